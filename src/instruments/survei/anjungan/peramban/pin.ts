import { fromBase64url } from './amplop.ts'
import type { Gudang } from './gudang.ts'
import { tungguPin } from './rules.ts'

async function isRight(pin: string, stored: string): Promise<boolean> {
  const [, putaran, salt, hash] = /^pbkdf2-sha256\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored) ?? []
  if (!putaran || !salt || !hash) return false
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64url(salt), iterations: Number(putaran) },
    key,
    256,
  )
  const expected = fromBase64url(hash)
  return new Uint8Array(bits).every((b, i) => b === expected[i])
}

/** Seconds still to wait after wrong PINs; kept on the disk, so that starting anew gains nothing. */
export async function sisaTunggu(g: Gudang): Promise<number> {
  const { bolehLagi = 0 } = (await g.get('pin')) ?? {}
  // A clock that was set back must not lock everybody out for years.
  return Math.min(900, Math.max(0, Math.ceil((bolehLagi - Date.now()) / 1000)))
}

/** The attempt is counted before it is looked at. */
export async function tryPin(g: Gudang, pin: string, stored: string): Promise<boolean> {
  const gagal = ((await g.get('pin'))?.gagal ?? 0) + 1
  await g.put('pin', { gagal, bolehLagi: Date.now() + tungguPin(gagal) * 1000 })
  if (!(await isRight(pin, stored))) return false
  await g.put('pin', undefined)
  return true
}
