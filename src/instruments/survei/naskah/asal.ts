import { createHash } from 'node:crypto'
import type { RawForm } from '../../../platform/http/form.ts'
import { kunciNaskahList, type KunciNaskah } from './naskah.ts'

/**
 * The form shows generated words, and those follow the answers: between showing and saving an answer may come in and
 * change them. A field that still holds what was shown was not touched, whatever would be generated now.
 */
export const namaAsal = (kunci: KunciNaskah): string => `asal.${kunci}`

export const sidikTeks = (text: string): string =>
  createHash('sha256').update(text.trim()).digest('base64url').slice(0, 16)

/** The form as typed, with untouched fields empty: they stay generated. */
export function touchedOnly(
  isian: Partial<Record<KunciNaskah, string>>,
  form: Pick<RawForm, 'one'>,
): Partial<Record<KunciNaskah, string>> {
  const touched: Partial<Record<KunciNaskah, string>> = {}
  for (const k of kunciNaskahList) {
    const text = isian[k] ?? ''
    if (form.one[namaAsal(k)] !== sidikTeks(text)) touched[k] = text
  }
  return touched
}
