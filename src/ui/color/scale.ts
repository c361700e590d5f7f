import { contrast, reach } from './contrast.ts'
import { hexToOklch, oklchToHex, type Oklch } from './oklch.ts'

/** The sixteen steps Designsystemet asks of every colour. */
export const STEPS = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
  'surface-active',
  'border-subtle',
  'border-default',
  'border-strong',
  'text-subtle',
  'text-default',
  'base-default',
  'base-hover',
  'base-active',
  'base-contrast-subtle',
  'base-contrast-default',
] as const
export type Step = (typeof STEPS)[number]
export type Scale = Readonly<Record<Step, string>>
export type Scheme = 'light' | 'dark'

/** Paper by day, a lamp-lit counter by night. Everything is measured against these four grounds. */
export const GROUND: Readonly<Record<Scheme, { kertas: string; lembar: string }>> = {
  light: {
    kertas: oklchToHex({ l: 0.976, c: 0.009, h: 84 }),
    lembar: oklchToHex({ l: 0.995, c: 0.004, h: 84 }),
  },
  dark: {
    kertas: oklchToHex({ l: 0.193, c: 0.02, h: 275 }),
    lembar: oklchToHex({ l: 0.232, c: 0.024, h: 275 }),
  },
}

/** How the tint steps differ between day and night: lightness, and how much of the hue's chroma they keep. */
const TINT: Readonly<Record<Scheme, Readonly<Record<string, readonly [number, number]>>>> = {
  light: {
    'background-tinted': [0.962, 0.12],
    'surface-tinted': [0.938, 0.22],
    'surface-hover': [0.912, 0.28],
    'surface-active': [0.882, 0.34],
    'border-subtle': [0.845, 0.36],
  },
  dark: {
    'background-tinted': [0.215, 0.2],
    'surface-tinted': [0.285, 0.36],
    'surface-hover': [0.322, 0.42],
    'surface-active': [0.36, 0.48],
    'border-subtle': [0.415, 0.45],
  },
}

export interface Inks {
  /** Hue and chroma of text and borders when they differ from the tints (neutral: warm paper, cool ink). */
  readonly ink?: { readonly c: number; readonly h: number }
  /** Minimum contrast of the base colour on the ground: 4.5 where it carries text, 3 where it is only a surface. */
  readonly base?: number
}

function deriveScheme(color: Oklch, scheme: Scheme, inks: Inks): Scale {
  const { kertas, lembar } = GROUND[scheme]
  const light = scheme === 'light'
  const tint = (step: string): string => {
    const [l, keep] = TINT[scheme][step]!
    return oklchToHex({ l, c: color.c * keep, h: color.h })
  }
  const ink: Oklch = { l: light ? 0.62 : 0.6, c: inks.ink?.c ?? color.c, h: inks.ink?.h ?? color.h }
  const soft = { ...ink, c: ink.c * (light ? 0.85 : 0.5) }
  const tinted = tint('surface-tinted')
  const active = tint('surface-active')
  const base = reach(light ? color : { ...color, l: Math.max(color.l, 0.7) }, tinted, inks.base ?? 4.6)
  const at = hexToOklch(base)!
  const step = (by: number): string => {
    // Darker by day, lighter by night; a base already at the end moves the other way.
    const away = light ? (at.l < 0.25 ? by : -by) : at.l > 0.88 ? -by : by
    return oklchToHex({ ...at, l: at.l + away })
  }
  const [hover, pressed] = [step(0.055), step(0.1)]
  const worst = (text: string): number => Math.min(...[base, hover, pressed].map((b) => contrast(text, b)))
  const dark = oklchToHex({ l: 0.2, c: 0.03, h: color.h })
  const onBase = worst(lembar) >= worst(dark) ? lembar : dark
  const onBaseSoft = oklchToHex({ l: onBase === dark ? 0.28 : light ? 0.95 : 0.26, c: 0.03, h: color.h })
  return {
    'background-default': kertas,
    'background-tinted': tint('background-tinted'),
    'surface-default': lembar,
    'surface-tinted': tinted,
    'surface-hover': tint('surface-hover'),
    'surface-active': active,
    'border-subtle': tint('border-subtle'),
    'border-default': reach(soft, active, 3.05),
    'border-strong': reach(soft, active, 4.55),
    'text-subtle': reach(ink, active, 4.6),
    'text-default': reach({ ...ink, c: ink.c * 0.7 }, active, light ? 10 : 8.5),
    'base-default': base,
    'base-hover': hover,
    'base-active': pressed,
    'base-contrast-subtle': worst(onBaseSoft) >= 4.5 ? onBaseSoft : onBase,
    'base-contrast-default': onBase,
  }
}

/** One colour → its day and night scales, every text step ≥ 4.5:1 and every control step ≥ 3:1 by construction. */
export function deriveScale(hex: string, inks: Inks = {}): Readonly<Record<Scheme, Scale>> {
  const color = hexToOklch(hex)
  if (!color) throw new RangeError(`bukan warna heksadesimal: ${hex}`)
  return { light: deriveScheme(color, 'light', inks), dark: deriveScheme(color, 'dark', inks) }
}
