import type { Suara } from '../peta/matriks.ts'

/** 1 agree, 2 disagree, 3 pass, as printed on the sheet; 0 or - for a line that was left empty. */
const NILAI: Readonly<Record<string, Suara | null>> = { '1': 1, '2': -1, '3': 0, '0': null, '-': null }

export type SalahDeret =
  | { readonly jenis: 'tanda'; readonly ke: number; readonly isi: string }
  | { readonly jenis: 'banyak'; readonly ada: number; readonly seharusnya: number }

/** What an officer types from a sheet, one key a statement in the order of their numbers: `1 1 3 2 0`. Every wrong place is named. */
export function parseDeretSuara(
  teks: string,
  nomor: readonly number[],
):
  | { readonly ok: true; readonly suara: ReadonlyMap<number, Suara> }
  | { readonly ok: false; readonly salah: readonly SalahDeret[] } {
  const tanda = Array.from(teks.replaceAll(/[\s.,;/]/g, ''))
  const salah: SalahDeret[] = tanda.flatMap((t, i) =>
    Object.hasOwn(NILAI, t) ? [] : [{ jenis: 'tanda', ke: i + 1, isi: t } as const],
  )
  if (tanda.length !== nomor.length)
    salah.push({ jenis: 'banyak', ada: tanda.length, seharusnya: nomor.length })
  if (salah.length > 0) return { ok: false, salah }
  const suara = new Map<number, Suara>()
  nomor.forEach((n, i) => {
    const nilai = NILAI[tanda[i]!]
    if (nilai !== null && nilai !== undefined) suara.set(n, nilai)
  })
  return { ok: true, suara }
}
