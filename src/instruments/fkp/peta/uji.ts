/** One-sided 90 %: what production calls significant everywhere (polis-math §9). */
export const Z_90 = 1.2816

/** Share with a pseudo-count: (n + 1) / (s + 2). 3 of 4 → 0.6667. */
export const share = (n: number, s: number): number => (n + 1) / (s + 2)

/** One proportion against a half, with pseudo-count (polis-math §9). z1(3, 4) = 2·√5·(4/5 − 1/2) = 1.3416. */
export const z1 = (n: number, s: number): number => 2 * Math.sqrt(s + 1) * ((n + 1) / (s + 1) - 0.5)

/** Two proportions a/m and b/n against each other, each count +1 (polis-math §9). z2(15, 56; 24, 71) = −1.5140674. */
export function z2(a: number, b: number, m: number, n: number): number {
  const [p1, p2] = [(a + 1) / (m + 1), (b + 1) / (n + 1)]
  const p = (a + b + 2) / (m + n + 2)
  return p === 1 ? 0 : (p1 - p2) / Math.sqrt(p * (1 - p) * (1 / (m + 1) + 1 / (n + 1)))
}
