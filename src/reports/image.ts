import { Resvg } from '@resvg/resvg-js'
import { fontFamily, fontFiles } from './fonts.ts'

export interface Png {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/** The SVG as a PNG of the given width in pixels, always with our own font: a server has none to lend. */
export function svgToPng(svg: string, width: number): Png {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: fontFamily },
  }).render()
  return { data: image.asPng(), width: image.width, height: image.height }
}
