import { createHmac } from 'node:crypto'
import { createPool } from '../../src/platform/db/open.ts'
import { AUTH_ROLE, openMasuk, type Masuk, type OidcConfig } from '../../src/platform/auth/index.ts'

export const SANDI = 'tebu hujan lampu sepeda'

/** Keys as the house derives them, from no master at all. */
export const testKey = (purpose: string): Uint8Array =>
  new TextEncoder().encode(purpose.padEnd(32, '.').slice(0, 32))

/** Sign-in on a test database. `clock.now` may be moved by the test. */
export function openTestMasuk(
  url: string,
  baseUrl = 'http://localhost:3000',
  oidc?: OidcConfig,
): Masuk & { clock: { now: Date } } {
  const clock = { now: new Date() }
  const masuk = openMasuk({
    pool: createPool({ url, max: 5 }, AUTH_ROLE),
    baseUrl,
    deriveKey: testKey,
    now: () => clock.now,
    ...(oidc ? { oidc } : {}),
  })
  return { ...masuk, clock }
}

/** What a browser would do with cookies. */
export class Jar {
  readonly #cookies = new Map<string, string>()

  take(list: readonly string[]): this {
    for (const line of list) {
      const [pair = '', ...rest] = line.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '' || rest.some((r) => /^\s*max-age=0$/i.test(r))) this.#cookies.delete(name.trim())
      else this.#cookies.set(name.trim(), value)
    }
    return this
  }
  get headers(): Headers {
    return new Headers({ cookie: this.header, 'user-agent': 'Uji/1.0' })
  }
  get header(): string {
    return [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; ')
  }
  value(name: string): string | undefined {
    const found = this.#cookies.get(name)
    return found === undefined ? undefined : decodeURIComponent(found)
  }
}

/** What an authenticator app shows (RFC 6238). */
export function totpCode(base32: string, at = Date.now()): string {
  const bits = Array.from(base32, (c) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'),
  ).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = mac.at(-1)! & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
