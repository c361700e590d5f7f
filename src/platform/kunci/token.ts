import { createHash, createHmac } from 'node:crypto'

const PANJANG = 22
const BENTUK = /^[\w-]{22}$/

/**
 * A secret that belongs to one row, made again whenever it is needed and stored nowhere: HMAC under a derived key, 132 bits.
 * `konteks` names the row.
 */
export const deriveToken = (key: Uint8Array, konteks: string): string =>
  createHmac('sha256', key).update(konteks).digest('base64url').slice(0, PANJANG)

/** All the database ever sees of it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const isToken = (text: string | undefined): text is string => BENTUK.test(text ?? '')
