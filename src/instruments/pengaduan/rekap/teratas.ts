import type { TabelRekap } from './tabel.ts'

/** Topics, units and places beyond this many are the tail nobody reads on a screen; the files hold them all. */
export const TERATAS = 50

/** The first lines of a table, and one with what the others come to: counts add up, a median of several groups is not known. */
export function potongTeratas(t: TabelRekap, sisaOf: (n: number) => string): TabelRekap {
  if (t.baris.length <= TERATAS + 1) return t
  const sisa = t.baris.slice(TERATAS)
  const satu = t.kepala.map((_, i) =>
    i === 0
      ? sisaOf(sisa.length)
      : t.bermedian && i === t.kepala.length - 1
        ? null
        : sisa.reduce((n, b) => n + Number(b[i]), 0),
  )
  return { ...t, baris: [...t.baris.slice(0, TERATAS), satu] }
}
