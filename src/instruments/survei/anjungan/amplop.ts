import { createDecipheriv, createECDH, createHash, hkdfSync } from 'node:crypto'
import { INFO, labelAmplop, PANJANG_NONCE, PANJANG_PUBLIK } from './amplop-bentuk.ts'

const TAG = 16

/** The server's side of the envelopes of kiosks and interviewers' phones. */
export interface Pembuka {
  readonly kid: string
  /** Uncompressed point, base64url. */
  readonly publik: string
  /** The text inside; undefined when it was made for another key or anything about it was changed. */
  readonly open: (
    kode: string,
    k: { kunci: string; periode: string; pada: string; kid: string; amplop: string },
  ) => string | undefined
}

/** From 32 bytes derived from the master key: nothing more to keep, back up or lose. */
export function createPembuka(key: Uint8Array): Pembuka {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(toScalar(key))
  const publik = ecdh.getPublicKey()
  const kid = createHash('sha256').update(publik).digest('base64url').slice(0, 12)
  return {
    kid,
    publik: publik.toString('base64url'),
    open: (kode, k) => {
      if (k.kid !== kid) return undefined
      const bytes = Buffer.from(k.amplop, 'base64url')
      if (bytes.length < PANJANG_PUBLIK + PANJANG_NONCE + TAG) return undefined
      const sekali = bytes.subarray(0, PANJANG_PUBLIK)
      const nonce = bytes.subarray(PANJANG_PUBLIK, PANJANG_PUBLIK + PANJANG_NONCE)
      const body = bytes.subarray(PANJANG_PUBLIK + PANJANG_NONCE, -TAG)
      try {
        const secret = ecdh.computeSecret(sekali)
        const aes = Buffer.from(hkdfSync('sha256', secret, sekali, INFO, 32))
        const decipher = createDecipheriv('aes-256-gcm', aes, nonce)
        decipher.setAAD(Buffer.from(labelAmplop(kode, k)))
        decipher.setAuthTag(bytes.subarray(-TAG))
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** A private key is a number below the order of the curve; the first half of the range is far more than enough. */
function toScalar(key: Uint8Array): Buffer {
  const scalar = Buffer.from(createHash('sha256').update(key).digest())
  scalar[0]! &= 0x7f
  return scalar
}
