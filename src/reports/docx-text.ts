import { TextRun } from 'docx'
import type { Span } from './model.ts'

// XML 1.0 cannot carry control characters; one pasted from a chat would make the whole file unreadable.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

export const clean = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '')

/** Runs with the emphasis asked for; a line break inside the text stays one. */
export function runs(spans: readonly Span[], extra: { bold?: boolean } = {}): TextRun[] {
  return spans.flatMap((span) =>
    clean(span.text)
      .split(/\r?\n/)
      .map((text, line) => {
        const bold = span.bold ?? extra.bold
        return new TextRun({
          text,
          ...(bold === undefined ? {} : { bold }),
          ...(span.italic === undefined ? {} : { italics: span.italic }),
          ...(line === 0 ? {} : { break: 1 }),
        })
      }),
  )
}
