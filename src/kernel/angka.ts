/**
 * Exact numbers. Everything published is computed with these and turned into digits once, at the very end:
 * 3.5324 × 25 in floating point is 88.31 or 88.30999… depending on the road taken, and that is a grade.
 */
export class Ratio {
  /** Lowest terms, denominator positive. */
  readonly n: bigint
  readonly d: bigint

  constructor(n: bigint, d: bigint) {
    if (d === 0n) throw new RangeError('a ratio needs a denominator other than zero')
    const sign = d < 0n ? -1n : 1n
    const g = gcd(n < 0n ? -n : n, d * sign)
    this.n = (sign * n) / g
    this.d = (sign * d) / g
  }

  plus(other: Ratio): Ratio {
    return new Ratio(this.n * other.d + other.n * this.d, this.d * other.d)
  }
  minus(other: Ratio): Ratio {
    return new Ratio(this.n * other.d - other.n * this.d, this.d * other.d)
  }
  times(other: Ratio | number | bigint): Ratio {
    const by = other instanceof Ratio ? other : ratio(other)
    return new Ratio(this.n * by.n, this.d * by.d)
  }
  dividedBy(other: Ratio | number | bigint): Ratio {
    const by = other instanceof Ratio ? other : ratio(other)
    return new Ratio(this.n * by.d, this.d * by.n)
  }
  /** Nearest double: only for square roots and drawing, never on the way to a published figure. */
  toNumber(): number {
    return toDouble(this.n, this.d)
  }
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** Keeps 64 significant bits of the quotient, so that parts beyond 2^1023 do not become Infinity / Infinity. */
function toDouble(n: bigint, d: bigint): number {
  if (n < 0n) return -toDouble(-n, d)
  const shift = d.toString(2).length - n.toString(2).length + 64
  const scaled = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift))
  return Number(scaled) * 2 ** -shift
}

/** `ratio(105, 29)`: 105 answers' points over 29 people, kept whole. */
export const ratio = (n: number | bigint, d: number | bigint = 1n): Ratio => new Ratio(BigInt(n), BigInt(d))

export const ZERO = ratio(0)

export const compare = (a: Ratio, b: Ratio): -1 | 0 | 1 => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}
export const isEqual = (a: Ratio, b: Ratio): boolean => a.n === b.n && a.d === b.d

export function sum(list: readonly Ratio[]): Ratio {
  return list.reduce((total, r) => total.plus(r), ZERO)
}

export function mean(list: readonly Ratio[]): Ratio {
  return sum(list).dividedBy(list.length)
}

/** A decimal as it is written, `'3.62'` or `'-0.111'`: exactly that, not the double nearest to it. */
export function parseDecimal(text: string): Ratio {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!found) throw new RangeError(`not a decimal number: ${text}`)
  const fraction = found[3] ?? ''
  return new Ratio(BigInt(`${found[1]}${found[2]}${fraction}`), 10n ** BigInt(fraction.length))
}

/** The exact value of a double (every finite double is a fraction with a power of two below the line). */
export function fromDouble(value: number): Ratio {
  if (!Number.isFinite(value)) throw new RangeError('a ratio cannot hold NaN or infinity')
  let d = 1n
  let scaled = value
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    d *= 2n
  }
  return new Ratio(BigInt(scaled), d)
}

/** A whole number as it is typed, thousands set off by dots or not; undefined: not one, or out of bounds. */
export function parseBulat(
  text: string,
  paling: { readonly sedikit: number; readonly banyak: number },
): number | undefined {
  const n = /^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN
  return n >= paling.sedikit && n <= paling.banyak ? n : undefined
}
