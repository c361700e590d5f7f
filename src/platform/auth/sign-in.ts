import { isKnown, jaringanOf, type Asal } from './asal.ts'
import { normalSurel } from './akun.ts'
import { cookieOf, refusedCode, welcome, withIp, type MasukCtx } from './context.ts'
import { forgive, reserve } from './throttle.ts'

export type HasilMasuk =
  /** Signed in; the cookies go out with the answer. */
  | { readonly hasil: 'masuk'; readonly akunId: string; readonly cookies: readonly string[] }
  /** The password was right, the one-time code is still missing. */
  | { readonly hasil: 'kode'; readonly cookies: readonly string[] }
  | { readonly hasil: 'salah' }
  | { readonly hasil: 'tunggu'; readonly detik: number }
  /** The challenge is used up or too old: begin again with the password. */
  | { readonly hasil: 'basi' }

export interface Percobaan {
  readonly asal: Asal
  readonly headers: Headers
}

/**
 * One attempt with a password. An account that does not exist is treated alike to the last step: same budget, same work, same
 * answer. A device that signed in before has its own budget; everybody else shares one per account and network, so that
 * somebody's failures elsewhere never keep the rightful person out.
 */
export async function signIn(
  ctx: MasukCtx,
  input: Percobaan & { readonly surel: string; readonly sandi: string },
): Promise<HasilMasuk> {
  const surel = normalSurel(input.surel)
  const sidik = ctx.perangkat.read(input.asal.perangkat)
  const known = await isKnown(ctx.db, surel, sidik)
  const place = known ? ['perangkat', sidik!] : ['jaringan', jaringanOf(input.asal.ip)]
  const kunci = ctx.perangkat.kunci('sandi', surel, ...place)
  const detik = await reserve(ctx.db, kunci, ctx.now())
  if (detik !== undefined) return { hasil: 'tunggu', detik }
  const engine = await ctx.engine()
  try {
    const { headers, response } = await engine.api.signInEmail({
      body: { email: surel, password: input.sandi },
      headers: withIp(input.headers, input.asal.ip),
      returnHeaders: true,
    })
    await forgive(ctx.db, kunci)
    const cookies = headers.getSetCookie()
    if ('twoFactorRedirect' in response) return { hasil: 'kode', cookies }
    const akunId = response.user.id
    return { hasil: 'masuk', akunId, cookies: await welcome(ctx, akunId, input.asal, cookies) }
  } catch (err) {
    if (refusedCode(err) === undefined) throw err
    return { hasil: 'salah' }
  }
}

/** A six-digit code of the authenticator, or a backup code, for the challenge in the cookie. */
export async function signInKode(
  ctx: MasukCtx,
  input: Percobaan & { readonly kode: string },
): Promise<HasilMasuk> {
  const akunId = await findChallenged(ctx, input.headers)
  if (!akunId) return { hasil: 'basi' }
  const sidik = ctx.perangkat.read(input.asal.perangkat)
  const known = await isKnownTo(ctx, akunId, sidik)
  // Here the password was right already; whoever brings it from a new device shares one budget with all new devices.
  const kunci = ctx.perangkat.kunci('kode', akunId, known ? sidik! : 'asing')
  const detik = await reserve(ctx.db, kunci, ctx.now())
  if (detik !== undefined) return { hasil: 'tunggu', detik }
  const { kode, isTotp } = normalKode(input.kode)
  const used = ctx.perangkat.kunci('terpakai', akunId, kode)
  if (isTotp && !(await claimKode(ctx, akunId, used))) return { hasil: 'salah' }
  const engine = await ctx.engine()
  const call = {
    body: { code: kode },
    headers: withIp(input.headers, input.asal.ip),
    returnHeaders: true,
  } as const
  try {
    const { headers } = isTotp ? await engine.api.verifyTOTP(call) : await engine.api.verifyBackupCode(call)
    await forgive(ctx.db, kunci)
    return { hasil: 'masuk', akunId, cookies: await welcome(ctx, akunId, input.asal, headers.getSetCookie()) }
  } catch (err) {
    const code = refusedCode(err)
    if (code === undefined) throw err
    await ctx.db
      .deleteFrom('masuk.kode_terpakai')
      .where('akun_id', '=', akunId)
      .where('sidik', '=', used)
      .execute()
    return { hasil: STALE.has(code) ? 'basi' : 'salah' }
  }
}

const STALE = new Set(['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'INVALID_TWO_FACTOR_COOKIE', 'TOTP_NOT_ENABLED'])

/** Codes are read from a screen and typed by hand: spaces and a missing dash are forgiven. */
export function normalKode(typed: string): { kode: string; isTotp: boolean } {
  const plain = typed.replaceAll(/[\s-]/g, '')
  if (/^\d{6}$/.test(plain)) return { kode: plain, isTotp: true }
  return { kode: `${plain.slice(0, 5)}-${plain.slice(5)}`, isTotp: false }
}

/** Whose password was just right? Undefined when no challenge is open. */
async function findChallenged(ctx: MasukCtx, headers: Headers): Promise<string | undefined> {
  const { createAuthCookie } = await (await ctx.engine()).$context
  const identifier = cookieOf(headers, createAuthCookie('two_factor').name)?.split('.')[0]
  if (!identifier?.startsWith('2fa-')) return undefined
  const row = await ctx.db
    .selectFrom('masuk.verification')
    .select('value')
    .where('identifier', '=', identifier)
    .where('expiresAt', '>', ctx.now())
    .executeTakeFirst()
  return row?.value
}

async function isKnownTo(ctx: MasukCtx, akunId: string, sidik: string | undefined): Promise<boolean> {
  const user = await ctx.db
    .selectFrom('masuk.user')
    .select('email')
    .where('id', '=', akunId)
    .executeTakeFirst()
  return user !== undefined && isKnown(ctx.db, user.email, sidik)
}

/** A code works once, though it stays valid for a minute: somebody may have looked over a shoulder. */
async function claimKode(ctx: MasukCtx, akunId: string, sidik: string): Promise<boolean> {
  const now = ctx.now()
  const claimed = await ctx.db
    .insertInto('masuk.kode_terpakai')
    .values({ akun_id: akunId, sidik, pada: now })
    .onConflict((oc) =>
      oc
        .columns(['akun_id', 'sidik'])
        .doUpdateSet({ pada: now })
        .where('masuk.kode_terpakai.pada', '<', new Date(now.getTime() - 120_000)),
    )
    .returning('sidik')
    .executeTakeFirst()
  return claimed !== undefined
}
