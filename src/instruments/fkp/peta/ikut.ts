import { countVotes, type MatriksSuara } from './matriks.ts'

/** Votes that make somebody part of the picture; fewer in a forum with fewer statements. */
export const SUARA_MINIMUM = 7
/** Below this many people groups mean little: the most active are added until there are so many, or nobody is left. */
export const PESERTA_MINIMUM = 15

/**
 * Rows of those who are grouped (polis-math §5), ascending: everybody with at least min(7, C) votes, moderated-out statements
 * included, and whoever was in before; the most active fill up to 15. Somebody who never voted is in no group.
 */
export function chooseIkut(raw: MatriksSuara, sebelumnya: ReadonlySet<string> = new Set()): Uint32Array {
  const minimum = Math.min(SUARA_MINIMUM, raw.pernyataan.length)
  const chosen: number[] = []
  const others: number[] = []
  for (let i = 0; i < raw.peserta.length; i++) {
    const n = countVotes(raw, i)
    if (n === 0) continue
    if (n >= minimum || sebelumnya.has(raw.peserta[i]!)) chosen.push(i)
    else others.push(i)
  }
  if (chosen.length < PESERTA_MINIMUM) {
    others.sort((a, b) => countVotes(raw, b) - countVotes(raw, a))
    chosen.push(...others.slice(0, PESERTA_MINIMUM - chosen.length))
  }
  return Uint32Array.from(chosen).sort()
}
