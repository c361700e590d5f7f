import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { formatDateTime, formatNumber, TableSection } from '../../../ui/index.ts'
import type { SerbuanAduan } from './store.ts'
import { kataSerbuan } from './words.ts'

/** On the desk: that the form was held, when and why. */
export function RiwayatSerbuan({
  serbuan,
  lang,
  zona,
}: {
  readonly serbuan: readonly SerbuanAduan[]
  readonly lang: Bahasa
  readonly zona: Zona
}): JSX.Element {
  const k = kataSerbuan[lang].meja
  const num = (n: number): string => formatNumber(n, lang)
  return (
    <TableSection
      id="serbuan"
      title={k.judul}
      lead={k.lead}
      lang={lang}
      rows={serbuan}
      rowKey={(s) => s.id}
      empty={<p class="redup">{k.belum}</p>}
      columns={[
        {
          key: 'kapan',
          label: k.kapan,
          cell: (s) => `${formatDateTime(s.mulaiAt, lang, zona)} – ${formatDateTime(s.akhirAt, lang, zona)}`,
        },
        { key: 'mengapa', label: k.mengapa, cell: (s) => k.sebab(num(s.puncak), num(s.ambang)) },
        { key: 'ditahan', label: k.ditahan, numeric: true, cell: (s) => num(s.ditahan) },
        { key: 'lolos', label: k.lolos, numeric: true, cell: (s) => num(s.lolos) },
      ]}
    />
  )
}
