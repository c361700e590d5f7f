/** Colour arithmetic: sRGB hex ↔ OKLCH (Björn Ottosson's matrices). OKLCH steps look even to the eye; HSL steps do not. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const toGamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055)

/** `#rgb` or `#rrggbb` → three channels 0–1; anything else is undefined. */
export function parseHex(hex: string): readonly [number, number, number] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex)
  const full = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : hex
  if (!/^#[0-9a-f]{6}$/i.test(full)) return undefined
  const at = (i: number): number => Number.parseInt(full.slice(i, i + 2), 16) / 255
  return [at(1), at(3), at(5)]
}

export function hexToOklch(hex: string): Oklch | undefined {
  const rgb = parseHex(hex)
  if (!rgb) return undefined
  const [r, g, b] = [toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const h = (Math.atan2(B, A) * 180) / Math.PI
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(A, B),
    h: h < 0 ? h + 360 : h,
  }
}

function linearRgb({ l, c, h }: Oklch): readonly [number, number, number] {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const L = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const M = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const S = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S,
    -1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S,
    -0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S,
  ]
}

/** Colours outside the screen's gamut lose chroma, never lightness: contrast depends on lightness. */
export function oklchToHex(color: Oklch): string {
  const l = Math.min(1, Math.max(0, color.l))
  let c = color.c
  const fits = (chroma: number): boolean =>
    linearRgb({ l, c: chroma, h: color.h }).every((v) => v >= -0.0005 && v <= 1.0005)
  if (!fits(c)) {
    let low = 0
    for (let i = 0; i < 20; i++) {
      const mid = (low + c) / 2
      if (fits(mid)) low = mid
      else c = mid
    }
    c = low
  }
  return `#${linearRgb({ l, c, h: color.h })
    .map((v) =>
      Math.round(toGamma(Math.min(1, Math.max(0, v))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
