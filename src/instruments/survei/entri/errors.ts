import type { Refusal } from '../../../kernel/errors.ts'

export const entriErrors = {
  isiLain: {
    code: 'survei.formulir_isi_lain',
    kind: 'invalid',
    message:
      'Halaman ini sudah pernah dikirim dengan isi lain, dan yang tersimpan adalah isi yang pertama. Jawaban yang sudah masuk tidak diubah. Bila ini formulir berikutnya, kirim sekali lagi.',
    en: 'This page was sent before with other content, and what is stored is the first. Answers already in are not changed. If this is the next form, send it once more.',
  },
} as const satisfies Record<string, Refusal>
