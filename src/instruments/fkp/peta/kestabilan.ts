import { acak } from './acak.ts'
import { clusterDasar, pointsOfDasar } from './kelompok.ts'
import { applyModeration, takeRows } from './matriks.ts'
import { computeSumbu } from './pca.ts'
import type { Peta } from './peta.ts'
import { clusterGroups } from './pilih-k.ts'
import { projectPeserta } from './proyeksi.ts'
import { adjustedRand } from './sama.ts'

/** Whether the same groups come out when some of the people had not been there. */
export interface Kestabilan {
  readonly ulangan: number
  /** Mean adjusted Rand index over the drawn people: 1 the same groups each time, 0 chance. */
  readonly kesamaan: number
  /** Of each group: the mean over the draws of what it shares with the group most like it (|∩| / |∪|). */
  readonly perKelompok: readonly { readonly id: number; readonly utuh: number }[]
  readonly sebutan: 'kukuh' | 'cukup' | 'goyah'
}

/** In words: from 0.8 and 0.5. Two thirds of a clearly split forum come back with 1; noise stays below 0.3. */
export const nameKestabilan = (kesamaan: number): Kestabilan['sebutan'] =>
  kesamaan >= 0.8 ? 'kukuh' : kesamaan >= 0.5 ? 'cukup' : 'goyah'

const BAGIAN = 0.8
/** More people would not make the answer surer, only slower. */
const PALING_BANYAK = 2000
/** The axes of most of the people are near those of all: from there a few turns are enough to tell groups apart. */
const ITERASI = 15

/**
 * Draws four fifths of the people again and again, maps them afresh (axes, base clusters, groups; the same k) and compares with the full
 * map. Not part of the reference: it shows one picture and says nothing of how easily it could have been another.
 */
export function computeKestabilan(
  peta: Peta,
  ulangan = 20,
  onStep: (done: number) => void = () => {},
): Kestabilan {
  const next = acak(2026)
  const full = groupOfRow(peta)
  const size = Math.min(PALING_BANYAK, Math.ceil(peta.ikut.length * BAGIAN))
  const keluar = new Set(peta.matriks.pernyataan.filter((_, j) => peta.keluar[j] === 1))
  const utuh = new Float64Array(peta.kelompok.length)
  let sum = 0
  for (let turn = 0; turn < ulangan; turn++) {
    const rows = drawRows(peta.ikut, size, next)
    const again = regroup(peta, rows, keluar)
    const drawn = new Map(Array.from(rows, (row) => [row, full.get(row)!]))
    sum += adjustedRand(drawn, again)
    peta.kelompok.forEach((_, g) => (utuh[g]! += likeness(drawn, again, g)))
    onStep(turn + 1)
  }
  const kesamaan = ulangan === 0 ? 0 : sum / ulangan
  return {
    ulangan,
    kesamaan,
    perKelompok: peta.kelompok.map(({ id }, g) => ({ id, utuh: ulangan === 0 ? 0 : utuh[g]! / ulangan })),
    sebutan: nameKestabilan(kesamaan),
  }
}

const groupOfRow = (peta: Peta): Map<number, number> =>
  new Map(peta.kelompok.flatMap(({ anggota }, g) => anggota.map((row) => [row, g] as const)))

/** `size` of the rows without putting back, ascending. */
function drawRows(rows: Uint32Array, size: number, next: () => number): Uint32Array {
  const pool = rows.slice()
  for (let i = 0; i < size; i++) {
    const at = i + Math.floor(next() * (pool.length - i))
    ;[pool[i], pool[at]] = [pool[at]!, pool[i]!]
  }
  return pool.subarray(0, size).sort()
}

function regroup(peta: Peta, rows: Uint32Array, keluar: ReadonlySet<string>): Map<number, number> {
  const m = applyModeration(takeRows(peta.matriks, rows), keluar)
  const dasar = clusterDasar(projectPeserta(m, computeSumbu(m, peta.komponen, ITERASI)))
  const { titik, bobot } = pointsOfDasar(dasar)
  return new Map(
    clusterGroups(titik, bobot, peta.k).gugus.flatMap((g, at) =>
      g.anggota.flatMap((b) => dasar[b]!.anggota.map((i) => [rows[i]!, at] as const)),
    ),
  )
}

function likeness(one: Map<number, number>, other: Map<number, number>, group: number): number {
  const shared = new Map<number, number>()
  const sizes = new Map<number, number>()
  let own = 0
  for (const [row, g] of one) {
    const h = other.get(row)!
    sizes.set(h, (sizes.get(h) ?? 0) + 1)
    if (g !== group) continue
    own++
    shared.set(h, (shared.get(h) ?? 0) + 1)
  }
  return Math.max(0, ...Array.from(shared, ([h, n]) => n / (own + sizes.get(h)! - n)))
}
