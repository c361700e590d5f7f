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
  tidakDikirim: {
    code: 'pengaduan.lapor_tidak_dikirim',
    kind: 'conflict',
    message:
      'Laporan ini tidak dapat dikirim ke LAPOR!: sambungannya mati, laporannya rahasia atau berkadar, atau sudah ada di sana.',
    en: 'This report cannot be sent to LAPOR!: the connection is off, the report is secret or under supervision, or is there already.',
  },
} as const satisfies Record<string, Refusal>
