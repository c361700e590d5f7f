/**
 * An envelope: the device's throw-away public key (65 bytes), 12 bytes of nonce, then AES-256-GCM. The key comes from ECDH
 * on P-256 with the server's key, through HKDF-SHA-256. Nobody but the server opens it, the device that wrote it included.
 */
export const KURVA = 'P-256'
export const PANJANG_PUBLIK = 65
export const PANJANG_NONCE = 12
export const INFO = 'sambut survei perangkat v1'

/** What stands outside the envelope cannot be changed without breaking it. */
export const labelAmplop = (kode: string, k: { kunci: string; periode: string; pada: string }): string =>
  [kode, k.kunci, k.periode, k.pada].join('\n')
