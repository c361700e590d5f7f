import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { findAkun, findAkunBySurel, insertAkun, listAkun, removeAkun, setSandi } from './akun.ts'
import type { Akun, AkunBaru } from './akun.ts'
import { Perangkat } from './asal.ts'
import { readSesi, signOut, type Bacaan } from './baca.ts'
import type { MasukCtx } from './context.ts'
import { createEngine, OIDC_ID, type Engine, type OidcConfig } from './engine.ts'
import { BriefCache, listSesi, removeSesi, type Sesi, type SesiTerbuka } from './sesi.ts'
import { signIn, signInKode, type HasilMasuk, type Percobaan } from './sign-in.ts'
import type { MasukTables } from './tables.ts'
import { sweep } from './throttle.ts'
import * as totp from './totp.ts'

export interface MasukOptions {
  /** A pool that works as AUTH_ROLE: createPool({ url, max: 5 }, AUTH_ROLE). It is closed with `close`. */
  readonly pool: pg.Pool
  readonly baseUrl: string
  /** deriveKey of the house: one key signs cookies and encrypts TOTP secrets, another names devices and attempts. */
  readonly deriveKey: (purpose: string) => Uint8Array
  readonly now: () => Date
  readonly oidc?: OidcConfig
  /** Something inside the sign-in library went wrong; never contains what a person typed. */
  readonly onError?: (message: string) => void
}

/** Everything about signing in. Opened once; app.ts hands it to the pages that need it. */
export interface Masuk {
  /** Name of the single sign-on, when one is set up. */
  readonly sso: string | undefined
  readonly signIn: (
    input: Percobaan & { readonly surel: string; readonly sandi: string },
  ) => Promise<HasilMasuk>
  readonly signInKode: (input: Percobaan & { readonly kode: string }) => Promise<HasilMasuk>
  readonly signOut: (headers: Headers) => Promise<readonly string[]>
  readonly readSesi: (headers: Headers, ip: string) => Promise<Bacaan>
  /** Address of the provider to send the browser to. */
  readonly startSso: (
    headers: Headers,
    lanjut: string,
  ) => Promise<{ url: string; cookies: readonly string[] }>
  /** Answers the provider's way back, under /masuk/oidc/. */
  readonly handleSso: (request: Request) => Promise<Response>

  readonly findAkun: (id: string) => Promise<Akun | undefined>
  readonly findAkunBySurel: (surel: string) => Promise<Akun | undefined>
  readonly listAkun: (ids: readonly string[]) => Promise<Akun[]>
  readonly createAkun: (baru: AkunBaru) => Promise<Akun>
  /** Only for an account that never got its person: the other half of its creation failed. */
  readonly removeAkun: (id: string) => Promise<void>
  readonly setSandi: (
    akunId: string,
    sandi: string,
    how: { readonly wajibGanti: boolean; readonly keepSesiId?: string },
  ) => Promise<void>

  readonly listSesi: (akunId: string) => Promise<SesiTerbuka[]>
  readonly endSesi: (akunId: string, sesiId: string) => Promise<number>
  /** Signs the account out everywhere, or everywhere else. */
  readonly endAllSesi: (akunId: string, butSesiId?: string) => Promise<number>
  /** Roles or account changed: the next request reads them anew. */
  readonly forget: (akunId: string) => void

  readonly confirmSandi: (sesi: Sesi, sandi: string) => Promise<totp.Ulang>
  readonly startTotp: (headers: Headers, sandi: string) => Promise<void>
  readonly findPendingTotp: (sesi: Sesi) => Promise<totp.TotpTertunda | undefined>
  readonly confirmTotp: (sesi: Sesi, headers: Headers, kode: string) => Promise<totp.HasilPasang>
  readonly stopTotp: (sesi: Sesi, headers: Headers, sandi: string) => Promise<readonly string[]>
  readonly renewCadangan: (headers: Headers, sandi: string) => Promise<readonly string[]>
  readonly removeTotp: (akunId: string) => Promise<void>

  /** Loads the library ahead of the first person. */
  readonly warm: () => Promise<void>
  /** Throws away what has expired; for a daily job. */
  readonly sweep: () => Promise<void>
  readonly close: () => Promise<void>
}

export function openMasuk(options: MasukOptions): Masuk {
  const { pool, baseUrl, deriveKey, now, oidc, onError } = options
  const db = new Kysely<MasukTables>({ dialect: new PostgresDialect({ pool }) })
  const secret = Buffer.from(deriveKey('masuk')).toString('base64url')
  let engine: Promise<Engine> | undefined
  const ctx: MasukCtx = {
    db,
    engine: () =>
      (engine ??= createEngine({ db, baseUrl, secret, oidc, onError: onError ?? (() => undefined) })),
    perangkat: new Perangkat(deriveKey('masuk.perangkat')),
    now,
    secure: baseUrl.startsWith('https:'),
    cache: new BriefCache(),
  }
  const forget = (akunId: string): void => ctx.cache.removeWhere((d) => d.sesi?.akun.id === akunId)
  /** Runs a change of an account, then makes sure that nobody works on with what was remembered of it. */
  const changing = async <T>(akunId: string, change: Promise<T>): Promise<T> => {
    try {
      return await change
    } finally {
      forget(akunId)
    }
  }
  return {
    sso: oidc?.nama,
    signIn: (input) => signIn(ctx, input),
    signInKode: (input) => signInKode(ctx, input),
    signOut: (headers) => signOut(ctx, headers),
    readSesi: (headers, ip) => readSesi(ctx, headers, ip),
    startSso: async (headers, lanjut) => {
      const { headers: out, response } = await (
        await ctx.engine()
      ).api.signInSocial({
        body: {
          provider: OIDC_ID,
          callbackURL: lanjut,
          errorCallbackURL: '/masuk?sso=gagal',
          disableRedirect: true,
        },
        headers,
        returnHeaders: true,
      })
      return { url: response.url ?? '/masuk?sso=gagal', cookies: out.getSetCookie() }
    },
    handleSso: async (request) => (await ctx.engine()).handler(request),
    findAkun: (id) => findAkun(db, id),
    findAkunBySurel: (surel) => findAkunBySurel(db, surel),
    listAkun: (ids) => listAkun(db, ids),
    createAkun: (baru) => insertAkun(db, baru),
    removeAkun: (id) => changing(id, removeAkun(db, id)),
    setSandi: (id, sandi, how) => changing(id, setSandi(db, id, sandi, how)),
    listSesi: (id) => listSesi(db, id, now()),
    endSesi: (id, sesiId) => changing(id, removeSesi(db, id, { id: sesiId })),
    endAllSesi: (id, but) => changing(id, removeSesi(db, id, { allBut: but })),
    forget,
    confirmSandi: (sesi, sandi) => totp.confirmSandi(ctx, sesi, sandi),
    startTotp: (headers, sandi) => totp.startTotp(ctx, headers, sandi),
    findPendingTotp: (sesi) => totp.findPendingTotp(ctx, sesi),
    confirmTotp: (sesi, headers, kode) => changing(sesi.akun.id, totp.confirmTotp(ctx, sesi, headers, kode)),
    stopTotp: (sesi, headers, sandi) => changing(sesi.akun.id, totp.stopTotp(ctx, headers, sandi)),
    renewCadangan: (headers, sandi) => totp.renewCadangan(ctx, headers, sandi),
    removeTotp: (id) => changing(id, totp.removeTotp(ctx, id)),
    warm: async () => {
      await (
        await ctx.engine()
      ).$context
    },
    sweep: () => sweep(db, now()),
    close: () => db.destroy(),
  }
}
