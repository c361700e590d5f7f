import { createHash } from 'node:crypto'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Kamus, KataAsal } from './kamus.ts'

export const TEKS_MAKS = 1000

/** Field name of a sentence: of its words, so that a form opened before a change still lands where it belongs. */
export const namaIsian = (teks: string): string =>
  `t_${createHash('sha256').update(teks).digest('base64url').slice(0, 12)}`

/** The sentences a form brings; those it does not show are left alone. */
export function readIsian(
  form: Readonly<Record<string, string>>,
  asal: readonly KataAsal[],
): { isian: Kamus; errors: FieldErrors } {
  const isian = new Map<string, string>()
  const errors: Record<string, string> = {}
  for (const { teks } of asal) {
    const name = namaIsian(teks)
    const typed = form[name]
    if (typed === undefined) continue
    const words = typed.replaceAll(/\s+/g, ' ').trim()
    isian.set(teks, words)
    if (words.length > TEKS_MAKS)
      errors[name] = `Terjemahan terlalu panjang: paling banyak ${TEKS_MAKS} huruf.`
  }
  return { isian, errors }
}
