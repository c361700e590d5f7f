import { oklchToHex, parseHex, type Oklch } from './oklch.ts'

function luminance(hex: string): number {
  const rgb = parseHex(hex) ?? [0, 0, 0]
  const [r, g, b] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** WCAG 2 contrast ratio, 1 to 21. Black on white is 21; #767676 on white is 4.54. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** The colour of this hue, nearest to the given lightness, that reaches `ratio` on `ground` (darker on light grounds, lighter on dark ones). */
export function reach(color: Oklch, ground: string, ratio: number): string {
  const own = oklchToHex(color)
  const darker = luminance(ground) > 0.18
  const rightSide = darker ? luminance(own) < luminance(ground) : luminance(own) > luminance(ground)
  if (rightSide && contrast(own, ground) >= ratio) return own
  let [good, bad] = darker ? [0, Math.max(color.l, 0.01)] : [1, Math.min(color.l, 0.99)]
  if (!rightSide) bad = darker ? 1 : 0
  for (let i = 0; i < 24; i++) {
    const mid = (good + bad) / 2
    if (contrast(oklchToHex({ ...color, l: mid }), ground) >= ratio) good = mid
    else bad = mid
  }
  return oklchToHex({ ...color, l: good })
}
