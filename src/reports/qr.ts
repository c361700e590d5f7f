import { encode } from 'uqr'

/** M survives a crease; Q a poster in the sun with a pin through it. */
export type QrStrength = 'M' | 'Q'

/** Dark modules by row, without the quiet zone: for engines that draw for themselves (Typst, canvas). */
export function qrMatrix(text: string, strength: QrStrength = 'M'): readonly (readonly boolean[])[] {
  return encode(text, { ecc: strength, border: 0 }).data
}

/** Modules of white on every side that a scanner needs (ISO/IEC 18004). */
export const QUIET = 4

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

/** One path in black on white: prints sharp at any size and scans from grey copies. */
export function qrSvg(text: string, options: { title: string; strength?: QrStrength }): string {
  const rows = qrMatrix(text, options.strength)
  const size = rows.length + 2 * QUIET
  const path = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map((run) => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escape(options.title)}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.join('')}"/></svg>`
  )
}
