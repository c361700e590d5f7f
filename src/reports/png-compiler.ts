import type { PngJob } from './document-job.ts'
import { svgToPng } from './image.ts'
import { compile } from './pdf-compiler.ts'

/**
 * Typst colours its letters through variables of a style sheet, which only a browser resolves: said on the letters
 * themselves, any renderer paints them.
 */
const plainSvg = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/, '')
    .replace('<svg ', '<svg fill="none" ')
    .replaceAll('--glyph_fill:', 'fill:')
    .replaceAll('--glyph_stroke:', 'stroke:')

const DALAM = /data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g
const SATU_GAMBAR = /^<svg[^>]*><image[^>]* href="(data:image\/(?:png|jpeg);base64,[^"]+)"\/><\/svg>$/

/** A picture inside a picture is drawn by nobody: a frame that holds nothing but one (a logo) gives way to it. */
const unwrapGambar = (svg: string): string =>
  svg.replaceAll(
    DALAM,
    (whole, isi: string) => SATU_GAMBAR.exec(Buffer.from(isi, 'base64').toString('utf8'))?.[1] ?? whole,
  )

/** The first page as a picture. Its letters are outlines already: no font is looked for when it is drawn. */
export const compilePng = (job: PngJob): Uint8Array =>
  compile(job, (typst, document) => svgToPng(unwrapGambar(plainSvg(typst.svg(document))), job.width).data)
