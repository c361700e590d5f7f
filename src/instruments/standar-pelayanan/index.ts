import { defineInstrument } from '../../platform/instrument.ts'
import { standarHariIni } from './meja/hari-ini.ts'
import { mejaRoutes } from './meja/routes.ts'
import * as awal from './migrations/2026-11-22-standar.ts'

/** Front door of the service standards: the manifest and what others may use. */
export const standarPelayanan = defineInstrument({
  kode: 'standar-pelayanan',
  nama: { id: 'Standar pelayanan', en: 'Service standards' },
  dasarHukum: ['UU 25/2009', 'PP 96/2012', 'PermenPANRB 15/2014'],
  migrations: { '2026-11-22-z8-standar': awal },
  hariIni: standarHariIni,
  kerja: mejaRoutes,
})
export { createVersi, gerakkan, tulisIsi, type IsianGerak } from './commands.ts'
export {
  findBerlaku,
  findVersi,
  getVersi,
  listBerlaku,
  listDibahas,
  listLewatTinjau,
  listVersi,
  type Versi,
} from './store.ts'
export { canSeeVersi, canSusun } from './policy.ts'
export {
  komponenList,
  penyampaianList,
  totalWaktu,
  urutanUu,
  type IsiStandar,
  type Komponen,
  type Tahap,
  type Waktu,
} from './rules.ts'
export { isBerlaku, type Aksi, type Keadaan } from './rules-alur.ts'
export { jsonLdTeks } from './jsonld.ts'
/** Rows of a CSV as spreadsheets write it. */
export { readCsv } from './impor/csv.ts'
export { listUkuran, recordUkuran, type Ukuran } from './ukuran.ts'
export { loadSinonim } from './cari/store.ts'
export { buildIndeks, cari, pecahKata, type BahanCari, type HasilCari } from './cari/rules.ts'
export { listBahan } from './cari/bahan.ts'
export { findMaklumat, type Maklumat } from './maklumat/store.ts'
export { barisKomponen, teksBiaya, teksWaktu } from './teks.ts'
export { kataKomponen } from './words-komponen.ts'
/** Standards of the demonstration. */
export { seedStandar } from './seed.ts'
