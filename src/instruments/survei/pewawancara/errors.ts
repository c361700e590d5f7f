import type { Refusal } from '../../../kernel/errors.ts'

export const wawancaraErrors = {
  orangAsing: {
    code: 'survei.pewawancara_asing',
    kind: 'invalid',
    message: 'Orang ini tidak bertugas di unit ini. Pilih dari daftar.',
    en: 'This person does not work for this unit. Choose from the list.',
  },
  layananAsing: {
    code: 'survei.layanan_tugas_asing',
    kind: 'invalid',
    message: 'Layanan ini tidak termasuk dalam periode ini. Pilih dari daftar.',
    en: 'This service is not part of this period. Choose from the list.',
  },
} as const satisfies Record<string, Refusal>
