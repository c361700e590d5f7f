import type { ComponentChildren, JSX } from 'preact'
import { namaBahasa } from '../instrumen/bahasa.ts'
import { kataDengan, type KunciTetap } from '../instrumen/terjemahan/tetap.ts'
import type { HalamanSurvei } from './halaman-tipe.ts'
import { Ujar } from './ujar.tsx'
import { kata } from './words.ts'

/** The form's own words, in the chosen language as far as somebody translated them. */
export function kataBahasa({ lang, bahasa }: HalamanSurvei): (kunci: KunciTetap) => ComponentChildren {
  if (!bahasa || bahasa.kode === lang) return (kunci) => kata[lang][kunci]
  const own = kataDengan(bahasa.kamus)
  return (kunci) =>
    own[kunci] === kata.id[kunci] ? kata[lang][kunci] : <Ujar label={own[kunci]} lang={bahasa.kode} />
}

/** Only where a unit added a language; the address carries the choice, nothing is remembered. */
export function PilihBahasa(props: HalamanSurvei & { undangan?: string | undefined }): JSX.Element | null {
  const { lang, bahasa, bahasaList = [], undangan } = props
  if (bahasaList.length === 0) return null
  const now = bahasa?.kode ?? lang
  const u = undangan === undefined ? '' : `&u=${encodeURIComponent(undangan)}`
  return (
    <nav class="bahasa-lain" aria-label={lang === 'id' ? 'Bahasa' : 'Language'}>
      {['id', 'en', ...bahasaList].map((b) =>
        b === now ? (
          <b aria-current="true" key={b}>
            {NAMA_SENDIRI[b] ?? namaBahasa(b)}
          </b>
        ) : (
          <a href={`?bahasa=${b}${u}`} hreflang={b} key={b}>
            {NAMA_SENDIRI[b] ?? namaBahasa(b)}
          </a>
        ),
      )}
    </nav>
  )
}
const NAMA_SENDIRI: Readonly<Record<string, string>> = { en: 'English' }
