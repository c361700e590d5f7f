import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { defineInstrument } from '../../platform/instrument.ts'
import { pindaiLampiran, ulangPindai } from './lampiran/index.ts'
import * as luar from './migrations/2026-11-22-pengaduan-luar.ts'
import { ambilLaporBerkala, kirimLaporMenunggu } from './lapor/http/jobs.ts'
import { ambilMedia } from './kanal/media.ts'
import { hearPesan } from './kanal/pesan.ts'
import { gabungTunggu } from './kanal/tunggu.ts'
import { periksaKotakSurel } from './kanal/surel/periksa.ts'
import { apiRoutes } from './api/routes.ts'
import { luarRoutes } from './luar/routes.ts'
import { belajarTiapMalam } from './rute/belajar.ts'
import { mejaRoutes } from './meja/routes.ts'
import { hitungUlangPengaduan, mejaJobs, pengaduanHariIni } from './pengingat/index.ts'
import * as antrean from './migrations/2026-11-22-antrean.ts'
import * as kanalTunggu from './migrations/2026-11-22-kanal-tunggu.ts'
import * as kirimanMeja from './migrations/2026-11-22-kiriman-meja.ts'
import * as jeda from './migrations/2026-11-22-jeda.ts'
import * as serbuan from './migrations/2026-11-22-serbuan-aduan.ts'
import * as penerimaan from './migrations/2026-11-22-penerimaan.ts'
import * as laporHttp from './migrations/2026-11-22-lapor-http.ts'
import * as namaSidik from './migrations/2026-11-22-nama-sidik.ts'
import * as perbaikan from './migrations/2026-11-22-perbaikan.ts'
import * as retensi from './migrations/2026-11-22-retensi.ts'
import * as layanan from './migrations/2026-11-22-pengaduan-layanan.ts'
import * as lihatLagi from './migrations/2026-11-22-lihat-lagi.ts'
import * as saringAntre from './migrations/2026-11-23-saring-antre.ts'
import * as saringSelesai from './migrations/2026-11-22-saring-selesai.ts'
import * as salurSejak from './migrations/2026-11-22-salur-sejak.ts'
import * as kategoriBerubah from './migrations/2026-11-22-kategori-berubah.ts'
import * as topikPublik from './migrations/2026-11-22-topik-publik.ts'
import * as rahasiaSekali from './migrations/2026-11-22-rahasia-sekali.ts'
import * as terusan from './migrations/2026-11-22-terusan.ts'
import { withWarga } from './warga/manifes.ts'
import * as awal from './migrations/2026-11-22-pengaduan.ts'
import * as cari from './migrations/2026-11-22-teks-pengaduan.ts'
import { retensiTiapMalam } from './retensi/jalan.ts'
import { kirimWebhookMenunggu } from './webhook/kirim.ts'

/** Front door of the complaints room: its manifest and the few things others may use. */
const kantor = defineInstrument({
  kode: 'pengaduan',
  nama: { id: 'Pengaduan', en: 'Complaints' },
  dasarHukum: ['UU 25/2009', 'Perpres 76/2013', 'PermenPANRB 62/2018'],
  jobs: [
    kirimWebhookMenunggu,
    ambilMedia,
    gabungTunggu,
    periksaKotakSurel,
    pindaiLampiran,
    ulangPindai,
    belajarTiapMalam,
    retensiTiapMalam,
    kirimLaporMenunggu,
    ambilLaporBerkala,
    ...mejaJobs,
  ],
  hariIni: pengaduanHariIni,
  hitungUlang: hitungUlangPengaduan,
  migrations: {
    '2026-11-22-z1-pengaduan': awal,
    '2026-11-22-z9-teks-pengaduan': cari,
    '2026-11-22-z2-antrean': antrean,
    '2026-11-22-z4-terusan': terusan,
    '2026-11-22-z3-pengaduan-luar': luar,
    '2026-11-22-z8-pengaduan-layanan': layanan,
    '2026-11-22-z9-retensi': retensi,
    '2026-11-22-za-lihat-lagi': lihatLagi,
    '2026-11-22-zc-lapor-http': laporHttp,
    '2026-11-22-zj-perbaikan': perbaikan,
    '2026-11-22-zk-kiriman-meja': kirimanMeja,
    '2026-11-22-zl-jeda': jeda,
    '2026-11-22-zp-saring-selesai': saringSelesai,
    '2026-11-22-zq-lacak-topik-publik': topikPublik,
    '2026-11-22-zq-luar-kategori-berubah': kategoriBerubah,
    '2026-11-22-zq-rahasia-sekali': rahasiaSekali,
    '2026-11-23-zs-saring-antre': saringAntre,
    '2026-11-22-zq-nama-sidik': namaSidik,
    '2026-11-22-zq-kanal-tunggu': kanalTunggu,
    '2026-11-22-zq-luar-salur-sejak': salurSejak,
    '2026-11-22-zk-penerimaan': penerimaan,
    '2026-11-22-zk-serbuan': serbuan,
  },
  onPesanMasuk: hearPesan,
  warga: (deps) => new Hono<AppEnv>().route('/', apiRoutes(deps)),
  kerja: (deps) => new Hono<AppEnv>().route('/', luarRoutes(deps)).route('/', mejaRoutes(deps)),
})

export { receivePengaduan, type PengaduanBaru, type TandaTerima } from './terima.ts'
export { actOn, type Isian } from './commands.ts'
export { type Pelapor } from './pelapor.ts'
export { countPublikLayanan, isPengaduanPublik } from './publik/store.ts'
export { tujuanLayanan } from './warga/konteks.ts'
/** What many complain of: for plans that mend the cause. */
export { listKelompokAduan, type KelompokAduan } from './rekap/kelompok.ts'
/** One letter as the origin of an action. */
export { findAsalAduan, type AsalAduan } from './asal-aksi.ts'
/** LAPOR!'s workbook, for the command line. */
export { readLapor } from './lapor/baca.ts'
export { takeLapor } from './lapor/impor.ts'
/** Letters by topic, counted as everybody may know them. */
export {
  countPotong,
  findAwalPengaduan,
  findNamaTopik,
  listIdTopik,
  listTopik,
  type RentangTopik,
} from './topik/store.ts'
/** News to reporters of what their letters led to. */
export { tellPerbaikan, type PerbaikanSelesai } from './perbaikan/kabar.ts'
/** What other systems see and send: for the surfaces that speak their languages. */
export { BatasKunci, createKunciApi, findKunciApi, revokeKunciApi, type KunciApi } from './luar/kunci.ts'
export {
  findTerbuka,
  isMilikKunci,
  findKategoriBerubah,
  listKategoriTerbuka,
  listLangkahTerbuka,
  listTerbuka,
  type KategoriTerbuka,
  type LangkahTerbuka,
  type PengaduanTerbuka,
  type SaringTerbuka,
} from './luar/terbuka.ts'
export { receiveByKunci } from './luar/kirim-api.ts'
export { insertCatatan } from './tanggapan/store.ts'
export { replyFromOutside, type HasilBalas } from './luar/balas.ts'
export { showKode } from './kode.ts'
export { isSelesai } from './status/rules.ts'
export { laporOf } from './status/lapor.ts'
export type { Jenis } from './rules.ts'

/** The room as the house lists it: the office above, and what citizens open and are told (warga/). */
export const pengaduan = withWarga(kantor)
/** Letters of the demonstration. */
export { seedPengaduan } from './seed.ts'
