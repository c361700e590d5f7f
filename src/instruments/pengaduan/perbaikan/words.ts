import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Yang dibenahi',
  pengantar: 'Laporan Anda ikut melahirkan tindakan ini, dan tindakan itu sudah selesai.',
  tanpaJudul: 'Sebuah tindakan perbaikan sudah selesai.',
  lihat: 'Lihat apa yang dilakukan dan hasilnya',
  kabar: 'ikut melahirkan sebuah perbaikan, dan perbaikan itu sudah selesai',
}
const en: typeof id = {
  judul: 'What was mended',
  pengantar: 'Your report helped to bring about this action, and it is done.',
  tanpaJudul: 'An improvement is done.',
  lihat: 'See what was done and what came of it',
  kabar: 'helped to bring about an improvement, and it is done',
}
export const kataPerbaikan: Record<Bahasa, typeof id> = { id, en }
