import type { Refusal } from '../../kernel/errors.ts'

/** Why a file that was handed in is not kept, in words a person can act on. */
export const berkasErrors = {
  terinfeksi: {
    code: 'berkas.terinfeksi',
    kind: 'invalid',
    message: 'Berkas ini memuat virus, jadi tidak disimpan.',
    en: 'This file holds a virus and was not stored.',
  },
  belumDipindai: {
    code: 'berkas.belum_dipindai',
    kind: 'conflict',
    message:
      'Pemindai virus sedang tidak dapat memeriksa berkas ini, jadi berkas belum disimpan. Coba lagi sebentar lagi.',
    en: 'The virus scanner cannot look through this file just now, so it was not stored. Try again in a moment.',
  },
} as const satisfies Record<string, Refusal>
