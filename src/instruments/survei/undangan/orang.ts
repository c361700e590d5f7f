import { createHmac } from 'node:crypto'
import { seal, unseal } from '../../../platform/kunci/segel.ts'
import type { Deps } from '../../../platform/deps.ts'

/** Somebody on the list of people served. */
export interface OrangUndangan {
  readonly nama: string
  /** Mail address in small letters, or ''. */
  readonly surel: string
  /** E.164, or ''. */
  readonly telepon: string
  readonly layananId: string | null
  /** Day of the service, or null. */
  readonly tanggal: string | null
}

type Kunci = Pick<Deps, 'deriveKey'>
const konteks = (instansiId: string, id: string): string => `survei_undangan/${instansiId}/${id}`

export const sealOrang = (deps: Kunci, instansiId: string, id: string, orang: OrangUndangan): Buffer =>
  seal(deps.deriveKey('survei.undangan.orang'), JSON.stringify(orang), konteks(instansiId, id))

export const unsealOrang = (deps: Kunci, instansiId: string, id: string, data: Uint8Array): OrangUndangan =>
  JSON.parse(unseal(deps.deriveKey('survei.undangan.orang'), data, konteks(instansiId, id))) as OrangUndangan

/** Says "the same address" within one periode, and nothing without the key. */
export function sidikKontak(deps: Kunci, periodeId: string, kontak: string): string | null {
  if (kontak === '') return null
  return createHmac('sha256', deps.deriveKey('survei.undangan.sidik'))
    .update(`${periodeId}/${kontak}`)
    .digest('base64url')
    .slice(0, 22)
}
