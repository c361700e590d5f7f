import type { Refusal } from '../../../kernel/errors.ts'

export const jawabanErrors = {
  periodeTutup: {
    code: 'survei.periode_tutup',
    kind: 'conflict',
    message: 'Survei ini sudah ditutup, sehingga jawaban tidak dapat diterima lagi.',
  },
  belumBuka: {
    code: 'survei.periode_belum_buka',
    kind: 'conflict',
    message: 'Survei ini belum dibuka.',
  },
  layananAsing: {
    code: 'survei.layanan_asing',
    kind: 'invalid',
    message: 'Layanan yang dipilih tidak termasuk dalam survei ini.',
  },
} as const satisfies Record<string, Refusal>
