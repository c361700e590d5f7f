import type { Refusal } from '../../../kernel/errors.ts'

export const mediaErrors = {
  belumTerbit: {
    code: 'survei.media_belum_terbit',
    kind: 'conflict',
    message: 'Hasil periode ini belum terbit, jadi belum ada yang dapat diumumkan. Terbitkan dahulu.',
    en: 'This period is not published yet, so there is nothing to announce. Publish it first.',
  },
  sebelumTerbit: {
    code: 'survei.media_sebelum_terbit',
    kind: 'invalid',
    message: 'Tanggalnya sebelum hasil ini terbit. Tulis hari ketika hasil diumumkan di media itu.',
    en: 'That day lies before the publication. Give the day on which the result was announced there.',
  },
  hariDepan: {
    code: 'survei.media_hari_depan',
    kind: 'invalid',
    message: 'Tanggalnya belum tiba. Catat media sesudah hasilnya benar-benar diumumkan di sana.',
    en: 'That day has not come yet. Log a medium after the result was announced there.',
  },
  berkasAsing: {
    code: 'survei.media_berkas_asing',
    kind: 'invalid',
    message: 'Buktinya harus foto (JPEG atau PNG) atau PDF, paling besar 5 MB.',
    en: 'The proof must be a picture (JPEG or PNG) or a PDF of at most 5 MB.',
  },
} as const satisfies Record<string, Refusal>
