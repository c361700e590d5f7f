/** Front door of the channels: what rooms use to reach people, and what the desk shows of it. */
export { bersihkanPesan } from './bersih.ts'
export { insertPesanContoh } from './contoh.ts'
export { enqueuePesan, kirimPesan, retryPesan, type PesanBaru } from './kirim.ts'
export { isAmanRahasia, openJaringan, type Jaringan } from './jaringan.ts'
export { ALASAN_KELUAR, requestKeluar, type Jawaban } from './keluar.ts'
export { fetchMediaWhatsapp, type HasilMedia } from './masuk/media.ts'
export type { KanalMasuk, MediaMasuk, OnPesanMasuk, PesanMasuk } from './masuk/pesan.ts'
export { alamatMasuk, kanalMasukRoutes } from './masuk/routes.ts'
export { countMasuk, type HitunganMasuk } from './masuk/store.ts'
export { olahPesanMasuk } from './masuk/terima.ts'
export { tokenMasuk } from './masuk/token.ts'
export {
  findKanal,
  lockKanal,
  listKanalAktif,
  openSender,
  pengaturanSchema,
  setKanal,
  type KanalTersimpan,
  type KanalUbah,
  type Pengaturan,
} from './pengaturan.ts'
export { kanalList, type HasilKirim, type Kanal, type Pesan, type Sender } from './sender.ts'
export {
  countAlasan,
  countPesan,
  findKaitan,
  listGagal,
  listPesanByKaitan,
  listPesanByKunci,
  type AlasanTerhitung,
  type HitunganPesan,
  type PesanTercatat,
} from './store-baca.ts'
export { eraseIsi, markDibatalkan, recordKabar } from './store.ts'
export { parseTelepon, samarkanTelepon, type Telepon } from './telepon.ts'
export { GRAPH, openWhatsapp } from './whatsapp.ts'
export { isSigned, parseKabar, type Kabar } from './whatsapp-kabar.ts'
export { alasanKata, kata as kataKanal } from './words.ts'
