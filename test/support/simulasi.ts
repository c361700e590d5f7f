import type { Momen } from '../../src/instruments/survei/statistik/momen.ts'
import { computeBanding, type Arah, type Pasangan } from '../../src/instruments/survei/statistik/banding.ts'
import {
  computeTaksiran,
  type Lapisan,
  type Taksiran,
} from '../../src/instruments/survei/statistik/taksiran.ts'
import { selangOf } from '../../src/instruments/survei/selang.ts'
import { ratio } from '../../src/kernel/angka.ts'

/** A made-up population of users and draws from it: how often the method is right can then be counted. */
export const UNSUR = 9

/** mulberry32: the same draws on every machine. */
export function acak(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/**
 * Nine answers of one user: a mood of his own, an unsur of its own, and chance, cut into four steps. `puas` moves all of
 * it: 0 gives about 2.9 on average with a wide spread, 1.5 a crowd at the ceiling ("Gratis" is 4 for nearly everyone).
 */
export function orang(next: () => number, puas: number, tambah: readonly number[] = []): number[] {
  const suasana = normal(next) * 0.7
  return Array.from({ length: UNSUR }, (_, u) => {
    const x = puas + suasana + (u - 4) * 0.12 + normal(next) * 0.8 + (tambah[u] ?? 0)
    return x < -1.1 ? 1 : x < -0.25 ? 2 : x < 0.85 ? 3 : 4
  })
}

export interface Layanan {
  readonly orang: readonly (readonly number[])[]
  readonly ambil: number
}

/** Simple random draw without replacement. */
export function tarik<T>(next: () => number, list: readonly T[], n: number): T[] {
  const copy = [...list]
  for (let i = 0; i < n; i++) {
    const j = i + Math.floor(next() * (copy.length - i))
    ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
  }
  return copy.slice(0, n)
}

const momen = (list: readonly (readonly number[])[], of: (o: readonly number[]) => number): Momen => {
  let [jumlah, kuadrat] = [0, 0]
  for (const o of list) {
    const x = of(o)
    jumlah += x
    kuadrat += x * x
  }
  return { n: list.length, jumlah, kuadrat }
}
const jumlahOf = (o: readonly number[]): number => o.reduce((a, b) => a + b, 0)

/** Index and nine unsur of one drawn sample, as the product estimates them. */
export function taksirSemua(sampel: readonly Lapis[]): Map<string, Taksiran | undefined> {
  const of = (f: (o: readonly number[]) => number): Taksiran | undefined =>
    computeTaksiran(sampel.map((l): Lapisan => ({ momen: momen(l.orang, f), populasi: l.populasi })))
  return new Map([
    ['ikm', of(jumlahOf)],
    ...Array.from({ length: UNSUR }, (_, u) => [`u${u}`, of((o) => o[u]!)] as const),
  ])
}
export interface Lapis {
  readonly orang: readonly (readonly number[])[]
  readonly populasi?: number | undefined
}

/** Whether the 95 % interval of the index holds the true figure of the population, weighted as the sample is. */
export function isTercakup(next: () => number, layanan: readonly Layanan[], fpc: boolean): boolean {
  const sampel = layanan.map((l) => ({
    orang: tarik(next, l.orang, l.ambil),
    populasi: fpc ? l.orang.length : undefined,
  }))
  const t = taksirSemua(sampel).get('ikm')!
  const [bawah, atas] = selangOf(t, ratio(25, UNSUR)).map((x) => x.toNumber()) as [number, number]
  const n = layanan.reduce((a, l) => a + l.ambil, 0)
  const benar = layanan.reduce(
    (a, l) => a + ((jumlahOf(l.orang.map(jumlahOf)) / l.orang.length) * l.ambil) / n,
    0,
  )
  const nilai = (benar * 25) / UNSUR
  return bawah <= nilai && nilai <= atas
}

/** The verdicts of one whole comparison: index and nine unsur. */
export function putusan(lama: readonly Lapis[], baru: readonly Lapis[]): Map<string, Arah> {
  const [a, b] = [taksirSemua(lama), taksirSemua(baru)]
  const pasangan = [...a].map(([kunci, t]): Pasangan => ({ kunci, lama: t, baru: b.get(kunci) }))
  return new Map(computeBanding(pasangan).map((x) => [x.kunci, x.arah]))
}
