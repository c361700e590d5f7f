import type { Ratio } from './angka.ts'

/** A figure with a fixed number of decimals: `text` is the truth ("91.50"), `value` the same for sums on screen and JSON. */
export interface Desimal {
  readonly text: string
  readonly value: number
}

/** Half-up, away from zero on both sides: 88.305 → 88.31, −0.005 → −0.01, so that a rise and a fall round alike. */
export function roundHalfUp(r: Ratio, decimals: number): Desimal {
  return cut(r, decimals, (n, d) => (2n * n + d) / (2n * d))
}

/** Digits beyond are dropped, as many hand-made reports do: 2.7667 → 2.76. Only for explaining such reports. */
export function truncate(r: Ratio, decimals: number): Desimal {
  return cut(r, decimals, (n, d) => n / d)
}

function cut(r: Ratio, decimals: number, divide: (n: bigint, d: bigint) => bigint): Desimal {
  const isNegative = r.n < 0n
  const scaled = (isNegative ? -r.n : r.n) * 10n ** BigInt(decimals)
  const units = divide(scaled, r.d)
  const digits = units.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = isNegative && units !== 0n ? '-' : ''
  const text = decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`
  return { text, value: Number(text) }
}

/** `1234.56` → `1.234,56` (Indonesian) or `1,234.56` (English). Takes the exact text, so nothing is rounded twice. */
export function formatAngka(value: Desimal | number | bigint | string, bahasa: 'id' | 'en' = 'id'): string {
  const text = typeof value === 'object' ? value.text : String(value)
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!found) throw new RangeError(`not a plain decimal number: ${text}`)
  const [group, point] = bahasa === 'id' ? ['.', ','] : [',', '.']
  const whole = found[2]!.replaceAll(/\B(?=(\d{3})+$)/g, group)
  return (found[1] ? '−' : '') + whole + (found[3] === undefined ? '' : point + found[3])
}
