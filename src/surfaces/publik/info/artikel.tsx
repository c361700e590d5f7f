import type { JSX } from 'preact'
import { PageHead, Section } from '../../../ui/index.ts'
import { Halaman, type Bingkai } from '../bingkai.tsx'

/** A page of plain reading. In a paragraph, `…` is code and a line that begins with "– " is a list item. */
export interface Artikel {
  readonly judul: string
  readonly pengantar: string
  readonly bagian: readonly BagianArtikel[]
}
export interface BagianArtikel {
  readonly id: string
  readonly judul: string
  readonly isi: readonly string[]
}

export function ArtikelPage({ bingkai, artikel }: { bingkai: Bingkai; artikel: Artikel }): JSX.Element {
  return (
    <Halaman bingkai={bingkai} title={artikel.judul} description={artikel.pengantar}>
      <PageHead title={artikel.judul} lead={artikel.pengantar} />
      {artikel.bagian.map((b) => (
        <Section title={b.judul} id={b.id} key={b.id}>
          <Isi isi={b.isi} />
        </Section>
      ))}
    </Halaman>
  )
}

function Isi({ isi }: { isi: readonly string[] }): JSX.Element {
  const blocks: (string | string[])[] = []
  for (const text of isi) {
    const item = text.startsWith('– ') ? text.slice(2) : undefined
    const last = blocks.at(-1)
    if (item === undefined) blocks.push(text)
    else if (Array.isArray(last)) last.push(item)
    else blocks.push([item])
  }
  return (
    <>
      {blocks.map((b) =>
        typeof b === 'string' ? (
          <p key={b}>
            <Teks text={b} />
          </p>
        ) : (
          <ul key={b[0]} class="bacaan">
            {b.map((item) => (
              <li key={item}>
                <Teks text={item} />
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  )
}

const Teks = ({ text }: { text: string }): JSX.Element => (
  <>
    {text.split(/(`[^`]+`|https:\/\/\S+)/).map((part) =>
      part.startsWith('`') ? (
        <code key={part}>{part.slice(1, -1)}</code>
      ) : part.startsWith('https://') ? (
        <a href={part} key={part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
)
