/**
 * P(|T| ≥ |t|) for Student's t with any degrees of freedom above 0: the two-sided p of a comparison. It is the regularised
 * incomplete beta function I(df ÷ (df + t²); df/2, 1/2). t = 2.0484, df = 28 → 0.0500.
 */
export function pDuaSisi(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError('degrees of freedom must be above 0')
  if (t === 0) return 1
  if (!Number.isFinite(t)) return 0
  return betaTakLengkap(df / (df + t * t), df / 2, 0.5)
}

/** The point beyond which, on both sides together, a share p of the t distribution lies. p = 0.05, df = 28 → 2.0484. */
export function titikT(p: number, df: number): number {
  let [low, high] = [0, 2]
  while (pDuaSisi(high, df) > p) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2
    if (pDuaSisi(middle, df) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function betaTakLengkap(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast on one side of the middle; the other side is its mirror image.
  return x < (a + 1) / (a + b + 2) ? (front * pecahan(x, a, b)) / a : 1 - (front * pecahan(1 - x, b, a)) / b
}

/** Continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8), by Lentz's method. */
function pecahan(x: number, a: number, b: number): number {
  const away = (v: number): number => (Math.abs(v) < 1e-300 ? 1e-300 : v)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return h
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

function lnGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - lnGamma(1 - z)
  const y = z - 1
  const t = y + 7.5
  const sum = LANCZOS.reduce((s, c, i) => (i === 0 ? c : s + c / (y + i)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum)
}
