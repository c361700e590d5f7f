import { hash } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import { createPintu, type IzinPintu } from '../../platform/http/pintu.ts'

export type Ditahan = IzinPintu & { readonly boleh: false }

/** Somebody's own words for a forum. */
export interface KirimanUsul {
  readonly forumId: string
  /** Everything that is sent, and by whom: a ticket is good for it alone. */
  readonly isi: readonly string[]
  readonly tiket: string | undefined
  readonly bukti: string | undefined
}

/**
 * More own words for one forum within ten minutes than people write (`paling`) must each do the small piece of work of the surveys, or
 * wait: each that is done makes the next dearer. `mati` in `SAMBUT_SERBUAN` switches this off, too.
 */
export function createPenjagaUsul(
  deps: Pick<Deps, 'config' | 'deriveKey' | 'now'>,
  apa: 'pernyataan' | 'usulan',
  paling: number,
): (k: KirimanUsul) => IzinPintu {
  const ambang = deps.config.serbuan
  const pintu = createPintu(
    deps.deriveKey(`fkp.${apa}.serbuan`),
    ambang && { ...ambang, paling, sabar: Math.min(ambang.sabar, paling) },
    deps.now,
  )
  return ({ forumId, isi, tiket, bukti }) =>
    pintu.admit({
      pintu: forumId,
      untuk: [forumId, hash('sha256', isi.join('\0'), 'base64url')],
      tiket,
      bukti,
    })
}
