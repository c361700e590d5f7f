import type { Refusal } from '../../../../kernel/errors.ts'

export const terjemahanErrors = {
  sudahAda: {
    code: 'survei.terjemahan_sudah_ada',
    kind: 'conflict',
    message: 'Bahasa ini sudah ada untuk unit itu. Lanjutkan yang sudah ada di bawah.',
    en: 'This language is there already for that unit. Continue with the one below.',
  },
  kosong: {
    code: 'survei.terjemahan_kosong',
    kind: 'conflict',
    message: 'Terjemahkan paling sedikit satu pertanyaan sebelum bahasa ini ditawarkan kepada responden.',
    en: 'Translate at least one question before this language is offered to respondents.',
  },
  terlaluBanyak: {
    code: 'survei.terjemahan_terlalu_banyak',
    kind: 'conflict',
    message: 'Paling banyak 40 bahasa untuk satu instrumen.',
    en: 'At most 40 languages for one questionnaire.',
  },
} as const satisfies Record<string, Refusal>
