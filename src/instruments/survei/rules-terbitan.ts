import { compare, parseDecimal, ratio, sum, type Ratio } from '../../kernel/angka.ts'
import { isUnsurKunci, unsurKunciList } from './instrumen.ts'
import { roundHalfUp, truncate, type Desimal } from '../../kernel/angka-desimal.ts'

/** A result as somebody published it: what was printed, never what we think it should have been. */
export interface Terbitan {
  readonly n?: number
  readonly unsur: readonly UnsurTerbitan[]
  /** The printed index as text, so that "90.50" keeps its zero. */
  readonly indeks: string
  /** 100 when the index stands on the 25–100 scale, 4 when it was left on 1–4. */
  readonly skala: 100 | 4
  /** The same index on the 1–4 scale, where it was printed too. */
  readonly indeksNrr?: string
  readonly mutu?: string
}

export interface UnsurTerbitan {
  readonly label: string
  readonly kunci?: string
  readonly total?: number
  readonly nrr?: string
  readonly tertimbang?: string
}

/** Rounding or cutting off, to so many decimals, at one of three stations of the table. */
type Langkah = 'tanpa' | `${'bulat' | 'potong'}${2 | 3 | 4}`
const langkahList: readonly Langkah[] = [
  'tanpa',
  'bulat2',
  'bulat3',
  'bulat4',
  'potong2',
  'potong3',
  'potong4',
]

/** One way in which such tables are made: the weight, and what is rounded on the way. */
export interface CaraHitung {
  readonly bobot: string
  readonly nrr: Langkah
  readonly tertimbang: Langkah
  readonly indeks: Langkah
  readonly akhir: 'bulat' | 'potong'
}

export interface HasilTelusur {
  /** The plainest way that gives exactly the printed figure; absent when none does. */
  readonly cara?: CaraHitung
  readonly banyakCara: number
  readonly dicoba: number
  /** What each weight gives without rounding on the way; the exact 1/k first. */
  readonly perBobot: readonly { readonly bobot: string; readonly indeks: Desimal }[]
}

const pangkas = (step: Langkah, x: Ratio): Ratio => {
  if (step === 'tanpa') return x
  const decimals = Number(step.at(-1))
  return parseDecimal((step.startsWith('bulat') ? roundHalfUp : truncate)(x, decimals).text)
}

/** 1/k itself, and 1/k cut off at two, three and four decimals: 1/9, 0.11, 0.111, 0.1111; for three items 0.33. */
function bobotBiasa(k: number): { bobot: string; nilai: Ratio }[] {
  const tepat = ratio(1, k)
  const cut = [4, 3, 2]
    .map((d) => truncate(tepat, d).text)
    .map((text) => ({ bobot: text, nilai: parseDecimal(text) }))
  return [{ bobot: `1/${k}`, nilai: tepat }, ...cut]
}

/** The average behind a printed row: from the points when they are known, else as printed. */
export function nrrOf(u: UnsurTerbitan, n: number | undefined): Ratio | undefined {
  if (u.total !== undefined && n) return ratio(u.total, n)
  return u.nrr === undefined ? undefined : parseDecimal(u.nrr)
}

/** Some of the nine, and nothing but them: the page showed an extract, so there is nothing to recompute from. */
export const isSebagian = (t: Terbitan): boolean =>
  t.unsur.length < unsurKunciList.length &&
  t.unsur.every((u) => u.kunci !== undefined && isUnsurKunci(u.kunci))

/** What each habit adds to the plain way; fewer departures win, and among equals the exact weight. */
const departures = (c: CaraHitung): number =>
  [c.nrr, c.tertimbang, c.indeks].filter((step) => step !== 'tanpa').length + (c.akhir === 'potong' ? 1 : 0)

/**
 * Tries every usual way (4 weights × 7 × 7 × 7 roundings × 2 endings) and says which give the printed figure.
 * GASPUL 2025: 90.56 by 0.11, and 91.48 by 1/9. DPMPTSP Sumbar: 81.71 by none of the 2,744.
 */
export function telusurTerbitan(t: Terbitan): HasilTelusur | undefined {
  const nrr = t.unsur.map((u) => nrrOf(u, t.n))
  if (isSebagian(t) || !nrr.every((x) => x !== undefined)) return undefined
  const printed = parseDecimal(t.indeks)
  const scale = t.skala / 4
  const found: CaraHitung[] = []
  const weights = bobotBiasa(nrr.length)
  let dicoba = 0
  for (const { bobot, nilai } of weights)
    for (const a of langkahList)
      for (const b of langkahList) {
        const total = sum(nrr.map((x) => pangkas(b, pangkas(a, x).times(nilai))))
        for (const c of langkahList)
          for (const akhir of ['bulat', 'potong'] as const) {
            dicoba++
            const value = pangkas(c, total).times(scale)
            const end = parseDecimal((akhir === 'bulat' ? roundHalfUp : truncate)(value, 2).text)
            if (compare(end, printed) === 0) found.push({ bobot, nrr: a, tertimbang: b, indeks: c, akhir })
          }
      }
  const [cara] = found.sort((x, y) => departures(x) - departures(y))
  const perBobot = weights.map((w) => ({
    bobot: w.bobot,
    indeks: roundHalfUp(sum(nrr).times(w.nilai).times(scale), 2),
  }))
  return { ...(cara ? { cara } : {}), banyakCara: found.length, dicoba, perBobot }
}
