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

/** The first page as a picture. Its letters are outlines already: no font is looked for when it is drawn. */
export const compilePng = (job: PngJob): Uint8Array =>
  compile(job, (typst, document) => svgToPng(plainSvg(typst.svg(document)), job.width).data)
