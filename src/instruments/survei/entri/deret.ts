import { isNilai, unsurKunciList, type Jawaban } from '../instrumen.ts'

/** Where one reads slowly, a separator may stand between the digits. */
const PEMISAH = /[\s.,;\-/]/g

/**
 * Nine answers as an officer types them from a paper form: one digit each, in the order of the form (8 sarana,
 * 9 pengaduan). `344334343` → persyaratan 3, prosedur 4 … Every wrong place is named, by its number.
 */
export function parseDeret(
  text: string,
): { ok: true; jawaban: Jawaban } | { ok: false; salah: readonly SalahDeret[] } {
  const digits = Array.from(text.replaceAll(PEMISAH, ''))
  const salah: SalahDeret[] = digits.flatMap((d, i) =>
    isNilai(Number(d)) ? [] : [{ jenis: /\d/.test(d) ? 'nilai' : 'huruf', ke: i + 1, isi: d } as const],
  )
  const banyak = unsurKunciList.length
  if (digits.length !== banyak) salah.push({ jenis: 'banyak', ada: digits.length, seharusnya: banyak })
  if (salah.length > 0) return { ok: false, salah }
  const jawaban = Object.fromEntries(unsurKunciList.map((k, i) => [k, Number(digits[i])]))
  return { ok: true, jawaban: jawaban as unknown as Jawaban }
}

export type SalahDeret =
  | { readonly jenis: 'nilai' | 'huruf'; readonly ke: number; readonly isi: string }
  | { readonly jenis: 'banyak'; readonly ada: number; readonly seharusnya: number }
