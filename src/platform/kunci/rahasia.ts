import { createHmac, createSecretKey, type Hmac, type KeyObject } from 'node:crypto'

const objects = new WeakMap<Uint8Array, KeyObject>()

/** A derived key as OpenSSL holds it, made once: to be handed the bytes costs Node more than the work with them. */
export function secretOf(key: Uint8Array): KeyObject {
  let secret = objects.get(key)
  if (!secret) objects.set(key, (secret = createSecretKey(key)))
  return secret
}

export const hmacOf = (key: Uint8Array): Hmac => createHmac('sha256', secretOf(key))
