import { createHmac } from 'node:crypto'
import type { Deps } from '../../../platform/deps.ts'
import { seal, unseal } from '../../../platform/kunci/segel.ts'

/** How a participant is reached. Either may be empty. */
export interface Kontak {
  /** Small letters, or ''. */
  readonly surel: string
  /** E.164, or ''. */
  readonly telepon: string
}

type Kunci = Pick<Deps, 'deriveKey'>
interface Milik {
  readonly instansiId: string
  readonly id: string
}

const konteks = (p: Milik): string => `fkp_peserta/${p.instansiId}/${p.id}`

export const isKosong = (k: Kontak): boolean => k.surel === '' && k.telepon === ''

/** Sealed to this one participant; null: nothing to keep. */
export const sealKontak = (deps: Kunci, p: Milik, k: Kontak): Buffer | null =>
  isKosong(k) ? null : seal(deps.deriveKey('fkp.peserta.kontak'), JSON.stringify(k), konteks(p))

export function unsealKontak(deps: Kunci, p: Milik, data: Uint8Array | null): Kontak {
  if (data === null) return { surel: '', telepon: '' }
  return JSON.parse(unseal(deps.deriveKey('fkp.peserta.kontak'), data, konteks(p))) as Kontak
}

/** Says "the same person" within one forum, and nothing without the key. */
export const sidikKontak = (deps: Kunci, forumId: string, k: Kontak): string | null =>
  isKosong(k)
    ? null
    : createHmac('sha256', deps.deriveKey('fkp.peserta.sidik'))
        .update(`${forumId}/${k.surel || k.telepon}`)
        .digest('base64url')
        .slice(0, 22)
