import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * The device checks its PIN itself, without a line, so it holds the hash, and a browser knows no slower hash than this one.
 * It keeps passers-by off the status screen; it protects no answer, because those are sealed.
 */
const PUTARAN = 300_000

export const isPin = (text: string): boolean => /^\d{6}$/.test(text)

export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await promisify(pbkdf2)(pin, salt, PUTARAN, 32, 'sha256')
  return `pbkdf2-sha256$${PUTARAN}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}
