import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { hexToOklch, oklchToHex } from './oklch.ts'
import { GROUND, type Scale, type Scheme } from './scale.ts'
import { accentCss, deriveAccent, PALETTE } from './tokens.ts'

/** Every pair of text and ground, control and ground, that a page can show. */
function expectReadable(scale: Scale, scheme: Scheme, name: string): void {
  const grounds = [
    GROUND[scheme].kertas,
    GROUND[scheme].lembar,
    scale['background-tinted'],
    scale['surface-tinted'],
    scale['surface-hover'],
    scale['surface-active'],
  ]
  for (const ground of grounds) {
    for (const step of ['text-subtle', 'text-default', 'border-strong'] as const) {
      expect(contrast(scale[step], ground), `${name} ${scheme} ${step}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(scale['border-default'], ground), `${name} ${scheme} border`).toBeGreaterThanOrEqual(3)
  }
  for (const base of ['base-default', 'base-hover', 'base-active'] as const) {
    for (const text of ['base-contrast-default', 'base-contrast-subtle'] as const) {
      expect(
        contrast(scale[text], scale[base]),
        `${name} ${scheme} ${text} on ${base}`,
      ).toBeGreaterThanOrEqual(4.5)
    }
  }
  for (const ground of [GROUND[scheme].kertas, GROUND[scheme].lembar]) {
    expect(contrast(scale['base-default'], ground), `${name} ${scheme} base`).toBeGreaterThanOrEqual(4.5)
  }
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it('measures black on white as 21 and #767676 on white as 4.54', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
  it('goes to OKLCH and back without changing the colour', () => {
    fc.assert(fc.property(hex, (color) => oklchToHex(hexToOklch(color)!) === color))
  })
})

describe('our own colours', () => {
  it.each(Object.keys(PALETTE) as (keyof typeof PALETTE)[])('%s is readable by day and by night', (name) => {
    expectReadable(PALETTE[name].light, 'light', name)
    expectReadable(PALETTE[name].dark, 'dark', name)
  })
})

describe("an instansi's accent", () => {
  it('is readable whatever colour is chosen', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const accent = deriveAccent(color)!
        expectReadable(accent.light, 'light', color)
        expectReadable(accent.dark, 'dark', color)
      }),
      {
        numRuns: 300,
        examples: [['#000000'], ['#ffffff'], ['#ffff00'], ['#00ff00'], ['#ff0000'], ['#0000ff']],
      },
    )
  })
  it('keeps a colour that is readable already', () => {
    expect(deriveAccent('#1f5f3a')!.light['base-default']).toBe('#1f5f3a')
  })
  it('refuses what is no colour and writes no style for it', () => {
    expect(deriveAccent('red;}body{display:none')).toBeUndefined()
    expect(accentCss('red;}body{display:none')).toBe('')
    expect(accentCss(undefined)).toBe('')
  })
})
