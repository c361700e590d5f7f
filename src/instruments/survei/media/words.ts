import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { JenisMedia } from './rules.ts'

const jenis: Record<JenisMedia, string> = {
  cetak: 'Cetak (poster, spanduk, leaflet)',
  elektronik: 'Elektronik di tempat (TV, monitor, anjungan)',
  media_sosial: 'Media sosial',
  situs: 'Situs web',
  aplikasi: 'Aplikasi',
  papan_reklame: 'Papan reklame',
}
const jenisEn: typeof jenis = {
  cetak: 'Print (poster, banner, leaflet)',
  elektronik: 'Electronic on site (TV, monitor, kiosk)',
  media_sosial: 'Social media',
  situs: 'Website',
  aplikasi: 'App',
  papan_reklame: 'Billboard',
}

const id = {
  jenis,
  judul: 'Media publikasi',
  pengantar:
    'Di mana hasil ini diumumkan, kapan, dan buktinya. PEKPPP menilai banyaknya jenis media; nilai penuh mulai lima jenis.',
  hitung: (n: number) =>
    n === 0 ? 'Belum ada media yang dicatat.' : `${n} jenis media dari 6 yang dinilai.`,
  belumTerbit: 'Media dicatat sesudah hasilnya terbit.',
  daftar: 'Yang sudah dicatat',
  kolomTanggal: 'Tanggal',
  kolomJenis: 'Jenis',
  kolomDiMana: 'Di mana',
  kolomBukti: 'Bukti',
  lihatTautan: 'Buka tautan',
  lihatBerkas: 'Lihat bukti',
  hapus: 'Hapus',
  tambah: 'Catat satu media',
  jenisLabel: 'Jenis media',
  tanggal: 'Sejak tanggal',
  keterangan: 'Di mana tepatnya',
  keteranganPetunjuk: 'Misalnya: Spanduk di depan loket 2, atau Instagram @dinaskita.',
  tautan: 'Tautan sebagai bukti',
  berkas: 'Foto atau PDF sebagai bukti',
  berkasPetunjuk: 'JPEG, PNG, atau PDF, paling besar 5 MB. Data lokasi dan ponsel pada foto dibuang.',
  salahSatu: 'Isi tautannya atau lampirkan foto: media tanpa bukti tidak dapat dinilai.',
  simpan: 'Catat',
  umum: 'Hasil ini diumumkan di',
}
const en: typeof id = {
  jenis: jenisEn,
  judul: 'Media of publication',
  pengantar:
    'Where this result was announced, when, and the proof. PEKPPP counts kinds of media; full marks from five.',
  hitung: (n) => (n === 0 ? 'No medium logged yet.' : `${n} kinds of media of the 6 that count.`),
  belumTerbit: 'Media are logged once the result is published.',
  daftar: 'Logged so far',
  kolomTanggal: 'Date',
  kolomJenis: 'Kind',
  kolomDiMana: 'Where',
  kolomBukti: 'Proof',
  lihatTautan: 'Open the link',
  lihatBerkas: 'See the proof',
  hapus: 'Remove',
  tambah: 'Log a medium',
  jenisLabel: 'Kind of medium',
  tanggal: 'Since',
  keterangan: 'Where exactly',
  keteranganPetunjuk: 'For example: banner before counter 2, or Instagram @ouroffice.',
  tautan: 'Link as proof',
  berkas: 'Picture or PDF as proof',
  berkasPetunjuk: 'JPEG, PNG or PDF, at most 5 MB. Place and phone in the picture are removed.',
  salahSatu: 'Give the link or attach a picture: a medium without proof cannot count.',
  simpan: 'Log it',
  umum: 'This result was announced in',
}
export const kataMedia: Record<Bahasa, typeof id> = { id, en }
