/**
 * Whole numbers that share `total` in the proportion of the weights and add up to it exactly: everyone gets the whole
 * part of the quota, the rest goes to the largest remainders (the first of equals). 10 over 1:1:1 → 4, 3, 3.
 * Without any weight nobody gets anything.
 */
export function shareLargestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n)
  if (sum === 0n) return weights.map(() => 0)
  const quota = weights.map((w) => BigInt(total) * BigInt(w))
  const shares = quota.map((q) => Number(q / sum))
  const left = total - shares.reduce((a, b) => a + b, 0)
  const byRemainder = quota
    .map((q, i) => ({ i, rest: q % sum }))
    .toSorted((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  for (const { i } of byRemainder.slice(0, left)) shares[i]! += 1
  return shares
}

/**
 * Respondents to ask of each service: proportional to its users, but nowhere fewer than `palingSedikit` (or all users,
 * where there are fewer), so that a small service gets a figure of its own. The sum is the total, or what the floors ask.
 * 100 over 900:90:10 with at least 15 → 77, 13→15, 10: the small ones are lifted first, the others share the rest.
 */
export function allocateLayanan(total: number, populasi: readonly number[], palingSedikit: number): number[] {
  const floors = populasi.map((n) => Math.min(palingSedikit, n))
  const fixed = new Set<number>()
  for (;;) {
    const rest = total - [...fixed].reduce((sum, i) => sum + floors[i]!, 0)
    const shares = shareLargestRemainder(
      Math.max(0, rest),
      populasi.map((n, i) => (fixed.has(i) ? 0 : n)),
    )
    const below = shares.flatMap((s, i) => (!fixed.has(i) && s < floors[i]! ? [i] : []))
    if (below.length === 0) return shares.map((s, i) => (fixed.has(i) ? floors[i]! : s))
    for (const i of below) fixed.add(i)
  }
}
