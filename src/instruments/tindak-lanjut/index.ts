import { defineInstrument } from '../../platform/instrument.ts'
import { aksiSelesai } from './jobs.ts'
import { mejaRoutes } from './meja/routes.ts'
import { hitungUlangDampak } from './dampak/hitung-ulang.ts'
import { nilaiDampak } from './dampak/jobs.ts'
import { kabarkanSelesai } from './kabar/jobs.ts'
import { hitungUlangLaporan } from './laporan/hitung-ulang.ts'
import { tindakLanjutHariIni } from './pengingat/hari-ini.ts'
import { pengingatTindakLanjut } from './pengingat/kirim.ts'
import { hitungUlangAksi } from './rantai/hitung-ulang.ts'
import { ambilRencana } from './rencana/ambil.ts'
import * as hitungan from './migrations/2026-11-22-hitungan-aksi.ts'
import * as laporan from './migrations/2026-11-22-laporan.ts'
import * as sidikLaporan from './migrations/2026-11-22-sidik-laporan.ts'
import * as awal from './migrations/2026-11-22-tindak-lanjut.ts'
import * as dampak from './migrations/2026-11-22-dampak.ts'
import * as potongDampak from './migrations/2026-11-22-potong-dampak.ts'

/** Front door of the register of actions: the manifest and what others may use. */
export const tindakLanjut = defineInstrument({
  kode: 'tindak-lanjut',
  nama: { id: 'Tindak lanjut', en: 'Follow-up' },
  dasarHukum: ['PermenPANRB 14/2017', 'PermenPANRB 16/2017', 'PermenPANRB 29/2022'],
  migrations: {
    '2026-11-22-zd-tindak-lanjut': awal,
    '2026-11-22-zi-laporan-tindak-lanjut': laporan,
    '2026-11-22-zj-dampak': dampak,
    '2026-11-22-zn-potong-dampak': potongDampak,
    '2026-11-22-zod-hitungan-aksi': hitungan,
    '2026-11-22-zod-sidik-laporan': sidikLaporan,
  },
  kerja: mejaRoutes,
  hariIni: tindakLanjutHariIni,
  hitungUlang: async (db) => [
    ...(await hitungUlangAksi(db)),
    ...(await hitungUlangLaporan(db)),
    ...(await hitungUlangDampak(db)),
  ],
  jobs: [aksiSelesai, ambilRencana, nilaiDampak, kabarkanSelesai, pengingatTindakLanjut],
})
export { catatKemajuan, createAksi, komentari, ubahAksi, type AksiBaru, type IsianAksi } from './commands.ts'
export { gerakkanAksi, type IsianGerakAksi } from './gerak.ts'
export { tambahBukti, tarikBukti, type BuktiBaru } from './bukti/commands.ts'
export { listBukti, type Bukti } from './bukti/store.ts'
export { canSeeAksi, canSetujui, canUsulkan } from './policy.ts'
export { findAksi, getAksi, listPeristiwa, type Aksi, type PeristiwaAksi } from './store.ts'
export {
  listAksi,
  listAksiAsal,
  listBelumSelesai,
  type AksiBelumSelesai,
  type SaringAksi,
} from './store-daftar.ts'
export {
  isDijanjikan,
  isLewat,
  isTamat,
  isTerbuka,
  nomorTeks,
  type AsalAksi,
  type Gerak,
  type StatusAksi,
} from './rules.ts'
export { computeRentang, type WaktuAksi } from './rules-waktu.ts'
export { waktuTeks } from './words-umum.ts'
/** Listen to it: a job with the same name and payload and a `run` of your own. */
export { aksiSelesai } from './jobs.ts'
/** What an action was hoped to move, and what the next publication said of it. */
export { tetapkanHarapan, type IsianHarapan } from './dampak/commands.ts'
export { nilaiTerbitan } from './dampak/hitung.ts'
export { seedDampak } from './dampak/seed.ts'
export { listDampak, listDampakTerbaru, listHarapan, type Dampak, type HarapanAksi } from './dampak/store.ts'
export type { ArahDampak, HasilHarapan, TolokUkur } from './dampak/rules.ts'
export { IsiDampak, TandaDampak } from './dampak/bagian.tsx'
export { apaYangDiukur, kalimatDampak } from './dampak/kalimat.ts'
export { kataDampak } from './dampak/words.ts'
/** The chain everybody can follow: voice, finding, action, proof, effect. */
export {
  findBuktiPublik,
  findRantai,
  listRantai,
  parseNomor,
  type AksiPublik,
  type BarisRantai,
  type BuktiPublik,
  type Rantai,
} from './rantai/muat.ts'
export { countAksiPublik, type HitunganPublik, type SesudahNomor } from './rantai/store.ts'
export type { Suara } from './rantai/suara.ts'
/** What may be said of a finished action to whoever caused it. */
export { selesaiOf } from './kabar/jobs.ts'
export { takeRencana } from './rencana/ambil.ts'
/** Actions of the demonstration. */
export { seedTindakLanjut } from './seed.ts'
/** PEKPPP 8.a.Ak and 9.a.Ak, and the frozen reports they rest on. */
export { hitungBulan, nilaiKecepatan, nilaiTerlaksana, type NilaiPekppp } from './laporan/rules.ts'
export { listLaporan, type LaporanBeku } from './laporan/store.ts'
