import { TextRun } from 'docx'
import type { Span } from './model.ts'

// XML 1.0 cannot carry these; one pasted from a chat would make the whole file unreadable.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export const clean = (text: string): string => text.replace(FORBIDDEN, '')

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
