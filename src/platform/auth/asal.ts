import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MasukDb } from './tables.ts'

/** Where an attempt comes from, as far as throttling cares. */
export interface Asal {
  /** Client address as the server saw it. */
  readonly ip: string
  /** Content of the device cookie, if one came. */
  readonly perangkat: string | undefined
}

/** Neighbours count as one: a /24 of IPv4, a /48 of IPv6, so that changing the last digits buys no new guesses. */
export function jaringanOf(ip: string): string {
  const v4 = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(ip)
  if (v4) return v4[1]!
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.split('::')
  const groups = head.split(':').filter(Boolean)
  if (tail !== undefined) while (groups.length < 3) groups.push('0')
  return groups.slice(0, 3).join(':')
}

/** Makes and reads the device cookie: a random name, signed, that says only "this browser was here before". */
export class Perangkat {
  readonly #key: Uint8Array
  constructor(key: Uint8Array) {
    this.#key = key
  }

  make(): string {
    const name = randomBytes(16).toString('base64url')
    return `${name}.${this.#sign(name)}`
  }

  /** Fingerprint under which the device is remembered; undefined for a missing or forged cookie. */
  read(cookie: string | undefined): string | undefined {
    const [name, signature] = cookie?.split('.') ?? []
    if (!name || !signature) return undefined
    const [a, b] = [Buffer.from(signature), Buffer.from(this.#sign(name))]
    if (a.length !== b.length || !timingSafeEqual(a, b)) return undefined
    return createHash('sha256').update(name).digest('base64url')
  }

  /** A name for one bucket of attempts; nobody can tell the account from it. */
  kunci(...parts: string[]): string {
    return createHmac('sha256', this.#key).update(parts.join('\n')).digest('base64url')
  }

  #sign(name: string): string {
    return createHmac('sha256', this.#key).update(`perangkat\n${name}`).digest('base64url')
  }
}

/** Did this device sign in to this account before? The same one query for an account that does not exist. */
export async function isKnown(db: MasukDb, surel: string, sidik: string | undefined): Promise<boolean> {
  const row = await db
    .selectFrom('masuk.perangkat as p')
    .innerJoin('masuk.user as u', 'u.id', 'p.akun_id')
    .select('p.sidik')
    .where('u.email', '=', surel)
    .where('p.sidik', '=', sidik ?? '')
    .executeTakeFirst()
  return row !== undefined
}

export async function rememberPerangkat(
  db: MasukDb,
  akunId: string,
  sidik: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('masuk.perangkat')
    .values({ akun_id: akunId, sidik, pertama: now, terakhir: now })
    .onConflict((oc) => oc.columns(['akun_id', 'sidik']).doUpdateSet({ terakhir: now }))
    .execute()
}
