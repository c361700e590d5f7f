import { compare, parseDecimal, type Ratio } from '../../../kernel/angka.ts'
import type { Instrumen, PertanyaanTambahan, TampilJika } from '../instrumen-tipe.ts'

/** What was answered so far, by question: a scale value, a choice, several choices, words, a number or a day as written. */
export type JawabanTambahan = Readonly<Record<string, string | readonly string[]>>

const ANGKA = /^-?\d{1,12}(?:\.\d{1,6})?$/
const HARI = /^\d{4}-\d\d-\d\d$/

const angka = (text: string): Ratio | undefined => (ANGKA.test(text) ? parseDecimal(text) : undefined)

/** Numbers as numbers, days as days; words are neither less nor more than others. */
function banding(a: string, b: string): -1 | 0 | 1 | undefined {
  const [x, y] = [angka(a), angka(b)]
  if (x && y) return compare(x, y)
  return HARI.test(a) && HARI.test(b) ? (a < b ? -1 : a > b ? 1 : 0) : undefined
}

/** Is the condition met? A question that was not answered, or not asked, meets nothing: not even `tidak_sama`. */
export function isTampil(jika: TampilJika | undefined, jawaban: JawabanTambahan): boolean {
  if (!jika) return true
  const given = jawaban[jika.pertanyaan]
  const list = given === undefined ? [] : typeof given === 'string' ? [given] : given
  if (list.every((x) => x === '')) return false
  const nilai = String(jika.nilai)
  const sama = (x: string): boolean => x === nilai || banding(x, nilai) === 0
  const satu = list.length === 1 ? list[0]! : undefined
  if (jika.operator === 'memuat')
    return typeof given === 'string'
      ? given.toLowerCase().includes(nilai.toLowerCase())
      : list.some((x) => x === nilai)
  if (jika.operator === 'tidak_sama') return satu === undefined || !sama(satu)
  if (satu === undefined) return false
  if (jika.operator === 'sama') return sama(satu)
  return banding(satu, nilai) === (jika.operator === 'kurang' ? -1 : 1)
}

/**
 * The extra questions that are due, in order, given all that was answered. The answer to a question that is not due does
 * not count for the ones after it.
 */
export function listDue(instrumen: Instrumen, semua: JawabanTambahan): readonly PertanyaanTambahan[] {
  const counted: Record<string, string | readonly string[]> = {}
  for (const p of instrumen.pertanyaan) if (semua[p.kunci] !== undefined) counted[p.kunci] = semua[p.kunci]!
  return instrumen.tambahan.filter((t) => {
    if (!isTampil(t.tampilJika, counted)) return false
    if (semua[t.kunci] !== undefined) counted[t.kunci] = semua[t.kunci]!
    return true
  })
}
