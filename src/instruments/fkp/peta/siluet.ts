import { countPoints, type Gugus } from './kmeans.ts'
import type { Titik } from './proyeksi.ts'

/** Distance of points i and j. */
export type Jarak = (i: number, j: number) => number

export const distanceOf =
  (titik: Titik): Jarak =>
  (i, j) =>
    Math.hypot(titik[2 * i]! - titik[2 * j]!, titik[2 * i + 1]! - titik[2 * j + 1]!)

/**
 * How much nearer each point is to its own group than to the next (polis-math §7): s = (b − a) / max(a, b), 0 for one alone. Distances
 * a-b 1, a-c 3, a-d 4, groups {a,b} {c,d}: s(a) = (3.5 − 1) / 3.5 = 0.714286.
 */
export function silhouettes(jarak: Jarak, groups: readonly (readonly number[])[]): Map<number, number> {
  const mean = (i: number, others: readonly number[]): number => {
    let sum = 0
    for (const j of others) sum += jarak(i, j)
    return sum / others.length
  }
  const result = new Map<number, number>()
  for (const own of groups)
    for (const i of own) {
      const rest = groups.filter((g) => g !== own && g.length > 0)
      if (own.length === 1 || rest.length === 0) {
        result.set(i, 0)
        continue
      }
      // The point itself lies at 0 and adds nothing to the sum.
      const a = (mean(i, own) * own.length) / (own.length - 1)
      const b = Math.min(...rest.map((g) => mean(i, g)))
      const larger = Math.max(a, b)
      result.set(i, larger === 0 ? 0 : (b - a) / larger)
    }
  return result
}

/** Mean over all points: −1 to 1, 0 without a second group. Base clusters count once each, whatever their size (polis-math §7). */
export function computeSilhouette(titik: Titik, gugus: readonly Gugus[]): number {
  const n = countPoints(titik)
  if (n === 0) return 0
  let sum = 0
  for (const s of silhouettes(
    distanceOf(titik),
    gugus.map((g) => g.anggota),
  ).values())
    sum += s
  return sum / n
}
