/** UUID version 7 (RFC 9562): sorts by time, so keys made later land at the end of the index. */
export function uuidv7(now: number, random: Uint8Array): string {
  const b = new Uint8Array(16)
  b.set(random.subarray(0, 16))
  let t = now
  for (let i = 5; i >= 0; i--) {
    b[i] = t % 256
    t = Math.floor(t / 256)
  }
  b[6] = (b[6]! & 0x0f) | 0x70
  b[8] = (b[8]! & 0x3f) | 0x80
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)))

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Ids from addresses and forms are checked before they reach SQL: a wrong shape is "not found", never a 500. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

/** Letters and digits that are not mistaken for each other when read from a poster (no 0/o, 1/l/i). */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789'
export function shortCode(length: number, random = crypto.getRandomValues(new Uint8Array(length))): string {
  return Array.from(random.subarray(0, length), (x) => CLEAR[x % CLEAR.length]!).join('')
}
