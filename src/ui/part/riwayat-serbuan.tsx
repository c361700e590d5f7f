import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Zona } from '../../kernel/clock.ts'
import { formatDateTime, formatNumber } from '../format.ts'
import { words } from '../words.ts'
import { TableSection } from './table-section.tsx'

/** One time a door was held against automatic sendings. */
interface SerbuanTampil {
  readonly id: string
  readonly mulaiAt: Date
  readonly akhirAt: Date
  readonly puncak: number
  readonly ambang: number
  readonly ditahan: number
  readonly lolos: number
}

/** On the desk: that a door was held, when, why, and how many got through. */
export function RiwayatSerbuan<S extends SerbuanTampil>(props: {
  readonly lang: Bahasa
  readonly zona: Zona
  readonly serbuan: readonly S[]
  readonly title: string
  readonly lead: string
  /** In the words of the room: so many forms, and so many were allowed. */
  readonly sebab: (s: S, n: string, batas: string) => ComponentChildren
  readonly empty?: string
}): JSX.Element {
  const { lang, zona, serbuan, title, lead, sebab, empty } = props
  const k = words[lang].serbuan
  const num = (n: number): string => formatNumber(n, lang)
  const pada = (at: Date): string => formatDateTime(at, lang, zona)
  return (
    <TableSection
      id="serbuan"
      title={title}
      lead={lead}
      lang={lang}
      rows={serbuan}
      rowKey={(s) => s.id}
      {...(empty !== undefined && { empty: <p class="redup">{empty}</p> })}
      columns={[
        { key: 'kapan', label: k.kapan, cell: (s) => `${pada(s.mulaiAt)} – ${pada(s.akhirAt)}` },
        { key: 'mengapa', label: k.mengapa, cell: (s) => sebab(s, num(s.puncak), num(s.ambang)) },
        { key: 'ditahan', label: k.ditahan, numeric: true, cell: (s) => num(s.ditahan) },
        { key: 'lolos', label: k.lolos, numeric: true, cell: (s) => num(s.lolos) },
      ]}
    />
  )
}
