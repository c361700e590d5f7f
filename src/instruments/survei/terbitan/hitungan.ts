import { emptyAgregat, mergeAgregat, type Agregat } from '../rules.ts'
import type { AgregatPeriode, HitunganDemografi } from '../jawaban/tipe.ts'

/** Answers of one layanan, with or without a flag: the shape of a row of `survei_agregat`. */
export interface HitunganLayanan {
  readonly layananId: string
  readonly bertanda: boolean
  readonly agregat: Agregat
  readonly nGarisLurus: number
  readonly nGanda: number
}

/** Everything counted about a periode, from the aggregates or from the rows themselves. */
export interface Hitungan {
  readonly layanan: readonly HitunganLayanan[]
  readonly demografi: readonly HitunganDemografi[]
}

export function toAgregatPeriode(h: Hitungan): AgregatPeriode {
  const perLayanan = new Map<string, Agregat>()
  for (const l of h.layanan)
    perLayanan.set(l.layananId, mergeAgregat(perLayanan.get(l.layananId) ?? emptyAgregat(), l.agregat))
  return {
    semua: mergeAgregat(emptyAgregat(), ...h.layanan.map((l) => l.agregat)),
    tanpaTanda: mergeAgregat(emptyAgregat(), ...h.layanan.filter((l) => !l.bertanda).map((l) => l.agregat)),
    perLayanan,
    nGarisLurus: h.layanan.reduce((n, l) => n + l.nGarisLurus, 0),
    nGanda: h.layanan.reduce((n, l) => n + l.nGanda, 0),
  }
}

/** Where two counts of the same answers differ, named; empty when they agree. */
export function diffHitungan(dari: Hitungan, ke: Hitungan): string[] {
  return [
    ...diffBy(
      dari.layanan,
      ke.layanan,
      (l) => `layanan ${l.layananId}${l.bertanda ? ' (bertanda)' : ''}`,
      angkaOf,
    ),
    ...diffBy(
      dari.demografi,
      ke.demografi,
      (d) => `${d.dimensi} ${d.nilai}`,
      (d) => [d.n, d.jumlahBaris],
    ),
  ]
}

const angkaOf = (l: HitunganLayanan): number[] => [
  l.agregat.n,
  ...Object.values(l.agregat.total),
  l.agregat.jumlahBaris,
  l.agregat.jumlahKuadrat,
  l.nGarisLurus,
  l.nGanda,
]

/** A missing group is a group of nobody: rows of zeros may stand in one table and not in the other. */
function diffBy<T>(
  dari: readonly T[],
  ke: readonly T[],
  keyOf: (x: T) => string,
  numbersOf: (x: T) => readonly number[],
): string[] {
  const before = new Map(dari.map((x) => [keyOf(x), numbersOf(x)]))
  const after = new Map(ke.map((x) => [keyOf(x), numbersOf(x)]))
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort()
  const text = (numbers: readonly number[] | undefined): string =>
    numbers === undefined || numbers.every((n) => n === 0) ? '' : numbers.join(' ')
  return keys.filter((k) => text(before.get(k)) !== text(after.get(k)))
}
