const HEX = Array.from({ length: 256 }, (_, x) => x.toString(16).padStart(2, '0'))

/** UUID version 7 (RFC 9562): sorts by time, so keys made later land at the end of the index. */
export function uuidv7(now: number, random: Uint8Array): string {
  const time = now.toString(16).padStart(12, '0')
  const hex = (i: number, x = random[i]!): string => HEX[x]!
  const version = hex(6, (random[6]! & 0x0f) | 0x70)
  const variant = hex(8, (random[8]! & 0x3f) | 0x80)
  const node = hex(10) + hex(11) + hex(12) + hex(13) + hex(14) + hex(15)
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${hex(7)}-${variant}${hex(9)}-${node}`
}

/** Random bytes are taken from the generator a few hundred ids at a time, and never used twice. */
const pool = new Uint8Array(16 * 512)
let used = pool.length

export function newId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  used += 16
  return uuidv7(Date.now(), pool.subarray(used - 16, used))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Ids from addresses and forms are checked before they reach SQL: a wrong shape is "not found", never a 500. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

/** Letters and digits that are not mistaken for each other when read from a poster (no 0/o, 1/l/i). */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789'
export function shortCode(length: number, random = crypto.getRandomValues(new Uint8Array(length))): string {
  return Array.from(random.subarray(0, length), (x) => CLEAR[x % CLEAR.length]!).join('')
}
