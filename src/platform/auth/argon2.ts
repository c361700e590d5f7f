import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '../../kernel/errors.ts'
import { authErrors } from './errors.ts'

const derive = promisify(argon2)

/** 19 MiB, two passes, one lane: OWASP's first choice; some 30 ms. Kept with the hash, so they may rise later. */
const NOW = { m: 19_456, t: 2, p: 1 } as const
const TAG = 32

/**
 * Argon2id in the usual text form, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Chosen over scrypt, the library's default, for
 * its resistance to side channels and to graphics cards; Node has it built in, so it costs no package.
 */
export async function hashSandi(sandi: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await run(sandi, nonce, NOW.m, NOW.t, NOW.p)
  return `$argon2id$v=19$m=${NOW.m},t=${NOW.t},p=${NOW.p}$${b64(nonce)}$${b64(hash)}`
}

export async function verifySandi(stored: string, sandi: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored)
  if (!found) return false
  const [, m, t, p, salt, hash] = found as unknown as [string, string, string, string, string, string]
  const expected = Buffer.from(hash, 'base64')
  const actual = await run(sandi, Buffer.from(salt, 'base64'), Number(m), Number(t), Number(p))
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** A flood of sign-ins must not take all memory and every thread from those already working. */
const QUEUE = 200
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

async function run(sandi: string, nonce: Uint8Array, m: number, t: number, p: number): Promise<Buffer> {
  if (waiting >= QUEUE) throw new AppError(authErrors.ramai)
  waiting++
  // One password, one sequence of bytes: the same letters from another keyboard may be composed differently.
  const message = sandi.normalize('NFKC')
  const turn = last.then(() =>
    derive('argon2id', { message, nonce, memory: m, passes: t, parallelism: p, tagLength: TAG }),
  )
  last = turn.catch(() => undefined)
  try {
    return await turn
  } finally {
    waiting--
  }
}

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')
