import { createHash, type Hash } from 'node:crypto'
import { canonicalJson, type Json } from '../../../platform/audit/canonical.ts'
import type { Instrumen } from '../instrumen.ts'

/** SHA-256 of a value in its one spelling (keys sorted, no spaces): anyone can recompute it with any language. */
export const hashJson = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(value as Json))
    .digest('hex')

/** Fingerprint of the whole questionnaire: every question and answer, word for word. */
export const hashInstrumen = (instrumen: Instrumen): string => hashJson(instrumen)

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
