import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { formatDateTime, formatNumber, TableSection } from '../../../ui/index.ts'
import type { SerbuanTercatat } from './store.ts'
import { kataSerbuan } from './words.ts'

/** On the desk: that an address was held, when and why. Nothing where it never was. */
export function RiwayatSerbuan({
  serbuan,
  lang,
  zona,
}: {
  readonly serbuan: readonly (SerbuanTercatat & { readonly kode: string })[]
  readonly lang: Bahasa
  readonly zona: Zona
}): JSX.Element | null {
  const k = kataSerbuan[lang].meja
  const num = (n: number): string => formatNumber(n, lang)
  if (serbuan.length === 0) return null
  return (
    <TableSection
      id="serbuan"
      title={k.judul}
      lead={k.lead}
      lang={lang}
      rows={serbuan}
      rowKey={(s) => s.id}
      columns={[
        {
          key: 'kapan',
          label: k.kapan,
          cell: (s) => `${formatDateTime(s.mulaiAt, lang, zona)} – ${formatDateTime(s.akhirAt, lang, zona)}`,
        },
        {
          key: 'mengapa',
          label: k.mengapa,
          cell: (s) => (
            <>
              {k.sebab[s.sebab](num(s.puncak), num(s.ambang))}
              <br />
              <span class="redup">
                {k.tautan} <span class="mono">/s/{s.kode}</span>
              </span>
            </>
          ),
        },
        { key: 'ditahan', label: k.ditahan, numeric: true, cell: (s) => num(s.ditahan) },
        { key: 'lolos', label: k.lolos, numeric: true, cell: (s) => num(s.lolos) },
      ]}
    />
  )
}
