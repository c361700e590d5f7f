import { emptyAgregat, mergeAgregat, subtractAgregat, type Agregat } from '../rules.ts'
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

/** What is left when some answers are taken out. */
export function subtractHitungan(semua: Hitungan, keluar: Hitungan): Hitungan {
  if (keluar.layanan.length === 0) return semua
  return {
    layanan: semua.layanan.map((l) => {
      const k = keluar.layanan.find((x) => x.layananId === l.layananId && x.bertanda === l.bertanda)
      return k
        ? {
            ...l,
            agregat: subtractAgregat(l.agregat, k.agregat),
            nGarisLurus: l.nGarisLurus - k.nGarisLurus,
            nGanda: l.nGanda - k.nGanda,
          }
        : l
    }),
    demografi: semua.demografi.map((d) => {
      const k = keluar.demografi.find((x) => x.dimensi === d.dimensi && x.nilai === d.nilai)
      return k
        ? {
            ...d,
            n: d.n - k.n,
            jumlahBaris: d.jumlahBaris - k.jumlahBaris,
            jumlahKuadrat: d.jumlahKuadrat - k.jumlahKuadrat,
          }
        : d
    }),
  }
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

/** One group of people that two counts of the same answers disagree about. */
export interface BedaHitungan {
  readonly apa: string
  readonly tercatat: readonly number[]
  readonly dihitung: readonly number[]
}

/** Where what is recorded and a recount differ; empty when they agree. The first two numbers are people and points. */
export function diffHitungan(
  tercatat: Hitungan,
  dihitung: Hitungan,
  namaLayanan: ReadonlyMap<string, string> = new Map(),
): BedaHitungan[] {
  const layananOf = (l: HitunganLayanan): string =>
    `layanan “${namaLayanan.get(l.layananId) ?? l.layananId}”${l.bertanda ? ' (jawaban bertanda)' : ''}`
  return [
    ...diffBy(tercatat.layanan, dihitung.layanan, layananOf, (l) => [
      l.agregat.n,
      l.agregat.jumlahBaris,
      l.agregat.jumlahKuadrat,
      ...Object.values(l.agregat.total),
      ...Object.values(l.agregat.kuadrat ?? {}),
      l.nGarisLurus,
      l.nGanda,
    ]),
    ...diffBy(tercatat.demografi, dihitung.demografi, demografiOf, (d) => [
      d.n,
      d.jumlahBaris,
      d.jumlahKuadrat,
    ]),
  ]
}

const demografiOf = (d: HitunganDemografi): string => `${d.dimensi.replaceAll('_', ' ')} “${d.nilai}”`

/** A missing group is a group of nobody: rows of zeros may stand in one table and not in the other. */
function diffBy<T>(
  tercatat: readonly T[],
  dihitung: readonly T[],
  keyOf: (x: T) => string,
  numbersOf: (x: T) => readonly number[],
): BedaHitungan[] {
  const before = new Map(tercatat.map((x) => [keyOf(x), numbersOf(x)]))
  const after = new Map(dihitung.map((x) => [keyOf(x), numbersOf(x)]))
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((apa) => {
    const [a, b] = [before.get(apa) ?? [0, 0], after.get(apa) ?? [0, 0]]
    const same = a.every((x, i) => x === (b[i] ?? 0)) && b.every((x, i) => x === (a[i] ?? 0))
    return same ? [] : [{ apa, tercatat: a, dihitung: b }]
  })
}
