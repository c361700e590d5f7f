import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Pengaturan standar pelayanan',
  tinjau: 'Jangka tinjau ulang',
  tinjauPetunjuk:
    'Dalam bulan. 12 bulan memberi nilai tertinggi pada PEKPPP. Jangka lain yang pernah disebut, misalnya tiga tahun, belum kami baca pada peraturannya: isilah menurut ketentuan yang Anda pegang.',
  bulan: 'bulan',
  bulanSalah: 'Tulis bilangan bulat 1 sampai 60.',
  berlaku: 'Berlaku untuk yang dipublikasikan atau ditinjau sesudah ini.',
  kata: 'Sebutan sehari-hari',
  kataPetunjuk:
    'Kata yang diketik warga, dan maksudnya di katalog. Beberapa maksud dipisah koma. Maksud yang dikosongkan mematikan sebutan bawaan.',
  ujar: 'Yang diketik warga',
  maksud: 'Maksudnya',
  tambah: 'Tambah sebutan',
  hapus: 'Hapus',
  bawaan: (n: string): string => `${n} sebutan bawaan`,
  mati: 'dimatikan',
  simpan: 'Simpan',
  tersimpan: 'Tersimpan.',
  ujarSalah: 'Tulis katanya, paling sedikit dua huruf.',
  panjang: 'Paling panjang 200 huruf.',
}
const en: typeof id = {
  judul: 'Settings of the service standards',
  tinjau: 'Review term',
  tinjauPetunjuk:
    'In months. 12 months give the highest score in PEKPPP. Other terms that are spoken of, such as three years, we have not read in the regulation: enter what binds you.',
  bulan: 'months',
  bulanSalah: 'Write a whole number from 1 to 60.',
  berlaku: 'Holds for what is published or reviewed from now on.',
  kata: 'Everyday words',
  kataPetunjuk:
    'What citizens type, and what it means in the catalogue. Several meanings are divided by commas. An empty meaning switches a shipped word off.',
  ujar: 'What citizens type',
  maksud: 'What it means',
  tambah: 'Add a word',
  hapus: 'Remove',
  bawaan: (n) => `${n} shipped words`,
  mati: 'switched off',
  simpan: 'Save',
  tersimpan: 'Saved.',
  ujarSalah: 'Write the word, at least two letters.',
  panjang: 'At most 200 letters.',
}
export const kataPengaturan: Record<Bahasa, typeof id> = { id, en }
