import { acak } from './acak.ts'
import { operatorFor, type Operator } from './gram.ts'
import type { MatriksSuara, MatriksTermoderasi } from './matriks.ts'

/** The reference stops at 100 and goes on from there at the next vote; a single run has to arrive by itself (ADR 2026-11-22). */
export const MAKS_ITERASI = 500

/** What an axis usually takes; only the choice of the quicker way of multiplying rests on it. */
const KIRA_ITERASI = 150

/** Two principal directions; a direction that is not there is all zero. */
export type Komponen = readonly [Float64Array, Float64Array]

/** What the geometry hangs on: the mean of each column and the two directions in which opinions differ most. */
export interface Sumbu {
  readonly pusat: Float64Array
  readonly komponen: Komponen
}

/** Mean of each column over the votes given (polis-math §2.1); 0 where moderation took the column out. Votes 1, 1, −1 give 0.3333. */
export function computeCentre(m: MatriksSuara): Float64Array {
  const sum = new Float64Array(m.pernyataan.length)
  const n = new Uint32Array(m.pernyataan.length)
  for (let p = 0; p < m.kolom.length; p++) {
    sum[m.kolom[p]!]! += m.suara[p]!
    n[m.kolom[p]!]!++
  }
  return sum.map((x, j) => (n[j] === 0 ? 0 : x / n[j]!))
}

/**
 * v ← XᵀXv, normalised, until its length is exactly what it was before or `maks` is reached; then once more (polis-math §2.3). Rounding can
 * make the length flicker for ever: a direction that has come to rest is enough too.
 */
export function powerIteration(apply: Operator, start: Float64Array, maks = MAKS_ITERASI): Float64Array {
  let v = start.every((x) => x === 0) ? new Float64Array(start.length).fill(1) : start.slice()
  let next = new Float64Array(v.length)
  let before = Number.NaN
  for (let i = 0; i < maks + 1; i++) {
    apply(v, next)
    const length = norm(next)
    if (length === 0) return next
    for (let j = 0; j < v.length; j++) next[j]! /= length
    ;[v, next] = [next, v]
    // One more product has still to be made after the last: it is the turn that ends the loop.
    if (length === before || isAtRest(v, next)) i = Math.max(i, maks - 1)
    before = length
  }
  return v
}

const DIAM = 1e-14
function isAtRest(v: Float64Array, before: Float64Array): boolean {
  for (let j = 0; j < v.length; j++) if (Math.abs(v[j]! - before[j]!) > DIAM) return false
  return true
}

/** X with every row's part along `v` removed (polis-math §2.4) is X·P, P = I − vvᵀ/(v·v): so XᵀX becomes P·XᵀX·P. */
function deflate(apply: Operator, v: Float64Array): Operator {
  const length2 = dot(v, v)
  if (length2 === 0) return apply
  const remove = (w: Float64Array): void => {
    const along = dot(w, v) / length2
    for (let j = 0; j < w.length; j++) w[j]! -= along * v[j]!
  }
  const inner = new Float64Array(v.length)
  return (w, out) => {
    inner.set(w)
    remove(inner)
    apply(inner, out)
    remove(out)
  }
}

/** Centre and the first two directions of all participants (polis-math §2). `sebelumnya` = where to start from. */
export function computeSumbu(
  m: MatriksTermoderasi,
  sebelumnya?: Komponen,
  maks: number = MAKS_ITERASI,
): Sumbu {
  const [P, C] = [m.peserta.length, m.pernyataan.length]
  const zero = (): Float64Array => new Float64Array(C)
  if (P === 0 || C === 0) return { pusat: zero(), komponen: [zero(), zero()] }
  if (C === 1) return { pusat: zero(), komponen: [Float64Array.of(1), zero()] }
  if (P === 1) return { pusat: zero(), komponen: [firstRow(m), zero()] }
  const pusat = computeCentre(m)
  const apply = operatorFor(m, pusat, 2 * Math.min(maks, KIRA_ITERASI))
  const [s1, s2] = sebelumnya ?? startVectors(C)
  const first = powerIteration(apply, s1, maks)
  const second = powerIteration(deflate(apply, first), s2, maks)
  return { pusat, komponen: sebelumnya ? [first, second] : [upright(first), upright(second)] }
}

function firstRow(m: MatriksSuara): Float64Array {
  const row = new Float64Array(m.pernyataan.length)
  for (let p = 0; p < m.kolom.length; p++) row[m.kolom[p]!] = m.suara[p]!
  const length = norm(row)
  return length === 0 ? row : row.map((x) => x / length)
}

/** The reference starts anywhere; here "anywhere" is the same place each time, so that the same votes give the same picture. */
function startVectors(size: number): Komponen {
  const next = acak(20_261_122)
  const one = (): Float64Array => Float64Array.from({ length: size }, () => next())
  return [one(), one()]
}

/** An axis has no sign of its own: its largest entry points up. */
function upright(v: Float64Array): Float64Array {
  let top = 0
  for (const x of v) if (Math.abs(x) > Math.abs(top) + 1e-9) top = x
  return top < 0 ? v.map((x) => (x === 0 ? 0 : -x)) : v
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!
  return sum
}
const norm = (v: Float64Array): number => Math.sqrt(dot(v, v))
