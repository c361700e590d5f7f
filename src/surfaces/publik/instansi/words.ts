import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: (instansi: string): string => `Hasil survei kepuasan ${instansi}`,
  gabungan: 'Seluruh responden bersama',
  gabunganIsi: (unit: string): string =>
    `Digabung dari ${unit} unit: setiap orang dihitung satu kali, sehingga unit dengan lebih banyak responden lebih berpengaruh. Peraturan tidak menetapkan rumusnya, jadi caranya disebut di sini.`,
  rataUnit: (nilai: string): string => `Bila setiap unit dihitung sama besar, hasilnya ${nilai}.`,
  tahun: 'Tahun',
  terbaru: 'Terbaru',
  saring: 'Terbitan terakhir tiap unit',
  judulUnit: 'Bagaimana tiap unit dinilai?',
  pengantarUnit:
    'Urut dari nilai tertinggi. Titik: indeks; garis: selang 95%. Dua unit yang garisnya bersentuhan belum tentu berbeda, jadi tidak ada peringkat di sini.',
  setara: (n: string): string => `tidak dapat dibedakan dari ${n} unit lain`,
  sendiri: 'berbeda dari semua unit lain',
  antara: (a: string, b: string): string => `antara ${a} dan ${b}`,
  belum: 'Belum menerbitkan hasil',
  belumTahun: (t: string): string => `Tidak menerbitkan hasil untuk ${t}`,
  kosong: 'Belum ada hasil survei yang diterbitkan',
  kosongIsi: 'Hasil muncul di sini sesudah sebuah unit menerbitkan surveinya.',
  perubahan: 'Lihat yang berubah sesudah warga bersuara',
  tabel: 'Lihat angkanya dalam tabel',
  terbit: 'Periode',
  responden: 'Responden',
  struktur: 'Unit kerja',
}
const en: typeof id = {
  judul: (instansi) => `Satisfaction survey results of ${instansi}`,
  gabungan: 'All respondents together',
  gabunganIsi: (unit) =>
    `Pooled from ${unit} units: every person counts once, so a unit with more respondents weighs more. The regulation sets no formula, so the method is named here.`,
  rataUnit: (nilai) => `If every unit counts the same, the result is ${nilai}.`,
  tahun: 'Year',
  terbaru: 'Newest',
  saring: 'Latest publication of each unit',
  judulUnit: 'How is each unit rated?',
  pengantarUnit:
    'Highest value first. Dot: index; line: 95% interval. Two units whose lines touch are not necessarily different, so there is no ranking here.',
  setara: (n) => `cannot be told from ${n} other units`,
  sendiri: 'different from all other units',
  antara: (a, b) => `between ${a} and ${b}`,
  belum: 'No result published yet',
  belumTahun: (t) => `No result published for ${t}`,
  kosong: 'No survey result has been published yet',
  kosongIsi: 'Results appear here once a unit has published its survey.',
  perubahan: 'See what changed after people spoke',
  tabel: 'See the figures in a table',
  terbit: 'Period',
  responden: 'Respondents',
  struktur: 'Units',
}
export const kataInstansi: Record<Bahasa, typeof id> = { id, en }
