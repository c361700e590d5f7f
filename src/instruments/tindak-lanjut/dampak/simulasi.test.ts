import { describe, expect, it } from 'vitest'
import { acak, orang } from '../../../../test/support/simulasi.ts'
import { ratio } from '../../../kernel/angka.ts'
import { computeTaksiran, momenOf, type Taksiran } from '../../survei/index.ts'
import { computeDampak, type Soal } from './nilai.ts'
import type { ArahDampak } from './rules.ts'
import type { Potong } from './uji-laju.ts'

// Two periods made up from a seed, with changes that are known because they were put in. The measured shares stand in the names.
const next = acak(512)
const banyak = (n: number): undefined[] => Array.from({ length: n }, () => undefined)
const persen = (x: number): string => `${(x * 100).toFixed(1)} %`

/** A survey of n people; `geser` moves the answers to some unsur. */
function periode(n: number, geser: Readonly<Record<number, number>> = {}): (Taksiran | undefined)[] {
  const tambah = Array.from({ length: 9 }, (_, u) => geser[u] ?? 0)
  const jawaban = banyak(n).map(() => orang(next, 0.5, tambah))
  return tambah.map((_, u) => computeTaksiran([{ momen: momenOf(jawaban.map((o) => o[u]!)) }]))
}
const soalUnsur = (lama: (Taksiran | undefined)[], baru: (Taksiran | undefined)[], list: number[]): Soal[] =>
  list.map((u) => ({ kunci: `u${u}`, jenis: 'unsur', lama: lama[u], baru: baru[u], kali: ratio(25) }))

function poisson(laju: number): number {
  let [n, p] = [0, next()]
  while (p > Math.exp(-laju)) {
    p *= next()
    n++
  }
  return n
}
/** Six months; `gerombol`: each occasion brings one to six letters about the same thing. */
const bulanan = (laju: number, gerombol = false): Potong[] =>
  banyak(6).map(() => ({
    banyak: gerombol
      ? banyak(poisson(laju / 3.5)).reduce((n: number) => n + 1 + Math.floor(next() * 6), 0)
      : poisson(laju),
    paparan: 30n,
  }))
const soalAduan = (kunci: string, lama: Potong[], baru: Potong[]): Soal => ({
  kunci,
  jenis: 'pengaduan',
  lama,
  baru,
})
const tepat = (dari: number, p: number) => ({ ya: banyak(dari).filter(() => next() < p).length, dari })
const soalWaktu = (kunci: string, p: number, q: number): Soal => ({
  kunci,
  jenis: 'waktu',
  lama: tepat(220, p),
  baru: tepat(240, q),
})

/** Runs a family many times; answers the verdict of each question in each run. */
const ulang = (kali: number, keluarga: () => Soal[]): ReadonlyMap<string, ArahDampak>[] =>
  banyak(kali).map(() => new Map(computeDampak(keluarga()).map((j) => [j.kunci, j.arah])))
const bagian = (
  runs: readonly ReadonlyMap<string, ArahDampak>[],
  benar: (m: ReadonlyMap<string, ArahDampak>) => boolean,
): number => runs.filter(benar).length / runs.length
const adaAlarm = (m: ReadonlyMap<string, ArahDampak>): boolean =>
  [...m.values()].some((a) => a !== 'belum_terbukti')
/** Three standard errors above five in a hundred: what a share of at most 5 % may look like in so many runs. */
const batas = (kali: number): number => 0.05 + 3 * Math.sqrt(0.0475 / kali)

const KALI = 600

describe('a shift that was put in is found, in the right direction, in at least 95 of 100', () => {
  const runs = ulang(KALI, () =>
    soalUnsur(periode(240), periode(251, { 2: 0.55, 5: -0.55 }), [2, 3, 5, 7, 8]),
  )
  const naik = bagian(runs, (m) => m.get('u2') === 'naik')
  it(`unsur up by 0.41 on the scale of 1 to 4, n 240 and 251, in a family of five: ${persen(naik)} naik`, () => {
    expect(naik).toBeGreaterThanOrEqual(0.95)
  })
  const turun = bagian(runs, (m) => m.get('u5') === 'turun')
  it(`unsur down by as much, in the same family: ${persen(turun)} turun`, () => {
    expect(turun).toBeGreaterThanOrEqual(0.95)
  })
  const aduan = bagian(
    ulang(KALI, () => [
      soalAduan('a', bulanan(20), bulanan(9)),
      soalAduan('b', bulanan(12), bulanan(12)),
      ...soalUnsur(periode(100), periode(100), [1]),
    ]),
    (m) => m.get('a') === 'turun',
  )
  it(`complaints from 20 to 9 a month over six months, in a family of three: ${persen(aduan)} turun`, () => {
    expect(aduan).toBeGreaterThanOrEqual(0.95)
  })
  const waktu = bagian(
    ulang(KALI, () => [soalWaktu('w', 0.62, 0.82), soalWaktu('x', 0.8, 0.8), soalWaktu('y', 0.5, 0.5)]),
    (m) => m.get('w') === 'naik',
  )
  it(`in time from 62 % to 82 % of 220 and 240, in a family of three: ${persen(waktu)} naik`, () => {
    expect(waktu).toBeGreaterThanOrEqual(0.95)
  })
})

describe('where nothing was put in, a whole family raises a false alarm at most 5 times in 100', () => {
  const alarm = (kali: number, keluarga: () => Soal[]): number => bagian(ulang(kali, keluarga), adaAlarm)
  const unsur = alarm(KALI, () => soalUnsur(periode(240), periode(251), [1, 3, 5, 6, 8]))
  it(`five unsur: ${persen(unsur)}`, () => {
    expect(unsur).toBeLessThanOrEqual(batas(KALI))
  })
  const timpang = alarm(KALI, () => soalUnsur(periode(20), periode(300), [0, 2, 4]))
  it(`three unsur, 20 people against 300: ${persen(timpang)}`, () => {
    expect(timpang).toBeLessThanOrEqual(batas(KALI))
  })
  const campur = alarm(KALI, () => [
    ...soalUnsur(periode(150), periode(150), [1, 4]),
    soalAduan('a', bulanan(15), bulanan(15)),
    soalWaktu('w', 0.75, 0.75),
  ])
  it(`two unsur, complaints and a promised time: ${persen(campur)}`, () => {
    expect(campur).toBeLessThanOrEqual(batas(KALI))
  })
  const gerombol = alarm(2000, () =>
    ['a', 'b', 'c'].map((k) => soalAduan(k, bulanan(14, true), bulanan(14, true))),
  )
  it(`three topics whose letters come in bursts: ${persen(gerombol)}`, () => {
    expect(gerombol).toBeLessThanOrEqual(batas(2000))
  })
})

describe('a shift beside others that stayed', () => {
  const runs = ulang(KALI, () => soalUnsur(periode(240), periode(251, { 2: 0.55 }), [1, 2, 3, 6, 8]))
  const salah = bagian(runs, (m) => [...m].some(([k, a]) => k !== 'u2' && a !== 'belum_terbukti'))
  it(`moves none of the four that stayed more than 5 times in 100: ${persen(salah)}`, () => {
    expect(salah).toBeLessThanOrEqual(batas(KALI))
  })
})
