import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Teks } from '../instrumen.ts'
import { isKananKeKiri } from '../instrumen/bahasa.ts'
import type { Kamus } from '../instrumen/terjemahan/kamus.ts'

/** A language of the questionnaire beside that of the screen: its code and its words. */
export interface BahasaFormulir {
  readonly kode: string
  readonly kamus: Kamus
}

/** Words, and the language they are in where that is not the page's. */
export interface Ujaran {
  readonly label: string
  readonly lang?: string
}

/** In the language asked for, else Indonesian; whichever it is, a screen reader is told when it is not the page's. */
export function ujar(teks: Teks, bahasa: string, halaman: Bahasa): Ujaran {
  const words = teks[bahasa]
  const kode = words ? bahasa : 'id'
  return { label: words || teks.id, ...(kode === halaman ? {} : { lang: kode }) }
}

export const Ujar = ({ label, lang }: Ujaran): JSX.Element =>
  lang === undefined ? (
    <>{label}</>
  ) : (
    <span lang={lang} dir={isKananKeKiri(lang) ? 'rtl' : undefined}>
      {label}
    </span>
  )
