import { SaxesParser } from 'saxes'
import { berkasDitolak } from './galat.ts'

export type Atribut = Readonly<Record<string, string>>

/** What a reader of one part wants to hear; names come without their namespace prefix. */
export interface PendengarXml {
  buka?(nama: string, atribut: Atribut): void
  teks?(text: string): void
  tutup?(nama: string): void
}

const lokal = (nama: string): string => nama.slice(nama.indexOf(':') + 1)

/** Feeds XML piece by piece, pausing after each. Entities beyond the five of XML do not exist here, so none can swell. */
export async function* dengarXml(
  pieces: AsyncIterable<string>,
  pendengar: PendengarXml,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false })
  parser.on('error', () => {
    throw berkasDitolak(
      'Isi XML di dalam berkas XLSX ini rusak. Simpan ulang di Excel atau LibreOffice.',
      'The XML inside this XLSX file is damaged. Save it anew in Excel or LibreOffice.',
    )
  })
  parser.on('opentag', (tag) => pendengar.buka?.(lokal(tag.name), tag.attributes as Atribut))
  parser.on('text', (text) => pendengar.teks?.(text))
  parser.on('cdata', (text) => pendengar.teks?.(text))
  parser.on('closetag', (tag) => pendengar.tutup?.(lokal(tag.name)))
  for await (const piece of pieces) {
    parser.write(piece)
    yield
  }
  parser.close()
}

export async function bacaXml(pieces: AsyncIterable<string>, pendengar: PendengarXml): Promise<void> {
  const reading = dengarXml(pieces, pendengar)
  while (!(await reading.next()).done);
}
