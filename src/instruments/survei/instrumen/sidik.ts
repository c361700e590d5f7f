import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '../../../platform/audit/canonical.ts'
import type { Instrumen } from '../instrumen-tipe.ts'

/** Fingerprint of the whole questionnaire: SHA-256 of its canonical JSON, word for word. */
export const sidikInstrumen = (instrumen: Instrumen): string =>
  createHash('sha256')
    .update(canonicalJson(instrumen as unknown as Json))
    .digest('hex')
