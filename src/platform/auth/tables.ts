import type { Generated, Kysely } from 'kysely'

/** Tables of the sign-in library: its names, camel case and all. */
export interface UserRow {
  id: Generated<string>
  name: string
  email: string
  emailVerified: boolean
  image: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
  twoFactorEnabled: boolean | null
  /** The password was handed over by somebody else and must be replaced. */
  wajibGanti: Generated<boolean>
}

export interface SessionRow {
  id: Generated<string>
  expiresAt: Date
  token: string
  createdAt: Generated<Date>
  updatedAt: Date
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

export interface AccountRow {
  id: Generated<string>
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export interface VerificationRow {
  id: Generated<string>
  identifier: string
  value: string
  expiresAt: Date
}

export interface TwoFactorRow {
  id: Generated<string>
  secret: string
  backupCodes: string
  userId: string
  verified: boolean | null
}

/** Failures in a row from one place against one account. The key is a keyed hash: it tells nobody which account. */
export interface PercobaanRow {
  kunci: string
  gagal: number
  terakhir: Date
  boleh_lagi: Date
}

/** A device that signed in to this account before. */
export interface PerangkatRow {
  akun_id: string
  sidik: string
  pertama: Date
  terakhir: Date
}

/** One-time codes already used, so that an overheard one is worth nothing. */
export interface KodeTerpakaiRow {
  akun_id: string
  sidik: string
  pada: Date
}

/** Not part of the house's Database: only platform/auth, under its own role, reaches these. */
export interface MasukTables {
  'masuk.user': UserRow
  'masuk.session': SessionRow
  'masuk.account': AccountRow
  'masuk.verification': VerificationRow
  'masuk.twoFactor': TwoFactorRow
  'masuk.percobaan': PercobaanRow
  'masuk.perangkat': PerangkatRow
  'masuk.kode_terpakai': KodeTerpakaiRow
}

export type MasukDb = Kysely<MasukTables>
