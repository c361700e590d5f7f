import type { Refusal } from '../../../kernel/errors.ts'

export const jawabanErrors = {
  periodeTutup: {
    code: 'survei.periode_tutup',
    kind: 'conflict',
    message: 'Survei ini sudah ditutup, sehingga jawaban tidak dapat diterima lagi.',
    en: 'This survey is closed, so answers can no longer be taken.',
  },
  belumBuka: {
    code: 'survei.periode_belum_buka',
    kind: 'conflict',
    message: 'Survei ini belum dibuka.',
    en: 'This survey has not opened yet.',
  },
  jawabanRusak: {
    code: 'survei.jawaban_rusak',
    kind: 'invalid',
    message: 'Jawaban tidak lengkap, atau ada yang di luar skala kuesioner ini.',
    en: 'The answers are incomplete, or one lies outside the scale of this questionnaire.',
  },
  layananAsing: {
    code: 'survei.layanan_asing',
    kind: 'invalid',
    message: 'Layanan yang dipilih tidak termasuk dalam survei ini.',
    en: 'The chosen service is not part of this survey.',
  },
} as const satisfies Record<string, Refusal>
