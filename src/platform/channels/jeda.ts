const PERTAMA_MS = 30_000
const TERLAMA_MS = 3 * 3_600_000

/** Trying for longer would surprise whoever receives it. */
export const BATAS_MENCOBA_MS = 24 * 3_600_000

/**
 * How long to wait after the n-th failed attempt (1, 2, …): 30 s, 1 min, 2 min … 3 h, of which half is left to chance, so
 * that a thousand messages that failed together do not come back together. `acak` is in [0, 1).
 */
export function computeJedaMs(percobaan: number, acak: number): number {
  const penuh = Math.min(PERTAMA_MS * 2 ** Math.min(percobaan - 1, 20), TERLAMA_MS)
  return Math.round(penuh / 2 + (penuh / 2) * acak)
}
