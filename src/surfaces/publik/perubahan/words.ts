import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Yang berubah sesudah warga bersuara',
  ringkas: {
    a: 'Dalam setahun terakhir',
    orang: 'orang',
    b: 'menilai',
    unit: 'unit',
    c: 'Untuk yang paling lemah, unit-unit itu mengumumkan',
    tindakan: 'tindakan',
    d: 'Pada hasil berikutnya',
    naik: 'nilai terbukti naik',
    turun: 'terbukti turun',
    e: 'selebihnya belum terbukti berubah.',
  },
  kosong: 'Belum ada yang dapat dibandingkan',
  kosongIsi: 'Perubahan terlihat sesudah sebuah unit menerbitkan dua periode survei.',
  hati: 'Naik atau turun hanya disebut bila bedanya terlalu besar untuk kebetulan, dihitung untuk semua unsur sekaligus. Tindakan yang mendahului kenaikan belum tentu penyebabnya.',
  caranya: 'Cara membandingkan',
  semua: 'Lihat semua perubahan',
  diumumkan: 'Diumumkan sebelumnya:',
  tanpaRencana: 'Tidak ada tindakan yang diumumkan sebelumnya.',
  terbukti: 'Terbukti berubah',
  belum: 'Diumumkan, tetapi hasilnya belum terbukti',
  belumIsi:
    'Dari hasil terbaru tiap unit. Bedanya masih dapat terjadi karena kebetulan saja, jadi kami tidak menyebutnya naik atau turun.',
  dari: (periode: string, n: string): string => `${periode} (${n} orang)`,
}
const en: typeof id = {
  judul: 'What changed after people spoke',
  ringkas: {
    a: 'In the past year',
    orang: 'people',
    b: 'rated',
    unit: 'units',
    c: 'For what was weakest, these units announced',
    tindakan: 'actions',
    d: 'In the results after that',
    naik: 'values are proven up',
    turun: 'proven down',
    e: 'for the rest no change is proven.',
  },
  kosong: 'Nothing to compare yet',
  kosongIsi: 'Changes show once a unit has published two survey periods.',
  hati: 'Up or down is said only where the difference is too great for chance, counted for all elements together. An action before a rise is not necessarily its cause.',
  caranya: 'How we compare',
  semua: 'See all changes',
  diumumkan: 'Announced before:',
  tanpaRencana: 'No action was announced before.',
  terbukti: 'Proven changes',
  belum: 'Announced, but with no proven result yet',
  belumIsi:
    'From the newest result of each unit. The difference may still be mere chance, so we do not call it up or down.',
  dari: (periode, n) => `${periode} (${n} people)`,
}
export const kataPerubahan: Record<Bahasa, typeof id> = { id, en }
