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
  bukanNomor: {
    code: 'pengaduan.lapor_bukan_nomor',
    kind: 'invalid',
    message: 'Tulis nomor LAPOR! dengan angka saja, misalnya 9190001.',
    en: 'Write the LAPOR! number in digits only, for example 9190001.',
  },
  nomorDipakai: {
    code: 'pengaduan.lapor_nomor_dipakai',
    kind: 'conflict',
    message: 'Nomor LAPOR! ini sudah ada pada laporan lain di instansi ini. Periksa nomornya.',
    en: 'Another report of this agency has this LAPOR! number already. Check the number.',
  },
  nomorTetap: {
    code: 'pengaduan.lapor_nomor_tetap',
    kind: 'conflict',
    message: 'LAPOR! sudah mengabarkan laporan ini dengan nomornya; nomor itu tidak diubah lagi.',
    en: 'LAPOR! has told of this report under its number already; the number is changed no more.',
  },
} as const satisfies Record<string, Refusal>
