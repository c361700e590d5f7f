import { skm142017, type Instrumen, type Jawaban, type Skala } from '../instrumen.ts'

/** Where one reads slowly, a separator may stand between the digits. */
const PEMISAH = /[\s.,;\-/]/g

/** Two digits need a space between answers: 10 could be one answer or two. */
export const perluSpasi = ({ max }: Skala): boolean => max > 9

const bagi = (text: string, skala: Skala): string[] =>
  perluSpasi(skala)
    ? text.split(/[\s.,;\-/]+/).filter((x) => x !== '')
    : Array.from(text.replaceAll(PEMISAH, ''))

/**
 * The answers as an officer types them from a paper form: one digit each, in the order of the form (SKM: 8 sarana,
 * 9 pengaduan). `344334343` → persyaratan 3, prosedur 4 … Every wrong place is named, by its number.
 */
export function parseDeret(
  text: string,
  { pertanyaan, skala }: Pick<Instrumen, 'pertanyaan' | 'skala'> = skm142017,
): { ok: true; jawaban: Jawaban } | { ok: false; salah: readonly SalahDeret[] } {
  const digits = bagi(text, skala)
  const salah: SalahDeret[] = digits.flatMap((d, i) =>
    /^\d+$/.test(d) && Number(d) >= skala.min && Number(d) <= skala.max
      ? []
      : [{ jenis: /^\d+$/.test(d) ? 'nilai' : 'huruf', ke: i + 1, isi: d } as const],
  )
  const banyak = pertanyaan.length
  if (digits.length !== banyak) salah.push({ jenis: 'banyak', ada: digits.length, seharusnya: banyak })
  if (salah.length > 0) return { ok: false, salah }
  return { ok: true, jawaban: Object.fromEntries(pertanyaan.map((p, i) => [p.kunci, Number(digits[i])])) }
}

export type SalahDeret =
  | { readonly jenis: 'nilai' | 'huruf'; readonly ke: number; readonly isi: string }
  | { readonly jenis: 'banyak'; readonly ada: number; readonly seharusnya: number }
