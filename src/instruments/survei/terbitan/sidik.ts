import { createHash, type Hash } from 'node:crypto'
import { hashJson } from '../../../platform/audit/index.ts'

export { hashJson }

/** In place of the answers' fingerprint in what is only looked at: making it reads every row. */
export const BELUM_DIHITUNG = ''

/**
 * What a signer saw. Answers are never changed, so their last number stands for them until they are hashed; the rest of
 * the content follows from the same whole numbers on both roads.
 */
export const hashTinjauan = (isi: {
  readonly publik: { readonly hashBaris: string }
  readonly rincian: unknown
}): string => hashJson({ ...isi, publik: { ...isi.publik, hashBaris: BELUM_DIHITUNG } })

export { sidikInstrumen as hashInstrumen } from '../instrumen/sidik.ts'

/** What publications before November 2026 call SKM 14/2017 version 1: the same words in an earlier spelling. */
export const sidikLama: ReadonlySet<string> = new Set([
  '3c00a7e1b00a32c1cb7787d1c3edfb8ab45915d36516b97ee9a88b5b86d3a2cc',
])

/**
 * Fingerprint of the answers behind a figure: SHA-256 over one line per answer in the order they came,
 * `id|layanan|4,3,3,4,3,4,4,3,4|2026-11-20`, each ended by a line feed. What respondents said of themselves is left out,
 * so that it can be deleted one day without breaking the proof.
 */
export class SidikBaris {
  readonly #hash: Hash = createHash('sha256')
  /** Any number of whole lines. */
  add(lines: string): void {
    this.#hash.update(lines)
  }
  end(): string {
    return this.#hash.digest('hex')
  }
}
