import { createHash } from 'node:crypto'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * One spelling for one value: keys sorted, no spaces, absent keys left out. Whoever recomputes a hash elsewhere needs
 * only this rule. NaN and infinities have no JSON and are refused rather than turned into null.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a JSON number')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((v: Json) => canonicalJson(v)).join(',')}]`
  const parts = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v as Json)}`)
  return `{${parts.join(',')}}`
}

/** SHA-256 of a value in its one spelling: anyone can recompute it with any language, also from jsonb. */
export const hashJson = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(value as Json))
    .digest('hex')
