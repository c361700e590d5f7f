import { acak } from './acak.ts'
import { clusterWarm, type GugusLama } from './kmeans-lanjut.ts'
import {
  clusterCold,
  computeInertia,
  countPoints,
  firstDistinct,
  kmeans,
  KMEANS_KELOMPOK,
  type Gugus,
} from './kmeans.ts'
import type { Titik } from './proyeksi.ts'
import { computeSilhouette } from './siluet.ts'

/**
 * `rujukan`: one start, as production does it; what comes out depends on the order of rows. `terbaik`: the tightest of many starts, which
 * hardly does; last time's groups are kept until others lie more than 2 % tighter (ADR 2026-11-22).
 */
export type CaraAwal = 'rujukan' | 'terbaik'

/** How much looser groups that people know may be before others replace them. */
export const TOLERANSI_INERSIA = 1.02
const MULAI_ULANG = 30
/** So fine that only groups which have stopped changing settle. */
const SAMPAI_DIAM = { maks: 100, ambang: 1e-9 }

/** Groups for one k, and how good they are. */
export interface CalonKelompok {
  readonly k: number
  readonly gugus: readonly Gugus[]
  readonly siluet: number
  readonly inersia: number
}

/** Largest k looked at (polis-math §6): min(5, 2 + ⌊B/12⌋). B = 12 → 3, 24 → 4, 36 → 5. */
export const maxGroups = (dasar: number): number => Math.min(5, 2 + Math.floor(dasar / 12))

/** Groups of one k over base clusters, started from the last ones where there are any. */
export function clusterGroups(
  titik: Titik,
  bobot: Float64Array,
  k: number,
  cara: CaraAwal = 'terbaik',
  lama?: readonly GugusLama[],
): CalonKelompok {
  const pilihan = { ...KMEANS_KELOMPOK, bobot }
  const judge = (gugus: readonly Gugus[]): CalonKelompok => ({
    k,
    gugus,
    siluet: computeSilhouette(titik, gugus),
    inersia: computeInertia(titik, gugus, bobot),
  })
  if (cara === 'rujukan')
    return judge(lama ? clusterWarm(titik, k, lama, pilihan) : clusterCold(titik, k, pilihan))
  const best = tightest(titik, bobot, k)
  if (!lama) return judge(bySize(best.gugus, bobot))
  const known = clusterWarm(titik, k, lama, pilihan)
  const isLooser = computeInertia(titik, known, bobot) > best.inersia * TOLERANSI_INERSIA
  return judge(isLooser ? renamed(best.gugus, known) : known)
}

/** The tightest of many starts spread out by distance (k-means++), always the same ones. */
function tightest(
  titik: Titik,
  bobot: Float64Array,
  k: number,
): { readonly gugus: readonly Gugus[]; readonly inersia: number } {
  const next = acak(k)
  let best: { gugus: readonly Gugus[]; inersia: number } = { gugus: [], inersia: Infinity }
  for (let i = 0; i < MULAI_ULANG; i++) {
    const start = i === 0 ? firstDistinct(titik, k) : spreadOut(titik, bobot, k, next)
    const gugus = kmeans(titik, start, { ...SAMPAI_DIAM, bobot })
    const inersia = computeInertia(titik, gugus, bobot)
    if (inersia < best.inersia) best = { gugus, inersia }
  }
  return best
}

function spreadOut(
  titik: Titik,
  bobot: Float64Array,
  k: number,
  next: () => number,
): { id: number; x: number; y: number }[] {
  const n = countPoints(titik)
  const near = new Float64Array(n).fill(1)
  const centres: { id: number; x: number; y: number }[] = []
  while (centres.length < k) {
    const total = near.reduce((sum, d, i) => sum + d * bobot[i]!, 0)
    if (total === 0) break
    let [left, at] = [next() * total, 0]
    for (let i = 0; i < n; i++) {
      if (near[i] === 0) continue
      at = i
      left -= near[i]! * bobot[i]!
      if (left < 0) break
    }
    const c = { id: centres.length, x: titik[2 * at]!, y: titik[2 * at + 1]! }
    centres.push(c)
    for (let i = 0; i < n; i++) {
      const d = (titik[2 * i]! - c.x) ** 2 + (titik[2 * i + 1]! - c.y) ** 2
      near[i] = centres.length === 1 ? d : Math.min(near[i]!, d)
    }
  }
  return centres
}

/** Group 0 is the largest. */
function bySize(gugus: readonly Gugus[], bobot: Float64Array): Gugus[] {
  const size = (g: Gugus): number => g.anggota.reduce((sum, i) => sum + bobot[i]!, 0)
  return gugus
    .toSorted((a, b) => size(b) - size(a) || a.pusat[0] - b.pusat[0] || a.pusat[1] - b.pusat[1])
    .map((g, id) => ({ ...g, id }))
}

/** Groups that replace others take over the names of those they share most points with: people know "group 1" by who is in it. */
export function renamed(baru: readonly Gugus[], lama: readonly GugusLama[]): readonly Gugus[] {
  const pairs = baru
    .flatMap((b) => {
      const own = new Set(b.anggota)
      return lama.map((l) => ({ b, id: l.id, n: l.anggota.filter((i) => own.has(i)).length }))
    })
    .filter((p) => p.n > 0)
    .toSorted((p, q) => q.n - p.n)
  const names = new Map<Gugus, number>()
  for (const { b, id } of pairs) if (!names.has(b) && ![...names.values()].includes(id)) names.set(b, id)
  let free = Math.max(-1, ...lama.map((l) => l.id)) + 1
  return baru.map((b) => ({ ...b, id: names.get(b) ?? free++ })).toSorted((a, b) => a.id - b.id)
}

/** How many times the same k must win before it is shown (polis-math §7). */
export const SABAR = 4

export interface Penghalus {
  readonly terakhir: number
  readonly kali: number
  readonly dipakai: number
}

/** Keeps the number of groups from jumping while votes come in (polis-math §7): a new k is shown after it has won four times running. */
export function smoothK(terbaik: number, sebelumnya: Penghalus | undefined): Penghalus {
  const kali = sebelumnya?.terakhir === terbaik ? sebelumnya.kali + 1 : 1
  return {
    terakhir: terbaik,
    kali,
    dipakai: kali >= SABAR ? terbaik : (sebelumnya?.dipakai ?? terbaik),
  }
}

/** The k with the highest silhouette; of equals the last (polis-math §7). */
export function bestK(calon: readonly CalonKelompok[]): CalonKelompok | undefined {
  let best: CalonKelompok | undefined
  for (const one of calon) if (!best || one.siluet >= best.siluet) best = one
  return best
}
