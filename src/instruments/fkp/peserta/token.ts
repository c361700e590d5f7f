import type { Deps } from '../../../platform/deps.ts'
import { deriveToken, hashToken } from '../../../platform/kunci/token.ts'

type Kunci = Pick<Deps, 'deriveKey'>
interface Milik {
  readonly instansiId: string
  readonly forumId: string
  readonly id: string
}

/** The personal secret of one participant: opens the own invitation, says "I am here". */
export const tokenPeserta = (deps: Kunci, p: Milik): string =>
  deriveToken(deps.deriveKey('fkp.peserta.token'), `${p.instansiId}/${p.forumId}/${p.id}`)

export const hashPeserta = (deps: Kunci, p: Milik): string => hashToken(tokenPeserta(deps, p))

export const alamatPribadi = (slug: string, token: string): string => `/forum/${slug}/undangan/${token}`
