import type { Refusal } from '../../../kernel/errors.ts'

export const rencanaErrors = {
  terlaluBanyak: {
    code: 'survei.rencana_terlalu_banyak',
    kind: 'invalid',
    message: 'Rencana tindak lanjut periode ini sudah 40 baris. Gabungkan atau hapus beberapa baris dahulu.',
    en: 'The follow-up plan of this period already has 40 rows. Merge or remove some first.',
  },
} as const satisfies Record<string, Refusal>
