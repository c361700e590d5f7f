import type { Bahasa } from '../../kernel/bahasa.ts'

const id = {
  judul: 'Gaya Sambut',
  pengantar:
    'Semua bagian antarmuka dalam semua keadaannya, siang dan malam. Halaman ini dipakai untuk melihat, mengukur, dan menjaga agar tetap seragam.',
  siang: 'Siang',
  malam: 'Malam',
  warna: 'Warna',
  warnaLead: 'Setiap skala diturunkan dari satu warna; teks selalu ≥ 4,5:1 dan tepi kendali ≥ 3:1.',
  aksen: 'Aksen instansi',
  huruf: 'Huruf dan angka',
  tombol: 'Tombol dan tautan',
  isian: 'Isian',
  pertanyaan: 'Pertanyaan survei',
  pesan: 'Pesan dan keadaan',
  bagian: 'Bagian halaman',
  tabel: 'Tabel',
  grafik: 'Grafik',
  kertas: 'Grafik untuk kertas',
  kosong: 'Kosong, satu, sejuta',
  lambang: 'Lambang',
}
const en: typeof id = {
  judul: 'Sambut style',
  pengantar:
    'Every part of the interface in every state, by day and by night. For looking, measuring and keeping it of one piece.',
  siang: 'Day',
  malam: 'Night',
  warna: 'Colour',
  warnaLead: 'Each scale is derived from one colour; text is always ≥ 4.5:1 and control edges ≥ 3:1.',
  aksen: 'Accent of an instansi',
  huruf: 'Type and figures',
  tombol: 'Buttons and links',
  isian: 'Fields',
  pertanyaan: 'Survey question',
  pesan: 'Messages and states',
  bagian: 'Parts of a page',
  tabel: 'Tables',
  grafik: 'Charts',
  kertas: 'Charts for paper',
  kosong: 'Empty, one, a million',
  lambang: 'The mark',
}
export const words: Record<Bahasa, typeof id> = { id, en }
