import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Jawaban pertanyaan lain',
  pengantar: 'Pertanyaan ini tidak masuk ke dalam indeks. Semua jawaban dihitung, juga yang bertanda.',
  tanpa: 'Kuesioner periode ini tidak punya pertanyaan lain.',
  kosong: 'Belum ada yang menjawab.',
  pilihan: 'Jawaban',
  banyak: 'Banyaknya',
  bagian: 'Bagian',
  bolehBanyak: 'Satu orang boleh memilih beberapa jawaban; bagian dihitung dari semua pilihan.',
  dijawab: (n: string, tampil: string) => `${n} jawaban; ${tampil} yang terbaru:`,
  angka: (n: string, rata: string, median: string, min: string, maks: string) =>
    `${n} jawaban: rata-rata ${rata}, median ${median}, paling kecil ${min}, paling besar ${maks}.`,
}
const en: typeof id = {
  judul: 'Answers to the other questions',
  pengantar: 'These questions are no part of the index. All answers are counted, flagged ones too.',
  tanpa: 'The questionnaire of this period has no other questions.',
  kosong: 'Nobody has answered yet.',
  pilihan: 'Answer',
  banyak: 'Count',
  bagian: 'Share',
  bolehBanyak: 'One person may choose several; shares are of all choices.',
  dijawab: (n, tampil) => `${n} answers; the newest ${tampil}:`,
  angka: (n, rata, median, min, maks) =>
    `${n} answers: mean ${rata}, median ${median}, least ${min}, most ${maks}.`,
}
export const kataTanya: Record<Bahasa, typeof id> = { id, en }
