import { countPoints, firstDistinct, kmeans, type Gugus, type PilihanKmeans } from './kmeans.ts'
import type { Titik } from './proyeksi.ts'

/** What is remembered of a cluster: its id and who was in it, by index of today's points (-1: not there any more). */
export interface GugusLama {
  readonly id: number
  readonly anggota: readonly number[]
}

interface Dasar {
  id: number
  anggota: number[]
  x: number
  y: number
}

/** Warm start (polis-math §6): last clusters at today's positions, so that ids keep their meaning while votes come in. */
export function clusterWarm(
  titik: Titik,
  k: number,
  lama: readonly GugusLama[],
  pilihan: PilihanKmeans,
): Gugus[] {
  if (countPoints(titik) === 0) return []
  const mean = meanOf(titik, pilihan.bobot)
  let clusters = lama.flatMap(({ id, anggota }) => {
    const left = anggota.filter((i) => i >= 0)
    return left.length === 0 ? [] : [mean(id, left)]
  })
  if (clusters.length === 0)
    clusters = [
      mean(
        0,
        Array.from({ length: countPoints(titik) }, (_, i) => i),
      ),
    ]
  clusters = mergeSame(clusters, mean)
  const wanted = Math.min(k, firstDistinct(titik, k).length)
  while (clusters.length < wanted) {
    const grown = splitFarthest(titik, clusters, mean)
    if (!grown) break
    clusters = grown
  }
  return kmeans(titik, clusters, pilihan)
}

const meanOf =
  (titik: Titik, bobot: Float64Array | undefined) =>
  (id: number, anggota: number[]): Dasar => {
    let [x, y, w] = [0, 0, 0]
    for (const i of anggota) {
      const wi = bobot?.[i] ?? 1
      x += wi * titik[2 * i]!
      y += wi * titik[2 * i + 1]!
      w += wi
    }
    return { id, anggota, x: x / w, y: y / w }
  }
type Mean = ReturnType<typeof meanOf>

/** Two clusters in one place are one: it goes by the name of the larger. */
function mergeSame(clusters: readonly Dasar[], mean: Mean): Dasar[] {
  const merged: Dasar[] = []
  for (const one of clusters) {
    const at = merged.findIndex((other) => other.x === one.x && other.y === one.y)
    if (at < 0) merged.push(one)
    else {
      const other = merged[at]!
      const { id } = one.anggota.length > other.anggota.length ? one : other
      merged[at] = mean(id, [...other.anggota, ...one.anggota])
    }
  }
  return merged
}

/** The point farthest from its nearest centre becomes a cluster of its own; undefined when all lie on a centre. */
function splitFarthest(titik: Titik, clusters: readonly Dasar[], mean: Mean): Dasar[] | undefined {
  let [far, at] = [0, -1]
  for (let i = 0; i < countPoints(titik); i++) {
    let near = Infinity
    for (const c of clusters)
      near = Math.min(near, (titik[2 * i]! - c.x) ** 2 + (titik[2 * i + 1]! - c.y) ** 2)
    if (near > far) [far, at] = [near, i]
  }
  if (at < 0) return undefined
  const id = Math.max(...clusters.map((c) => c.id)) + 1
  const rest = clusters.flatMap((c) => {
    if (!c.anggota.includes(at)) return [c]
    const left = c.anggota.filter((i) => i !== at)
    return left.length === 0 ? [] : [mean(c.id, left)]
  })
  return [...rest, mean(id, [at])]
}
