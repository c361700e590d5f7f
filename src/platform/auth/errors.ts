import type { Refusal } from '../../kernel/errors.ts'

export const authErrors = {
  ramai: {
    code: 'masuk.ramai',
    kind: 'too_many',
    message: 'Sedang banyak yang masuk bersamaan. Coba lagi sebentar lagi.',
    en: 'Many people are signing in at once. Try again in a moment.',
  },
  surelTerpakai: {
    code: 'masuk.surel_terpakai',
    kind: 'conflict',
    message: 'Sudah ada akun dengan alamat surel ini.',
    en: 'An account with this e-mail address already exists.',
  },
  totpSudahAktif: {
    code: 'masuk.totp_sudah_aktif',
    kind: 'conflict',
    message: 'Kode kedua sudah aktif di akun ini.',
    en: 'The second code is already active on this account.',
  },
} as const satisfies Record<string, Refusal>
