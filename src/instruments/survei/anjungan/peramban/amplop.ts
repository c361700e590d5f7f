import { INFO, KURVA, labelAmplop, PANJANG_NONCE } from '../amplop-bentuk.ts'
import type { IsiAmplop, Kiriman } from '../tipe.ts'

export const toBase64url = (bytes: Uint8Array): string => {
  let text = ''
  for (const b of bytes) text += String.fromCharCode(b)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))

export interface Tanpa {
  readonly kode: string
  readonly periode: string
  readonly pada: string
  readonly selisih: number | null
  readonly kunci: { readonly id: string; readonly publik: string }
}

/** Seals the answers to the server. From here on this device cannot read them any more. */
export async function sealIsian(isi: IsiAmplop, ke: Tanpa): Promise<Kiriman> {
  const { subtle } = crypto
  const server = await subtle.importKey(
    'raw',
    fromBase64url(ke.kunci.publik),
    { name: 'ECDH', namedCurve: KURVA },
    false,
    [],
  )
  const sekali = await subtle.generateKey({ name: 'ECDH', namedCurve: KURVA }, false, ['deriveBits'])
  const publik = new Uint8Array(await subtle.exportKey('raw', sekali.publicKey))
  const secret = await subtle.deriveBits({ name: 'ECDH', public: server }, sekali.privateKey, 256)
  const aes = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: publik, info: new TextEncoder().encode(INFO) },
    await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const luar = { kunci: crypto.randomUUID(), periode: ke.periode, pada: ke.pada }
  const nonce = crypto.getRandomValues(new Uint8Array(PANJANG_NONCE))
  const body = await subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(labelAmplop(ke.kode, luar)) },
    aes,
    new TextEncoder().encode(JSON.stringify(isi)),
  )
  const amplop = new Uint8Array(publik.length + nonce.length + body.byteLength)
  amplop.set(publik)
  amplop.set(nonce, publik.length)
  amplop.set(new Uint8Array(body), publik.length + nonce.length)
  return { ...luar, selisih: ke.selisih, kid: ke.kunci.id, amplop: toBase64url(amplop) }
}
