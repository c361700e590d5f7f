import type { MatriksTermoderasi } from './matriks.ts'
import type { Sumbu } from './pca.ts'

/** Places in the plane, x and y by turns: point i is [2i], [2i + 1]. */
export type Titik = Float64Array

/**
 * Where each participant stands (polis-math §3): only the votes given count, and √(C / seen) pushes those who voted on little outward.
 * Four statements, one seen: its part × 2.
 */
export function projectPeserta(m: MatriksTermoderasi, { pusat, komponen: [v1, v2] }: Sumbu): Titik {
  const C = m.pernyataan.length
  const titik = new Float64Array(2 * m.peserta.length)
  for (let i = 0; i < m.peserta.length; i++) {
    let [x, y] = [0, 0]
    for (let p = m.awal[i]!; p < m.awal[i + 1]!; p++) {
      const j = m.kolom[p]!
      const away = m.suara[p]! - pusat[j]!
      x += away * v1[j]!
      y += away * v2[j]!
    }
    const seen = m.awal[i + 1]! - m.awal[i]! + m.banyakKeluar
    const scale = Math.sqrt(C / Math.max(seen, 1))
    titik[2 * i] = x * scale
    titik[2 * i + 1] = y * scale
  }
  return titik
}

/** Where somebody would stand who agreed with this statement and saw nothing else (polis-math §4). */
export function projectPernyataan({ pusat, komponen: [v1, v2] }: Sumbu): Titik {
  const C = pusat.length
  const titik = new Float64Array(2 * C)
  for (let j = 0; j < C; j++) {
    const away = Math.sqrt(C) * (1 - pusat[j]!)
    titik[2 * j] = away * v1[j]!
    titik[2 * j + 1] = away * v2[j]!
  }
  return titik
}

/** How far a statement drives people apart: its distance from the middle (polis-math §4). (3, 4) → 5. */
export const computeExtremity = (pernyataan: Titik): Float64Array =>
  Float64Array.from({ length: pernyataan.length / 2 }, (_, j) =>
    Math.hypot(pernyataan[2 * j]!, pernyataan[2 * j + 1]!),
  )
