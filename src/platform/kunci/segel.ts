import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { secretOf } from './rahasia.ts'

const VERSI = 1
const IV = 12
const TAG = 16

/**
 * Encrypts one value (AES-256-GCM) under a derived key. `konteks` says where the value belongs, for example
 * `channels_pesan/<instansi>/<id>`: copied into another row it no longer opens.
 */
export function seal(key: Uint8Array, text: string, konteks: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), iv).setAAD(Buffer.from(konteks))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([VERSI]), iv, cipher.getAuthTag(), body])
}

/** The value again; throws when it was changed, moved, or sealed under another key. */
export function unseal(key: Uint8Array, sealed: Uint8Array, konteks: string): string {
  const b = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (b[0] !== VERSI || b.length < 1 + IV + TAG) throw new Error('not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), b.subarray(1, 1 + IV), {
    authTagLength: TAG,
  })
  decipher.setAAD(Buffer.from(konteks)).setAuthTag(b.subarray(1 + IV, 1 + IV + TAG))
  return Buffer.concat([decipher.update(b.subarray(1 + IV + TAG)), decipher.final()]).toString('utf8')
}
