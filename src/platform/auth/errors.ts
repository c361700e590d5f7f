import type { Refusal } from '../../kernel/errors.ts'

export const authErrors = {
  ramai: {
    code: 'masuk.ramai',
    kind: 'too_many',
    message: 'Sedang banyak yang masuk bersamaan. Coba lagi sebentar lagi.',
  },
  surelTerpakai: {
    code: 'masuk.surel_terpakai',
    kind: 'conflict',
    message: 'Sudah ada akun dengan alamat surel ini.',
  },
  totpSudahAktif: {
    code: 'masuk.totp_sudah_aktif',
    kind: 'conflict',
    message: 'Kode kedua sudah aktif di akun ini.',
  },
} as const satisfies Record<string, Refusal>
