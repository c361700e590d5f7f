import { deriveScale, GROUND, STEPS, type Scale, type Scheme } from './scale.ts'
import { hexToOklch, oklchToHex } from './oklch.ts'

/** Colours from things people know; their scales are derived, never picked by hand. */
export const NILA = '#2a3a86'
const KUNYIT = '#e4a11b'
export const PALETTE = {
  // By day warm paper and cool ink; by night the counter is indigo and the ink is lamp-lit.
  neutral: {
    light: deriveScale('#8b8169', { ink: { c: 0.028, h: 272 } }).light,
    dark: deriveScale('#6a6f8c', { ink: { c: 0.03, h: 84 } }).dark,
  },
  accent: deriveScale(NILA),
  info: deriveScale('#22688a'),
  success: deriveScale('#2f7547'),
  warning: deriveScale('#b07a10', { ink: { c: 0.11, h: 75 } }),
  danger: deriveScale('#b0402b'),
} as const
export type ColorName = keyof typeof PALETTE

const declare = (name: string, scale: Scale): string =>
  STEPS.map((step) => `--ds-color-${name}-${step}:${scale[step]};`).join('')

/** The short names our own styles and the citizen page use; Designsystemet's long names stay with its components. */
export function accentAliases(scale: Scale, scheme: Scheme): string {
  const light = scheme === 'light'
  return (
    `--nila:${scale['base-default']};--nila-k:${scale['base-hover']};--nila-2:${scale['text-subtle']};` +
    `--nila-m:${scale['surface-tinted']};--atas:${scale['base-contrast-default']};` +
    `--panel:${scale[light ? 'base-default' : 'surface-tinted']};--panel-t:${scale[light ? 'base-contrast-default' : 'text-default']};` +
    `--g-batang:${scale['border-default']};--g-alas:${scale['surface-tinted']};--g-naung:${scale['border-subtle']};`
  )
}

function aliases(scheme: Scheme): string {
  const { neutral, success, warning, danger } = {
    neutral: PALETTE.neutral[scheme],
    success: PALETTE.success[scheme],
    warning: PALETTE.warning[scheme],
    danger: PALETTE.danger[scheme],
  }
  const light = scheme === 'light'
  return (
    `--kertas:${GROUND[scheme].kertas};--lembar:${GROUND[scheme].lembar};--lembar-2:${neutral['background-tinted']};` +
    `--tinta:${neutral['text-default']};--tinta-2:${neutral['text-subtle']};` +
    `--kabut:${neutral['border-subtle']};--kabut-2:${neutral['border-default']};` +
    `--kunyit:${KUNYIT};--kunyit-2:${warning['text-subtle']};--kunyit-m:${warning['surface-tinted']};` +
    `--pandan:${success['base-default']};--pandan-2:${success['text-subtle']};--pandan-m:${success['surface-tinted']};` +
    `--bata:${danger['base-default']};--bata-2:${danger['text-subtle']};--bata-m:${danger['surface-tinted']};` +
    // Focus: turmeric against the control, ink around it, so one of the two always stands out.
    `--fokus:${light ? KUNYIT : GROUND.dark.kertas};--fokus-2:${light ? neutral['text-default'] : KUNYIT};`
  )
}

function full(scheme: Scheme): string {
  return (
    Object.entries(PALETTE)
      .map(([name, scales]) => declare(name, scales[scheme]))
      .join('') +
    aliases(scheme) +
    accentAliases(PALETTE.accent[scheme], scheme) +
    `--ds-color-focus-inner:var(--fokus);--ds-color-focus-outer:var(--fokus-2);color-scheme:${scheme};`
  )
}

const schemed = (light: string, dark: string): string =>
  `:root,[data-color-scheme=light]{${light}}` +
  `@media (prefers-color-scheme:dark){:root:not([data-color-scheme=light]){${dark}}}` +
  `[data-color-scheme=dark]{${dark}}`

const severity = (name: string, selector: string): string =>
  `${selector}{${STEPS.map((s) => `--ds-color-${s}:var(--ds-color-${name}-${s});`).join('')}}`

/** Colour custom properties of the stylesheet for portal and desk. */
export const colorCss = (): string =>
  schemed(full('light'), full('dark')) +
  severity('accent', ':root,[data-color-scheme],[data-color=accent]') +
  Object.keys(PALETTE)
    .filter((name) => name !== 'accent')
    .map((name) => severity(name, `[data-color=${name}]`))
    .join('')

/** Of the short names, those that `css` uses; the citizen page has no byte for the rest, nor for an override of the device's scheme. */
export function citizenColorCss(css: string): string {
  const own = (scheme: Scheme): string =>
    (aliases(scheme) + accentAliases(PALETTE.accent[scheme], scheme))
      .split(';')
      .filter((line) => css.includes(`var(${line.split(':')[0]})`))
      .concat(`color-scheme:${scheme}`)
      .join(';')
  return `:root{${own('light')}}@media (prefers-color-scheme:dark){:root{${own('dark')}}}`
}

export interface Accent {
  readonly light: Scale
  readonly dark: Scale
}

/** An instansi's own colour as a whole, contrast-checked scale. Undefined when the text is not a hex colour. */
export function deriveAccent(hex: string): Accent | undefined {
  const color = hexToOklch(hex)
  if (!color) return undefined
  // Near-white and near-black tints of nothing look dirty: a grey accent becomes ink.
  return deriveScale(color.c < 0.02 ? oklchToHex({ l: 0.38, c: 0.02, h: 272 }) : hex)
}

const accentBlock = (accent: Accent, body: (scale: Scale, scheme: Scheme) => string): string =>
  schemed(body(accent.light, 'light'), body(accent.dark, 'dark'))

/** Style text that repaints portal and desk with an instansi's accent; empty when there is none. */
export function accentCss(hex: string | undefined): string {
  const accent = hex ? deriveAccent(hex) : undefined
  return accent ? accentBlock(accent, (s, scheme) => declare('accent', s) + accentAliases(s, scheme)) : ''
}

/** The same for the citizen page: only the names it uses. */
export function citizenAccentCss(hex: string | undefined): string {
  const accent = hex ? deriveAccent(hex) : undefined
  return accent ? accentBlock(accent, accentAliases) : ''
}
