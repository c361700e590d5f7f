import type { Refusal } from '../../../kernel/errors.ts'

export const laporErrors = {
  sudahDiambil: {
    code: 'pengaduan.lapor_sudah_diambil',
    kind: 'conflict',
    message: 'Berkas ini sudah dimasukkan.',
    en: 'This file has been taken in already.',
  },
  adaGalat: {
    code: 'pengaduan.lapor_ada_galat',
    kind: 'invalid',
    message: 'Berkas ini masih berisi kesalahan; belum ada yang dimasukkan.',
    en: 'This file still has mistakes; nothing was taken in.',
  },
} as const satisfies Record<string, Refusal>
