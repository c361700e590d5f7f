import { expect, it } from 'vitest'
import { acak } from './acak.ts'
import { gram, operatorFor } from './gram.ts'
import { clusterCold, KMEANS_KELOMPOK } from './kmeans.ts'
import { computeCentre, powerIteration } from './pca.ts'
import { forumOf } from '../../../../test/support/suara.ts'
import { PengumpulSuara } from './pengumpul.ts'
import { computePriority, drawNext } from './prioritas.ts'
import { adjustedRand } from './sama.ts'
import { silhouettes } from './siluet.ts'
import { share, z1, z2 } from './uji.ts'

it('tests one share against a half', () => {
  expect(share(3, 4)).toBeCloseTo(0.6667, 4)
  expect(z1(3, 4)).toBeCloseTo(1.3416, 4)
  expect(z1(0, 0)).toBe(1)
})
it('tests two shares against each other, and is 0 where everybody says the same', () => {
  expect(z2(15, 56, 24, 71)).toBeCloseTo(-1.5140674, 7)
  expect(z2(4, 6, 4, 6)).toBe(0)
})
it('says of each point how much nearer it is to its own group than to the next', () => {
  const far = new Map([
    ['0-1', 1],
    ['0-2', 3],
    ['0-3', 4],
    ['1-2', 3],
    ['1-3', 4],
    ['2-3', 2],
  ])
  const jarak = (i: number, j: number): number => far.get(`${Math.min(i, j)}-${Math.max(i, j)}`) ?? 0
  const s = silhouettes(jarak, [
    [0, 1],
    [2, 3],
  ])
  expect(s.get(0)).toBeCloseTo(0.714286, 6)
  expect([...s.values()].reduce((a, b) => a + b, 0) / 4).toBeCloseTo(0.565476, 6)
  expect(silhouettes(jarak, [[0], [1, 2, 3]]).get(0)).toBe(0)
})
it('turns towards the direction in which rows differ most', () => {
  // Rows [1,0,0] [−1,1,.1] [0,1,.1] [0,1,−.1] as they are, not centred.
  const rows = [
    [1, 0, 0],
    [-1, 1, 0.1],
    [0, 1, 0.1],
    [0, 1, -0.1],
  ]
  const v = powerIteration(
    (v, out) => {
      out.fill(0)
      for (const row of rows) {
        const dot = row.reduce((sum, x, j) => sum + x * v[j]!, 0)
        row.forEach((x, j) => (out[j]! += x * dot))
      }
    },
    Float64Array.of(1, 1, 1),
    2,
  )
  expect(Array.from(v, (x) => Number(x.toFixed(5)))).toEqual([-0.34218, 0.93907, 0.03263])
})
it.each([0.05, 0.15, 0.5, 1])(
  'multiplies the same whether XᵀX is formed or not, with %d of the cells filled',
  (bagian) => {
    const suara = new PengumpulSuara()
    for (const v of forumOf(63, 30, { bagian })) suara.add(v.peserta, v.pernyataan, v.suara)
    const m = suara.matriks()
    const pusat = computeCentre(m)
    const v = pusat.map((_, j) => Math.sin(j + 1))
    const [plain, formed] = [new Float64Array(v.length), new Float64Array(v.length)]
    gram(m, pusat)(v, plain)
    operatorFor(m, pusat, 100_000)(v, formed)
    plain.forEach((x, j) => expect(formed[j]).toBeCloseTo(x, 10))
  },
)
it('gives no direction where nobody differs', () => {
  const m = {
    peserta: ['a', 'b'],
    pernyataan: ['1', '2'],
    awal: Uint32Array.of(0, 2, 4),
    kolom: Uint16Array.of(0, 1, 0, 1),
    suara: Int8Array.of(1, 1, 1, 1),
  }
  expect(Array.from(powerIteration(gram(m, Float64Array.of(1, 1)), Float64Array.of(1, 1)))).toEqual([0, 0])
})
it('compares two groupings of the same people beyond chance', () => {
  const of = (text: string): Map<number, number> => new Map(Array.from(text, (g, i) => [i, Number(g)]))
  expect(adjustedRand(of('0011'), of('1100'))).toBe(1)
  expect(adjustedRand(of('0011'), of('0012'))).toBeCloseTo(0.5714, 4)
  expect(adjustedRand(of('0011'), of('0101'))).toBeCloseTo(-0.5, 12)
  expect(adjustedRand(of('0000'), of('0000'))).toBe(1)
})
it('asks first what few have voted on, many agree with, and few pass on', () => {
  const one = (A: number, D: number, S: number, E = 0, meta = 0): number =>
    computePriority(
      { setuju: Uint32Array.of(A), tidak: Uint32Array.of(D), semua: Uint32Array.of(S) },
      Float64Array.of(E),
      Uint8Array.of(meta),
    )[0]!
  expect(one(3, 1, 5)).toBeCloseTo(4.1649, 4)
  expect(one(0, 0, 0)).toBeGreaterThan(one(30, 10, 50))
  expect(one(3, 1, 5, 2)).toBeGreaterThan(one(3, 1, 5))
  expect(one(3, 2, 5)).toBeGreaterThan(one(3, 0, 5))
  expect(one(3, 1, 5, 0, 1)).toBe(49)
})
it('draws the next statement as often as its priority says', () => {
  const next = acak(7)
  const calon = [{ id: 'a', prioritas: 3 }, { id: 'b', prioritas: 0 }, { id: 'c' }]
  const drawn = { a: 0, b: 0, c: 0 }
  for (let i = 0; i < 4000; i++) drawn[drawNext(calon, next)!.id as keyof typeof drawn]++
  expect(drawn.b).toBe(0)
  expect(drawn.a / drawn.c).toBeGreaterThan(2.6)
  expect(drawn.a / drawn.c).toBeLessThan(3.4)
  expect(drawNext([], next)).toBeUndefined()
})
it('gives a point between two centres to the last of them', () => {
  const gugus = clusterCold(Float64Array.of(0, 0, 2, 0, 1, 0), 2, KMEANS_KELOMPOK)
  expect(gugus.map((g) => g.anggota)).toEqual([[0], [1, 2]])
})
