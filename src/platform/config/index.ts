import { resolve } from 'node:path'
import { z } from 'zod'
import { readClamd } from './clamd.ts'
import { readSerbuan, type SerbuanConfig } from './serbuan.ts'
import { readJaringanDalam, readSmtp, type SmtpConfig } from './surel.ts'

const schema = z.object({
  PORT: z.coerce.number('harus nomor porta, misalnya 3000').int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'harus diawali postgres:// atau postgresql://')
    .optional(),
  SAMBUT_DATA: z.string().min(1).default('./data'),
  SAMBUT_DEMO: z.enum(['0', '1'], 'harus 0 atau 1').default('1'),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'harus alamat lengkap, misalnya https://sambut.kab.go.id' })
    .optional(),
  SAMBUT_KUNCI: z.string().min(32, 'harus paling sedikit 32 aksara').optional(),
  SAMBUT_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'harus silent, error, warn, info, atau debug')
    .default('info'),
  SAMBUT_S3: z
    .url({ protocol: /^https?$/, error: 'harus berbentuk https://KUNCI:RAHASIA@host/bucket' })
    .optional(),
  SAMBUT_OIDC: z
    .url({
      protocol: /^https?$/,
      error: 'harus alamat dokumen penemuan penyedia, diakhiri /.well-known/openid-configuration',
    })
    .optional(),
  SAMBUT_OIDC_KLIEN: z.string().min(1).optional(),
  SAMBUT_OIDC_RAHASIA: z.string().min(1).optional(),
  SAMBUT_OIDC_NAMA: z.string().min(1).max(60).optional(),
  SAMBUT_METRIK: z.string().min(16, 'harus paling sedikit 16 aksara').optional(),
  SAMBUT_SMTP_URL: z.string().optional(),
  SAMBUT_SMTP_DARI: z.string().optional(),
  SAMBUT_JARINGAN_DALAM: z.string().optional(),
  SAMBUT_CLAMD: z.string().optional(),
  SAMBUT_SERBUAN: z.string().optional(),
  SAMBUT_PENERIMA: z.string().min(1).max(80).optional(),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Absent: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly demo: boolean
  /** Public address without a trailing slash; derived from host and port when not set. */
  readonly baseUrl: string
  /** Master key, when the operator gives one; otherwise it is made and kept in the data folder. */
  readonly kunci: string | undefined
  readonly logLevel: string
  /** `https://KEY:SECRET@host/bucket`, when files go to an S3-compatible store. */
  readonly s3: string | undefined
  /** Single sign-on by OpenID Connect; absent = only password and one-time code. */
  readonly oidc: OidcConfig | undefined
  /** Bearer token for `/metrics`; absent = only this machine may read it. */
  readonly metricsToken: string | undefined
  /** Mail for every instansi that has set up none of its own. */
  readonly smtp: SmtpConfig | undefined
  /** Ranges of private addresses that messages may be sent to; elsewhere only public ones. */
  readonly jaringanDalam: readonly string[]
  /** Slug of the instansi that receives complaints of whoever does not know whose they are; absent = the first one. */
  readonly penerima: string | undefined
  /** Where clamd looks through what people hand in; absent = nothing is scanned. */
  readonly clamd: { readonly path: string } | { readonly host: string; readonly port: number } | undefined
  /** When the survey asks for a proof of work; absent = never. */
  readonly serbuan: SerbuanConfig | undefined
}

export interface OidcConfig {
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** As people call it: shown on the button. */
  readonly nama: string
}

/** Its message is one plain sentence for the operator. */
export class ConfigError extends Error {}

/** Reads the environment: the only reader of process.env. Unknown SAMBUT_ names and malformed values stop the start. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const known = Object.keys(schema.shape)
  const unknown = Object.keys(env).filter((name) => name.startsWith('SAMBUT_') && !known.includes(name))
  const present = Object.fromEntries(known.flatMap((k) => (env[k] ? [[k, env[k]]] : [])))
  const parsed = schema.safeParse(present)
  const problems = unknown.map((name) => `${name} tidak dikenal`)
  if (!parsed.success) problems.push(...parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`))
  const oidc = parsed.data ? readOidc(parsed.data, problems) : undefined
  const smtp = readSmtp(parsed.data?.SAMBUT_SMTP_URL, parsed.data?.SAMBUT_SMTP_DARI, problems)
  const jaringanDalam = readJaringanDalam(parsed.data?.SAMBUT_JARINGAN_DALAM, problems)
  const clamd = readClamd(parsed.data?.SAMBUT_CLAMD, problems)
  const serbuan = readSerbuan(parsed.data?.SAMBUT_SERBUAN, problems)
  if (!parsed.success || problems.length > 0) {
    throw new ConfigError(`Pengaturan lingkungan keliru: ${problems.join('; ')}.`)
  }
  const e = parsed.data
  const shownHost = e.HOST === '127.0.0.1' || e.HOST === '0.0.0.0' ? 'localhost' : e.HOST
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    dataDir: resolve(e.SAMBUT_DATA),
    demo: e.SAMBUT_DEMO === '1',
    baseUrl: (e.BASE_URL ?? `http://${shownHost}:${e.PORT}`).replace(/\/+$/, ''),
    kunci: e.SAMBUT_KUNCI,
    logLevel: e.SAMBUT_LOG,
    s3: e.SAMBUT_S3,
    oidc,
    metricsToken: e.SAMBUT_METRIK,
    smtp,
    jaringanDalam,
    clamd,
    serbuan,
    penerima: e.SAMBUT_PENERIMA,
  }
}

/** Half a configuration is a mistake, not a wish. */
function readOidc(e: z.infer<typeof schema>, problems: string[]): OidcConfig | undefined {
  const { SAMBUT_OIDC: discoveryUrl, SAMBUT_OIDC_KLIEN: clientId, SAMBUT_OIDC_RAHASIA: clientSecret } = e
  if (discoveryUrl && clientId && clientSecret) {
    return {
      discoveryUrl,
      clientId,
      clientSecret,
      nama: e.SAMBUT_OIDC_NAMA ?? new URL(discoveryUrl).hostname,
    }
  }
  if (discoveryUrl ?? clientId ?? clientSecret ?? e.SAMBUT_OIDC_NAMA) {
    problems.push('SAMBUT_OIDC, SAMBUT_OIDC_KLIEN, dan SAMBUT_OIDC_RAHASIA harus diisi bersama-sama')
  }
  return undefined
}
