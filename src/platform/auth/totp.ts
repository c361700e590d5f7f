import { findHash } from './akun.ts'
import { verifySandi } from './argon2.ts'
import { refusedCode, type MasukCtx } from './context.ts'
import type { Sesi } from './sesi.ts'
import { normalKode } from './sign-in.ts'
import { forgive, reserve } from './throttle.ts'

/** The password again, before something that would let a passer-by take over an unlocked desk. */
export type Ulang = 'benar' | 'salah' | { readonly tunggu: number }

export async function confirmSandi(ctx: MasukCtx, sesi: Sesi, sandi: string): Promise<Ulang> {
  const kunci = ctx.perangkat.kunci('ulang', sesi.akun.id, sesi.id)
  const tunggu = await reserve(ctx.db, kunci, ctx.now())
  if (tunggu !== undefined) return { tunggu }
  const hash = await findHash(ctx.db, sesi.akun.id)
  if (!hash || !(await verifySandi(hash, sandi))) return 'salah'
  await forgive(ctx.db, kunci)
  return 'benar'
}

/** Begins the set-up: a new secret, not yet asked for at sign-in. The password must have been confirmed. */
export async function startTotp(ctx: MasukCtx, headers: Headers, sandi: string): Promise<void> {
  const engine = await ctx.engine()
  await engine.api.enableTwoFactor({ body: { password: sandi, method: 'totp' }, headers })
}

export interface TotpTertunda {
  /** For typing where no camera is at hand. */
  readonly rahasia: string
  /** For the QR code. */
  readonly uri: string
}

/** The secret of a set-up begun but not finished; once it is in use nobody is shown it again. */
export async function findPendingTotp(ctx: MasukCtx, sesi: Sesi): Promise<TotpTertunda | undefined> {
  const row = await ctx.db
    .selectFrom('masuk.twoFactor')
    .select('secret')
    .where('userId', '=', sesi.akun.id)
    .where('verified', '=', false)
    .executeTakeFirst()
  if (!row) return undefined
  const { symmetricDecrypt } = await import('better-auth/crypto')
  const { secretConfig } = await (await ctx.engine()).$context
  const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret })
  const rahasia = base32(Buffer.from(secret))
  const label = encodeURIComponent(`Sambut:${sesi.akun.surel}`)
  return { rahasia, uri: `otpauth://totp/${label}?secret=${rahasia}&issuer=Sambut&digits=6&period=30` }
}

export type HasilPasang =
  | { readonly cookies: readonly string[]; readonly cadangan: readonly string[] }
  | 'salah'
  | { readonly tunggu: number }

/** Finishes the set-up with a first code and hands out the backup codes, the only time they are shown. */
export async function confirmTotp(
  ctx: MasukCtx,
  sesi: Sesi,
  headers: Headers,
  typed: string,
): Promise<HasilPasang> {
  const kunci = ctx.perangkat.kunci('pasang', sesi.akun.id)
  const tunggu = await reserve(ctx.db, kunci, ctx.now())
  if (tunggu !== undefined) return { tunggu }
  const engine = await ctx.engine()
  try {
    const { headers: out } = await engine.api.verifyTOTP({
      body: { code: normalKode(typed).kode },
      headers,
      returnHeaders: true,
    })
    await forgive(ctx.db, kunci)
    const { backupCodes } = await engine.api.viewBackupCodes({ body: { userId: sesi.akun.id } })
    return { cookies: out.getSetCookie(), cadangan: backupCodes }
  } catch (err) {
    if (refusedCode(err) === undefined) throw err
    return 'salah'
  }
}

export async function stopTotp(ctx: MasukCtx, headers: Headers, sandi: string): Promise<readonly string[]> {
  const engine = await ctx.engine()
  const { headers: out } = await engine.api.disableTwoFactor({
    body: { password: sandi },
    headers,
    returnHeaders: true,
  })
  return out.getSetCookie()
}

export async function renewCadangan(
  ctx: MasukCtx,
  headers: Headers,
  sandi: string,
): Promise<readonly string[]> {
  const engine = await ctx.engine()
  return (await engine.api.generateBackupCodes({ body: { password: sandi }, headers })).backupCodes
}

/** Someone lost the phone and the backup codes: an admin takes the second factor off. */
export async function removeTotp(ctx: MasukCtx, akunId: string): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('masuk.twoFactor').where('userId', '=', akunId).execute()
    await trx.updateTable('masuk.user').set({ twoFactorEnabled: false }).where('id', '=', akunId).execute()
  })
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** RFC 4648 without padding, as authenticator apps want it. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (b) => b.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]!)
    .join('')
}
