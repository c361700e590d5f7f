import type { MasukDb } from './tables.ts'
import { hashSandi, verifySandi } from './argon2.ts'

/** A provider of single sign-on, spoken to by OpenID Connect (discovery, code flow with PKCE). */
export interface OidcConfig {
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Shown on the button: "Masuk dengan SSO Kabupaten …". */
  readonly nama: string
}

export interface EngineOptions {
  readonly db: MasukDb
  readonly baseUrl: string
  /** Signs cookies and encrypts TOTP secrets and backup codes. */
  readonly secret: string
  readonly oidc: OidcConfig | undefined
  readonly onError: (message: string) => void
}

const MINUTE = 60
/** Half a working day without a click ends the session; every page moves that on. */
const SESSION_SECONDS = 12 * 60 * MINUTE
/** Who came with a password has this long to bring the code. */
const KODE_SECONDS = 10 * MINUTE
export const OIDC_ID = 'sso'
export const OIDC_PATH = '/masuk/oidc'

/** Our own request header with the client's address as the server judged it; what a client sends under it is overwritten. */
export const IP_HEADER = 'x-sambut-ip'

/**
 * better-auth does what is easy to get subtly wrong: cookies, sessions, TOTP, OIDC. Accounts, throttling and pages are ours;
 * of its own HTTP surface only the OIDC callback is mounted. Loaded at first use: it takes a second and 55 MB.
 */
export async function createEngine({ db, baseUrl, secret, oidc, onError }: EngineOptions) {
  const [{ betterAuth }, { twoFactor }, { genericOAuth }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/generic-oauth'),
  ])
  const secure = baseUrl.startsWith('https:')
  const providers = oidc && [
    {
      providerId: OIDC_ID,
      name: oidc.nama,
      discoveryUrl: oidc.discoveryUrl,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      scopes: ['openid', 'email', 'profile'],
      requireIdTokenVerification: true,
      // Nobody gets in who was not appointed here first.
      disableSignUp: true,
    },
  ]
  return betterAuth({
    appName: 'Sambut',
    baseURL: baseUrl,
    basePath: OIDC_PATH,
    secret,
    database: { db: db.withSchema('masuk'), type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onError(message) },
    // Throttling is our own: it must not let a stranger lock anybody out.
    rateLimit: { enabled: false },
    trustedOrigins: [baseUrl],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: { hash: hashSandi, verify: ({ hash, password }) => verifySandi(hash, password) },
    },
    user: {
      additionalFields: {
        wajibGanti: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 15 * MINUTE, freshAge: 0 },
    account: {
      // Joined to an account here only by an address the provider has verified; nobody is trusted without.
      accountLinking: { enabled: true, trustedProviders: [] },
      encryptOAuthTokens: true,
    },
    advanced: {
      cookiePrefix: 'sambut',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { ipAddressHeaders: [IP_HEADER] },
      // The schema comes from our own migration; engine.test.ts compares it with what the library expects.
      database: { generateId: 'uuid', validateSchema: false },
    },
    plugins: [
      twoFactor({
        issuer: 'Sambut',
        twoFactorCookieMaxAge: KODE_SECONDS,
        backupCodeOptions: { amount: 10, length: 10, storeBackupCodes: 'encrypted' },
        // Its lock belongs to the account as a whole: whoever knows the password could shut the owner out.
        accountLockout: { enabled: false },
      }),
      ...(providers ? [genericOAuth({ config: providers })] : []),
    ],
  })
}

export type Engine = Awaited<ReturnType<typeof createEngine>>
