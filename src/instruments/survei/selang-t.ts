/**
 * 97.5 % point of Student's t with a whole number of degrees of freedom: what a two-sided 95 % interval needs.
 * df 1 → 12.706, 28 → 2.0484, ∞ → 1.96. Below 200 the distribution is a finite sum (Abramowitz & Stegun 26.7.3–4),
 * inverted by the secant method; from 200 on the expansion around the normal (26.7.5) is good to 11 decimals.
 */
export function tQuantile975(df: number): number {
  if (!Number.isInteger(df) || df < 1)
    throw new RangeError('degrees of freedom must be a whole number from 1')
  if (df === 1) return Math.tan(0.475 * Math.PI)
  if (df === 2) return 0.95 * Math.sqrt(2 / 0.0975)
  const start = aroundNormal(df)
  return df >= 200 ? start : solve((t) => central(t, df) - 0.95, start)
}

const Z = 1.959963984540054

function aroundNormal(df: number): number {
  const z2 = Z * Z
  const g1 = (z2 + 1) / 4
  const g2 = ((5 * z2 + 16) * z2 + 3) / 96
  const g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
  const g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92_160
  return Z * (1 + g1 / df + g2 / df ** 2 + g3 / df ** 3 + g4 / df ** 4)
}

/** P(−t < T < t): a sum over powers of cos²θ, θ = arctan(t/√df), with odd and even degrees of freedom apart. */
function central(t: number, df: number): number {
  const cos2 = df / (df + t * t)
  const sin = Math.sqrt(1 - cos2)
  const isOdd = df % 2 === 1
  let term = isOdd ? Math.sqrt(cos2) : 1
  let total = term
  for (let k = isOdd ? 3 : 2; k <= df - 2; k += 2) {
    term *= (cos2 * (k - 1)) / k
    total += term
  }
  return isOdd ? (2 / Math.PI) * (Math.atan(t / Math.sqrt(df)) + sin * total) : sin * total
}

function solve(f: (t: number) => number, start: number): number {
  let [a, b] = [start, start * 1.001]
  let [fa, fb] = [f(a), f(b)]
  for (let step = 0; step < 50 && fb !== fa && Math.abs(b - a) > 1e-14 * b; step++) {
    const next = b - (fb * (b - a)) / (fb - fa)
    ;[a, fa, b, fb] = [b, fb, next, f(next)]
  }
  return b
}
