import { createHash, createHmac } from 'node:crypto'

const PANJANG = 22
const BENTUK = /^[\w-]{22}$/

/**
 * The secret of one invitation, made again whenever it is needed and stored nowhere: HMAC under a key derived from the
 * master key. 132 bits.
 */
export const tokenOf = (key: Uint8Array, instansiId: string, periodeId: string, undanganId: string): string =>
  createHmac('sha256', key)
    .update(`${instansiId}/${periodeId}/${undanganId}`)
    .digest('base64url')
    .slice(0, PANJANG)

/** All the database ever sees of it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const isToken = (text: string | undefined): text is string => BENTUK.test(text ?? '')
