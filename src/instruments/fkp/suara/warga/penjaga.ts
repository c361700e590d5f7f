import { hash } from 'node:crypto'
import type { Deps } from '../../../../platform/deps.ts'
import { createPintu, type IzinPintu } from '../../../../platform/http/pintu.ts'

/** A voter nobody has seen wants to be one. */
export type AdmitPemilih = (
  forumId: string,
  token: string,
  tiket: string | undefined,
  bukti: string | undefined,
) => IzinPintu

/**
 * One voter costs a script one new token. More new voters of one forum within ten minutes than a hall holds (`SAMBUT_SERBUAN`, as for
 * surveys) must each do a small piece of work, or wait; registered ones and those already known never do.
 */
export function createPenjaga(deps: Pick<Deps, 'config' | 'deriveKey' | 'now'>): AdmitPemilih {
  const ambang = deps.config.serbuan
  const pintu = createPintu(
    deps.deriveKey('fkp.suara.serbuan'),
    ambang && { ...ambang, paling: ambang.tautan },
    deps.now,
  )
  return (forumId, token, tiket, bukti) =>
    pintu.admit({ pintu: forumId, untuk: [forumId, hash('sha256', token, 'base64url')], tiket, bukti })
}
