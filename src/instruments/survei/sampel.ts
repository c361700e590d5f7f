import { ratio } from '../../kernel/angka.ts'
import { roundHalfUp } from '../../kernel/angka-desimal.ts'

/**
 * Least number of respondents for N users of the service: Krejcie & Morgan (1970), the table PermenPANRB 14/2017 uses.
 * S = χ²·N·P·Q ÷ (d²·(N−1) + χ²·P·Q) with χ² = 3.841, P = Q = ½, d = 0.05, rounded half-up: N = 30 → 28, N = 1000 → 278.
 * Every one of the 90 printed entries is this formula; between them the formula is used, not the next row.
 */
export function computeMinimumResponden(populasi: number): number {
  if (!Number.isSafeInteger(populasi) || populasi < 1)
    throw new RangeError('populasi must be a whole number from 1')
  const N = BigInt(populasi)
  // Numerator and denominator times 100,000, to stay whole: χ²PQ = 0.96025, d² = 0.0025.
  return roundHalfUp(ratio(96_025n * N, 250n * (N - 1n) + 96_025n), 0).value
}
