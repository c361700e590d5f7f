import { Hono } from 'hono'
import { defineInstrument } from '../../platform/instrument.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { hitungUlangPerangkat } from './anjungan/hitung-ulang.ts'
import { anjunganMeja } from './anjungan/routes-meja.tsx'
import { perangkatPublik } from './anjungan/routes.ts'
import { entriRoutes } from './entri/routes.tsx'
import { masukkanImpor, periksaImpor } from './impor/latar/jobs.ts'
import { imporRoutes } from './impor/routes.tsx'
import './instrumen/words-cacat.ts'
import './words-salah.ts'
import { jawabanLane } from './jawaban/lane.ts'
import { periksaJawaban } from './integritas/jobs.ts'
import { instrumenRoutes } from './instrumen/meja/routes.ts'
import { kumpulanRoutes } from './kumpulan/routes.tsx'
import { jawabanRoutes } from './jawaban/routes.tsx'
import { kodeRoutes } from './jawaban/routes-kode.tsx'
import * as awal from './migrations/2026-11-21-survei.ts'
import * as anjungan from './migrations/2026-11-22-anjungan.ts'
import * as instrumenSendiri from './migrations/2026-11-22-instrumen-sendiri.ts'
import * as tanda from './migrations/2026-11-22-survei-tanda.ts'
import * as loket from './migrations/2026-11-22-tautan-loket.ts'
import * as kumpulan from './migrations/2026-11-22-kumpulan.ts'
import * as media from './migrations/2026-11-22-media.ts'
import * as sampel from './migrations/2026-11-22-sampel.ts'
import * as saran from './migrations/2026-11-22-saran.ts'
import * as periksa from './migrations/2026-11-22-tanda-periksa.ts'
import * as undangan from './migrations/2026-11-22-undangan.ts'
import * as warisan from './migrations/2026-11-22-warisan.ts'
import * as imporLatar from './migrations/2026-11-22-impor-latar.ts'
import * as ringan from './migrations/2026-11-22-z5-jawaban-ringan.ts'
import * as perangkat from './migrations/2026-11-22-zn-perangkat.ts'
import * as berkasKeliru from './migrations/2026-11-22-berkas-keliru.ts'
import * as serbuan from './migrations/2026-11-22-serbuan.ts'
import * as mesin from './migrations/2026-11-22-survei-mesin.ts'
import { surveiHariIni } from './periode/hari-ini.ts'
import { periodeRoutes } from './periode/routes.tsx'
import { tugasHariIni } from './pewawancara/hari-ini.ts'
import { wawancaraRoutes } from './pewawancara/routes.tsx'
import { serbuanHariIni } from './serbuan/hari-ini.ts'
import { hitungUlang } from './terbitan/hitung-ulang.ts'
import { periodeTerbit, renderTerbitan } from './terbitan/jobs.ts'
import { terbitanPublikRoutes } from './terbitan/routes-publik.ts'
import { terbitanRoutes } from './terbitan/routes.tsx'
import { adukUndangan } from './undangan/aduk.ts'
import { bersihkanUndangan } from './undangan/bersih.ts'
import { undanganHariIni } from './undangan/hari-ini.ts'
import { kirimUndangan } from './undangan/kirim.ts'
import { undanganRoutes } from './undangan/routes.tsx'
import { warisanRoutes } from './warisan/routes.tsx'

/** Front door of the survey room: its manifest and the few things others may use. */
export const survei = defineInstrument({
  kode: 'survei',
  nama: { id: 'Survei', en: 'Surveys' },
  dasarHukum: ['PermenPANRB 14/2017'],
  migrations: {
    '2026-11-21-survei': awal,
    '2026-11-22-anjungan': anjungan,
    '2026-11-22-sampel': sampel,
    '2026-11-22-serbuan': serbuan,
    '2026-11-22-media': media,
    '2026-11-22-kumpulan': kumpulan,
    '2026-11-22-survei-mesin': mesin,
    '2026-11-22-tautan-loket': loket,
    '2026-11-22-instrumen-sendiri': instrumenSendiri,
    '2026-11-22-saran': saran,
    '2026-11-22-survei-tanda': tanda,
    '2026-11-22-tanda-periksa': periksa,
    '2026-11-22-undangan': undangan,
    '2026-11-22-z7-warisan': warisan,
    '2026-11-22-impor-latar': imporLatar,
    '2026-11-22-z5-jawaban-ringan': ringan,
    '2026-11-22-zm-berkas-keliru': berkasKeliru,
    '2026-11-22-zn-perangkat': perangkat,
  },
  kerja: (deps) =>
    new Hono<AppEnv>()
      .route('/', instrumenRoutes(deps))
      .route('/', anjunganMeja(deps))
      .route('/', wawancaraRoutes(deps))
      .route('/', entriRoutes(deps))
      .route('/', kumpulanRoutes(deps))
      .route('/', imporRoutes(deps))
      .route('/', undanganRoutes(deps))
      .route('/', warisanRoutes(deps))
      .route('/', periodeRoutes(deps))
      .route('/', terbitanRoutes(deps)),
  hariIni: async (db, actor, now, lang) => [
    ...(await tugasHariIni(db, actor, lang)),
    ...(await surveiHariIni(db, actor, now, lang)),
    ...(await undanganHariIni(db, actor, now, lang)),
    ...(await serbuanHariIni(db, actor, now, lang)),
  ],
  warga: (deps) =>
    new Hono<AppEnv>()
      .route('/', jawabanRoutes(deps))
      .route('/', kodeRoutes(deps))
      .route('/', perangkatPublik(deps))
      .route('/', terbitanPublikRoutes(deps)),
  lane: jawabanLane,
  jobs: [
    renderTerbitan,
    periodeTerbit,
    periksaJawaban,
    kirimUndangan,
    adukUndangan,
    bersihkanUndangan,
    periksaImpor,
    masukkanImpor,
  ],
  hitungUlang: async (db) => [...(await hitungUlang(db)), ...(await hitungUlangPerangkat(db))],
})

export {
  findInstrumenBawaan,
  getUnsur,
  skm142017,
  teksOf,
  unsurKunciList,
  type Instrumen,
  type SkmKunci,
  type UnsurKunci,
} from './instrumen.ts'
export { computeHasil, type Hasil } from './rules-hasil.ts'
export { computeIkmGabungan, mergeAgregat, type Agregat, type Kinerja, type Mutu } from './rules.ts'
export { computeSelangUnsur, momenUnsur } from './selang-unsur.ts'
export { isSkm, rentangTeks, samaUkuran, skalaTeks, ukuranOf } from './instrumen/ukuran.ts'
export { instrumenTerbit } from './terbitan/instrumen-terbit.ts'
export {
  ALFA,
  computeBanding,
  koreksiHolm,
  PALING_SEDIKIT_BANDING,
  type Banding,
  type Pasangan,
} from './statistik/banding.ts'
export { pDuaSisi } from './statistik/sebaran-t.ts'
export { mergeMomen, momenOf, type Momen } from './statistik/momen.ts'
export { computeTaksiran, type BobotLapisan, type Lapisan, type Taksiran } from './statistik/taksiran.ts'
export { listSurveiTerbuka, type SurveiTerbuka } from './periode/store-terbuka.ts'
/** What was published, remembered: for pages over many publications. */
export { createArsip, toHasil, type Arsip } from './arsip/arsip.ts'
export {
  computePerubahan,
  pairTerbitan,
  type Arah,
  type HasilTerbitan,
  type Perubahan,
  type PerubahanUnsur,
  type RencanaTerbit,
  type SelangTerbit,
} from './arsip/rules.ts'
export {
  findTerbitan,
  findTerbitanPeriode,
  findTerbitanTerbaru,
  type TerbitanPublik,
} from './terbitan/store.ts'
export {
  listRevisi,
  listTerbitan,
  listTerbitanTerbaru,
  type RingkasanTerbitan,
} from './terbitan/store-ringkasan.ts'
export type { BerkasTerbitan, TerbitanSkm } from './terbitan/snapshot.ts'
export { diffTerbitan } from './terbitan/beda.ts'
export { classifyKeabsahan, type Keabsahan } from './sampel/rules.ts'
export { countJenis, type JenisMedia, type Media } from './media/rules.ts'
export { listMedia } from './media/store.ts'
export { kataMedia } from './media/words.ts'
/** What a follow-up plan starts from: the lowest unsur with the unit's own figures. */
export { listBahanUnsur, type BahanUnsur } from './rencana/bahan.ts'
/** The plan of a report, and its lines as the register of actions has them. */
export { dropRencanaDaftar, listRencana, putRencanaDaftar } from './rencana/store.ts'
/** Results of the rules before 2017: a series of their own. */
export { classifyMutuLama, type Warisan } from './warisan/rules.ts'
export { listWarisan } from './warisan/store.ts'
export { kataWarisan } from './warisan/words.ts'
/** Listen to it: a job with the same name and payload and a `run` of your own. */
export { periodeTerbit }
export { alamatPublik } from './terbitan/alamat.ts'
/** Checking a downloaded `data.json`, without a server. */
export { isBerkasTerbitan, verifyTerbitanFile } from './terbitan/verifikasi.ts'
export type { ModelSurvei } from './seed-model.ts'
export { findRencanaContoh, type RencanaContoh } from './seed-rencana.ts'
export type { Bidang } from './seed-responden.ts'
export { seedJawaban, type JawabanContoh, type LayananSurvei } from './seed-jawaban.ts'
export { listAnjungan } from './anjungan/store.ts'
export { listPeriode } from './periode/store-daftar.ts'
export { listJadwal, type Jadwal } from './periode/jadwal.ts'
export { pointUnsur } from './statistik/periode.ts'
export { seedSaluran, type SaluranContoh } from './seed-saluran.ts'
export { insertSeedJawaban, seedPeriode, type PeriodeContoh, type TerbitanContoh } from './seed.ts'
