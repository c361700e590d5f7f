import type { Refusal } from '../../../kernel/errors.ts'

export const rencanaErrors = {
  terlaluBanyak: {
    code: 'survei.rencana_terlalu_banyak',
    kind: 'invalid',
    message: 'Rencana tindak lanjut periode ini sudah 40 baris. Gabungkan atau hapus beberapa baris dahulu.',
  },
} as const satisfies Record<string, Refusal>
