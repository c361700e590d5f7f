import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Lanjutannya',
  terusan: 'Laporan ini sekarang ditangani di sini. Lihat dengan kode dan PIN barunya; umurnya tetap sama.',
  pecahan: 'Sebagian isinya menjadi laporan tersendiri, masing-masing dengan kode dan PIN-nya.',
  induk: 'Lihat dan ikuti laporan yang sama',
}
const en: typeof id = {
  judul: 'Where it goes on',
  terusan: 'It is handled here now. See it with its new code and PIN; its age is the same.',
  pecahan: 'Parts of it became reports of their own, each with its code and PIN.',
  induk: 'See and follow the report of the same matter',
}
export const kataLanjutan: Record<Bahasa, typeof id> = { id, en }
