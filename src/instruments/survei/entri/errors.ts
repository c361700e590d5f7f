import type { Refusal } from '../../../kernel/errors.ts'

export const entriErrors = {
  isiLain: {
    code: 'survei.formulir_isi_lain',
    kind: 'invalid',
    message:
      'Halaman ini sudah pernah dikirim dengan isi lain, dan yang tersimpan adalah isi yang pertama. Jawaban yang sudah masuk tidak diubah. Bila ini formulir berikutnya, kirim sekali lagi.',
  },
} as const satisfies Record<string, Refusal>
