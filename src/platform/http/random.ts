import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(8192)
let used = pool.length

/** Random bytes from a pool filled now and then: one call into the generator for hundreds of tokens. Never given twice. */
export function takeRandom(size: number): Buffer {
  if (used + size > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += size
  return pool.subarray(used - size, used)
}

/** 128 bits, for a nonce, a sending, a device. */
export const randomToken = (): string => takeRandom(16).toString('base64url')
