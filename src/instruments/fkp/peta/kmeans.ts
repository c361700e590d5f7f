import type { Titik } from './proyeksi.ts'

/** A cluster of points; its id is what people know it by and survives from one computation to the next. */
export interface Gugus {
  readonly id: number
  /** Indexes of points. */
  readonly anggota: readonly number[]
  readonly pusat: readonly [number, number]
}

export interface PilihanKmeans {
  readonly bobot?: Float64Array
  readonly maks: number
  /** Centres that all moved less than this have settled. */
  readonly ambang: number
}

/** Production values (polis-math §6): the 20 of the groups is a default nobody meant, kept because the figures rest on it. */
export const KMEANS_DASAR: PilihanKmeans = { maks: 100, ambang: 0.01 }
export const KMEANS_KELOMPOK: PilihanKmeans = { maks: 20, ambang: 0.01 }

interface Pusat {
  readonly id: number
  readonly x: number
  readonly y: number
}

export const countPoints = (titik: Titik): number => titik.length / 2

/** The first k different points in row order (polis-math §6): no chance, no restart. */
export function firstDistinct(titik: Titik, k: number): Pusat[] {
  const seen = new Set<string>()
  const centres: Pusat[] = []
  for (let i = 0; i < countPoints(titik) && centres.length < k; i++) {
    const [x, y] = [titik[2 * i]!, titik[2 * i + 1]!]
    const key = `${x},${y}`
    if (seen.has(key)) continue
    seen.add(key)
    centres.push({ id: centres.length, x, y })
  }
  return centres
}

/**
 * Nearest centre of every point; of equally near ones the last. Centres are looked at from the one that was nearest before outward along x,
 * and no farther than one could still be nearer: of 100 some twenty, with the same answer.
 */
function assign(titik: Titik, centres: readonly Pusat[], nearest: Uint32Array): void {
  const order = centres.map((_, at) => at).sort((a, b) => centres[a]!.x - centres[b]!.x || a - b)
  const xs = Float64Array.from(order, (at) => centres[at]!.x)
  const ys = Float64Array.from(order, (at) => centres[at]!.y)
  const id = Uint32Array.from(order)
  const rank = new Uint32Array(centres.length)
  order.forEach((at, r) => (rank[at] = r))
  for (let i = 0; i < nearest.length; i++) {
    const [x, y] = [titik[2 * i]!, titik[2 * i + 1]!]
    const from = rank[nearest[i]!] ?? 0
    let [best, at] = [Infinity, 0]
    for (let r = from; r < xs.length; r++) {
      const dx = x - xs[r]!
      if (dx < 0 && dx * dx > best) break
      const d = dx * dx + (y - ys[r]!) ** 2
      if (d < best || (d === best && id[r]! > at)) [best, at] = [d, id[r]!]
    }
    for (let r = from - 1; r >= 0; r--) {
      const dx = x - xs[r]!
      if (dx > 0 && dx * dx > best) break
      const d = dx * dx + (y - ys[r]!) ** 2
      if (d < best || (d === best && id[r]! > at)) [best, at] = [d, id[r]!]
    }
    nearest[i] = at
  }
}

/** Weighted means of the members; centres that nobody is nearest to are dropped. */
function recentre(
  titik: Titik,
  nearest: Uint32Array,
  centres: readonly Pusat[],
  bobot: Float64Array | undefined,
): Pusat[] {
  const [sx, sy, sw] = [0, 1, 2].map(() => new Float64Array(centres.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let i = 0; i < nearest.length; i++) {
    const [c, w] = [nearest[i]!, bobot?.[i] ?? 1]
    sx[c]! += w * titik[2 * i]!
    sy[c]! += w * titik[2 * i + 1]!
    sw[c]! += w
  }
  return centres.flatMap(({ id }, c) => (sw[c]! > 0 ? [{ id, x: sx[c]! / sw[c]!, y: sy[c]! / sw[c]! }] : []))
}

/** Both lists sorted, every pair closer than the threshold (polis-math §6). */
function isSettled(a: readonly Pusat[], b: readonly Pusat[], ambang: number): boolean {
  if (a.length !== b.length) return false
  const byPlace = (p: Pusat, q: Pusat): number => p.x - q.x || p.y - q.y
  const [left, right] = [a.toSorted(byPlace), b.toSorted(byPlace)]
  return left.every((p, i) => Math.hypot(p.x - right[i]!.x, p.y - right[i]!.y) < ambang)
}

/** Lloyd's iteration from given centres; the step after the last allowed one is still made (polis-math §6). */
export function kmeans(
  titik: Titik,
  start: readonly Pusat[],
  { bobot, maks, ambang }: PilihanKmeans,
): Gugus[] {
  if (countPoints(titik) === 0 || start.length === 0) return []
  let centres = start
  const nearest = new Uint32Array(countPoints(titik))
  for (let turn = 0; ; turn++) {
    assign(titik, centres, nearest)
    const next = recentre(titik, nearest, centres, bobot)
    if (turn < maks && !isSettled(centres, next, ambang)) {
      centres = next
      continue
    }
    return gather(nearest, centres, next)
  }
}

function gather(nearest: Uint32Array, centres: readonly Pusat[], next: readonly Pusat[]): Gugus[] {
  const members: number[][] = centres.map(() => [])
  for (let i = 0; i < nearest.length; i++) members[nearest[i]!]!.push(i)
  const byId = new Map(centres.map((c, at) => [c.id, members[at]!]))
  return next.map(({ id, x, y }) => ({ id, anggota: byId.get(id)!, pusat: [x, y] }))
}

/** Cold start (polis-math §6). */
export const clusterCold = (titik: Titik, k: number, pilihan: PilihanKmeans): Gugus[] =>
  kmeans(titik, firstDistinct(titik, k), pilihan)

/** Σ weight × squared distance to the own centre. Points 0 and 2 around 1 → 2. */
export function computeInertia(titik: Titik, gugus: readonly Gugus[], bobot?: Float64Array): number {
  let sum = 0
  for (const { anggota, pusat } of gugus)
    for (const i of anggota)
      sum += (bobot?.[i] ?? 1) * ((titik[2 * i]! - pusat[0]) ** 2 + (titik[2 * i + 1]! - pusat[1]) ** 2)
  return sum
}
