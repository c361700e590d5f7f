import type { Refusal } from '../../../kernel/errors.ts'

export const integritasErrors = {
  tanpaAlasan: {
    code: 'survei.putusan_tanpa_alasan',
    kind: 'invalid',
    message: 'Tulis alasan putusan ini, paling sedikit 10 huruf. Alasan ikut terbit bersama hasilnya.',
    en: 'Write the reason for this decision, at least 10 letters. It is published with the result.',
  },
  tanpaPilihan: {
    code: 'survei.putusan_tanpa_pilihan',
    kind: 'invalid',
    message: 'Pilih jawaban yang diputuskan, atau centang semua yang cocok dengan saringan.',
    en: 'Choose the answers this is about, or tick all that match the filter.',
  },
  bukanBertanda: {
    code: 'survei.putusan_bukan_bertanda',
    kind: 'invalid',
    message: 'Hanya jawaban bertanda yang dapat diputuskan. Muat ulang daftarnya lalu pilih lagi.',
    en: 'Only flagged answers can be decided about. Reload the list and choose again.',
  },
  terlaluBanyak: {
    code: 'survei.putusan_terlalu_banyak',
    kind: 'invalid',
    message: 'Paling banyak 200.000 jawaban dalam satu putusan. Persempit saringannya.',
    en: 'At most 200,000 answers in one decision. Narrow the filter.',
  },
} as const satisfies Record<string, Refusal>
