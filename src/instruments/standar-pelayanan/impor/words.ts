import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Impor katalog',
  pengantar:
    'Satu baris satu layanan, XLSX atau CSV. Kolom dikenali dari namanya; yang wajib hanya unit dan layanan. Butir dalam satu sel dipisah baris baru atau titik koma.',
  contoh: 'Unduh berkas contoh',
  berkas: 'Berkas katalog',
  berkasPetunjuk: 'Paling besar 10 MB. Sebelum masuk, isinya diperlihatkan dahulu.',
  periksa: 'Periksa',
  pilih: 'Pilih berkasnya.',
  besar: 'Berkas ini lebih besar dari 10 MB.',
  pratinjau: (nama: string): string => `Periksa ${nama}`,
  ringkas: (n: string, unit: string): string => `${n} layanan di ${unit} unit terbaca.`,
  baru: (n: string): string => `${n} layanan belum ada di registri dan akan dibuat.`,
  sk: (n: string): string =>
    `${n} sudah ber-SK dan langsung berlaku; tanggal tinjaunya dihitung dari tanggal SK.`,
  adaGalat: (n: string): string =>
    `${n} sel salah. Perbaiki di berkasnya, lalu unggah lagi: belum ada yang masuk.`,
  masukkan: 'Masukkan semuanya',
  baris: 'Baris',
  kolom: 'Kolom',
  masalah: 'Yang salah',
  unit: 'Unit',
  layanan: 'Layanan',
  keadaan: 'Keadaan',
  berlaku: 'Berlaku dengan SK',
  draft: 'Rancangan',
  lagi: (n: string): string => `… dan ${n} lagi.`,
  selesai: 'Katalog sudah dimasukkan',
  hasil: (baru: string, berlaku: string, draft: string, lewat: string): string =>
    `${baru} layanan baru; ${berlaku} standar langsung berlaku, ${draft} menjadi rancangan, ${lewat} dilewati karena sudah mempunyai standar.`,
  bukaKatalog: 'Buka katalog',
  ekspor: 'Unduh untuk SIPPN',
  kosong: 'Berkas ini tidak berisi satu layanan pun.',
}
const en: typeof id = {
  judul: 'Import a catalogue',
  pengantar:
    'One row, one service, XLSX or CSV. Columns are known by their names; only unit and layanan must be there. Items in one cell are divided by line breaks or semicolons.',
  contoh: 'Download the example file',
  berkas: 'File of the catalogue',
  berkasPetunjuk: 'At most 10 MB. What is in it is shown first.',
  periksa: 'Check',
  pilih: 'Choose the file.',
  besar: 'This file is larger than 10 MB.',
  pratinjau: (nama) => `Check ${nama}`,
  ringkas: (n, unit) => `${n} services of ${unit} units were read.`,
  baru: (n) => `${n} services are not in the registry yet and will be made.`,
  sk: (n) => `${n} have their SK and are in force at once; their review is counted from its date.`,
  adaGalat: (n) => `${n} cells are wrong. Mend them in the file and send it again: nothing was taken in.`,
  masukkan: 'Take all of it in',
  baris: 'Row',
  kolom: 'Column',
  masalah: 'What is wrong',
  unit: 'Unit',
  layanan: 'Service',
  keadaan: 'State',
  berlaku: 'In force by SK',
  draft: 'Draft',
  lagi: (n) => `… and ${n} more.`,
  selesai: 'The catalogue was taken in',
  hasil: (baru, berlaku, draft, lewat) =>
    `${baru} new services; ${berlaku} standards in force at once, ${draft} as drafts, ${lewat} left as they are because they have a standard.`,
  bukaKatalog: 'Open the catalogue',
  ekspor: 'Download for SIPPN',
  kosong: 'This file holds not one service.',
}
export const kataImpor: Record<Bahasa, typeof id> = { id, en }
