import type { JSX } from 'preact'
import type { Bahasa } from '../kernel/bahasa.ts'
import { Charts, PaperCharts } from './gaya/charts.tsx'
import { Buttons, Fields, Questions } from './gaya/forms.tsx'
import { Accents, Colors, Marks, Type } from './gaya/look.tsx'
import { Empties, Messages, Parts, Tables } from './gaya/parts.tsx'
import { words } from './gaya/words.ts'
import { PageHead, Section } from './part/layout.tsx'
import { PortalPage } from './shell/portal.tsx'

/** The living style page: every part in every state, rendered by the same code as the product. */
export function GayaPage({ lang, nonce }: { lang: Bahasa; nonce?: string }): JSX.Element {
  const t = words[lang]
  const sections = [
    ['lambang', t.lambang, undefined, <Marks />],
    ['warna', t.warna, t.warnaLead, <Colors lang={lang} />],
    ['aksen', t.aksen, undefined, <Accents lang={lang} />],
    ['huruf', t.huruf, undefined, <Type lang={lang} />],
    ['tombol', t.tombol, undefined, <Buttons lang={lang} />],
    ['isian', t.isian, undefined, <Fields lang={lang} />],
    ['pertanyaan', t.pertanyaan, undefined, <Questions lang={lang} />],
    ['pesan', t.pesan, undefined, <Messages lang={lang} />],
    ['bagian', t.bagian, undefined, <Parts lang={lang} />],
    ['tabel', t.tabel, undefined, <Tables lang={lang} />],
    ['kosong', t.kosong, undefined, <Empties lang={lang} />],
    ['grafik', t.grafik, undefined, <Charts lang={lang} />],
    ['kertas', t.kertas, undefined, <PaperCharts lang={lang} />],
  ] as const
  return (
    <PortalPage title={t.judul} lang={lang} path="/gaya" nonce={nonce} noindex demo>
      <div class="tumpuk jauh">
        <PageHead title={t.judul} lead={t.pengantar} />
        <nav class="menu" aria-label={t.judul}>
          {sections.map(([id, title]) => (
            <a href={`#${id}`} key={id}>
              {title}
            </a>
          ))}
        </nav>
        {sections.map(([id, title, lead, body]) => (
          <Section id={id} title={title} lead={lead} key={id}>
            {body}
          </Section>
        ))}
      </div>
    </PortalPage>
  )
}
