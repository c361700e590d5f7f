import type { Refusal } from '../../../kernel/errors.ts'

/** What is refused of an expectation. */
export const dampakErrors = {
  harapanTerkunci: {
    code: 'tindak_lanjut.harapan_terkunci',
    kind: 'conflict',
    message:
      'Harapan ini tidak dapat diubah lagi: periode survei yang menjawabnya sudah dibuka atau hasilnya sudah ada. Harapan yang ditulis sesudah melihat hasil bukan harapan.',
    en: 'This expectation can no longer be changed: the survey period that answers it has opened, or its result is there. What is written after seeing the result is no expectation.',
  },
  tanpaAcuan: {
    code: 'tindak_lanjut.tanpa_acuan',
    kind: 'conflict',
    message:
      'Unit ini belum menerbitkan hasil survei yang memuat angka awalnya. Terbitkan hasil itu dahulu, supaya kelak ada yang dibandingkan.',
    en: 'This unit has not yet published a survey result with the figure to start from. Publish it first, so that there is something to compare with.',
  },
} as const satisfies Record<string, Refusal>
