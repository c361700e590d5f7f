import type { MatriksSuara } from './matriks.ts'

/** out ← XᵀX v, X being the centred votes. */
export type Operator = (v: Float64Array, out: Float64Array) => void

/**
 * A missing vote is filled with its column's mean (polis-math §2.2) and is therefore exactly 0 once centred: the products need only the
 * votes that exist.
 */
export function gram(m: MatriksSuara, pusat: Float64Array): Operator {
  const { awal, kolom, suara } = m
  const rows = m.peserta.length
  return (v, out) => {
    out.fill(0)
    for (let i = 0; i < rows; i++) {
      const [from, to] = [awal[i]!, awal[i + 1]!]
      let dot = 0
      for (let p = from; p < to; p++) {
        const j = kolom[p]!
        dot += (suara[p]! - pusat[j]!) * v[j]!
      }
      if (dot === 0) continue
      for (let p = from; p < to; p++) {
        const j = kolom[p]!
        out[j]! += (suara[p]! - pusat[j]!) * dot
      }
    }
  }
}

/** Above this XᵀX itself would be larger than the votes it comes from. */
const MAKS_KOLOM_PADAT = 2048
/** From this share of cells filled on, rows are multiplied whole, four at a time. */
const PADAT = 0.2

/**
 * XᵀX formed once where that is less work than multiplying by X and Xᵀ `turns` times: with 50 votes a person it is 25 times less. The
 * reference never forms it; the result is the same to rounding.
 */
export function operatorFor(m: MatriksSuara, pusat: Float64Array, turns: number): Operator {
  const [P, C] = [m.peserta.length, pusat.length]
  let pairs = 0
  for (let i = 0; i < P; i++) pairs += (m.awal[i + 1]! - m.awal[i]!) ** 2 / 2
  const isDense = m.kolom.length > PADAT * P * C
  const work = turns * C * C + (isDense ? (P * C * C) / 8 : pairs)
  if (C > MAKS_KOLOM_PADAT || work >= 2 * turns * m.kolom.length) return gram(m, pusat)
  return multiplyBy(isDense ? denseGram(m, pusat) : sparseGram(m, pusat), C)
}

function multiplyBy(g: Float64Array, C: number): Operator {
  for (let a = 0; a < C; a++) for (let b = 0; b < a; b++) g[a * C + b] = g[b * C + a]!
  return (v, out) => {
    for (let a = 0; a < C; a++) {
      let sum = 0
      const row = a * C
      for (let b = 0; b < C; b++) sum += g[row + b]! * v[b]!
      out[a] = sum
    }
  }
}

/** The upper half of XᵀX from pairs of votes of one person. */
function sparseGram({ awal, kolom, suara, peserta }: MatriksSuara, pusat: Float64Array): Float64Array {
  const C = pusat.length
  const g = new Float64Array(C * C)
  const away = new Float64Array(C)
  for (let i = 0; i < peserta.length; i++) {
    const [from, to] = [awal[i]!, awal[i + 1]!]
    for (let p = from; p < to; p++) away[p - from] = suara[p]! - pusat[kolom[p]!]!
    for (let p = from; p < to; p++) {
      const [x, row] = [away[p - from]!, kolom[p]! * C]
      for (let q = p; q < to; q++) g[row + kolom[q]!]! += x * away[q - from]!
    }
  }
  return g
}

/** The same from whole rows, four people a turn: fewer visits to a large table, no look-ups. */
function denseGram({ awal, kolom, suara, peserta }: MatriksSuara, pusat: Float64Array): Float64Array {
  const C = pusat.length
  const g = new Float64Array(C * C)
  const [r1, r2, r3, r4] = [0, 1, 2, 3].map(() => new Float64Array(C)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let i = 0; i < peserta.length; i += 4) {
    for (const [at, row] of [r1, r2, r3, r4].entries()) {
      row.fill(0)
      if (i + at >= peserta.length) continue
      for (let p = awal[i + at]!; p < awal[i + at + 1]!; p++) row[kolom[p]!] = suara[p]! - pusat[kolom[p]!]!
    }
    for (let a = 0; a < C; a++) {
      const [x1, x2, x3, x4, row] = [r1[a]!, r2[a]!, r3[a]!, r4[a]!, a * C]
      for (let b = a; b < C; b++) g[row + b]! += x1 * r1[b]! + x2 * r2[b]! + x3 * r3[b]! + x4 * r4[b]!
    }
  }
  return g
}
