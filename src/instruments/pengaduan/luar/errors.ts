import type { Refusal } from '../../../kernel/errors.ts'

export const luarErrors = {
  kunciKirimLain: {
    code: 'pengaduan.kunci_kirim_lain',
    kind: 'invalid',
    message: 'Idempotency-Key ini sudah dipakai untuk isi yang lain.',
    en: 'This Idempotency-Key was used for other content.',
  },
  terlaluCepat: {
    code: 'pengaduan.api_terlalu_cepat',
    kind: 'too_many',
    message: 'Kunci ini dipakai lebih sering daripada batasnya. Coba lagi satu menit lagi.',
    en: 'This key is used more often than it may. Try again in a minute.',
  },
} as const satisfies Record<string, Refusal>
