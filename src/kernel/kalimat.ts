import type { Bahasa } from './bahasa.ts'

/** A sentence with words of its own in it; `$1` and the like in the English one. */
export type PolaKalimat = readonly [pola: RegExp, en: string]

const kalimat = new Map<string, string>()
const pola: PolaKalimat[] = []

// Numbers with the separators and fractions that stand inside them; a full stop at the end is the sentence's.
const ANGKA = /\d+(?:[.,/–-]\d+)*/g
const kunciOf = (text: string): string => text.replaceAll(ANGKA, '#')

/**
 * What schemas say is wrong, by the Indonesian sentence, as gettext does it: a schema stays one value for both languages, and
 * the field that shows the sentence knows the language of the page. A sentence that differs only in its numbers is one.
 */
export function registerKalimat(
  list: Readonly<Record<string, string>>,
  more: readonly PolaKalimat[] = [],
): void {
  for (const [id, en] of Object.entries(list)) kalimat.set(kunciOf(id), en)
  pola.push(...more)
}

/** The sentence in the language of the page; as it is where nobody wrote it in English. */
export function inBahasa(text: string, lang: Bahasa): string {
  if (lang === 'id') return text
  const en = kalimat.get(kunciOf(text))
  if (en !== undefined) {
    const numbers = text.match(ANGKA) ?? []
    let i = 0
    return en.replaceAll(ANGKA, (own) => numbers[i++] ?? own)
  }
  const found = pola.find(([p]) => p.test(text))
  return found ? text.replace(found[0], found[1]) : text
}
