import type { Refusal } from '../../../kernel/errors.ts'

export const kumpulanErrors = {
  nomorAsing: {
    code: 'survei.lembar_asing',
    kind: 'invalid',
    message: 'Nomor lembar itu tidak ada dalam kumpulan ini. Lihat nomor di pojok kanan atas formulir.',
    en: 'There is no such sheet in this batch. See the number in the upper right corner of the form.',
  },
  sudahDiketik: {
    code: 'survei.lembar_sudah',
    kind: 'invalid',
    message: 'Lembar ini sudah diketik pada giliran ini. Lanjutkan ke lembar berikutnya.',
    en: 'This sheet has been keyed in this turn already. Go on to the next one.',
  },
  orangSama: {
    code: 'survei.lembar_orang_sama',
    kind: 'invalid',
    message: 'Ketikan kedua harus oleh petugas lain: orang yang sama cenderung mengulang salah yang sama.',
    en: 'The second keying must be by another officer: the same person tends to repeat the same slip.',
  },
  belumPertama: {
    code: 'survei.lembar_belum_pertama',
    kind: 'invalid',
    message: 'Lembar ini belum diketik pertama kali.',
    en: 'This sheet has not been keyed the first time yet.',
  },
} as const satisfies Record<string, Refusal>
