import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber, LinkButton, Notice, Section, Table } from '../../../ui/index.ts'
import type { Hasil } from '../rules-hasil.ts'
import { peringatanText, type Peringatan } from '../rules-peringatan.ts'
import { MutuTag } from './tanda-status.tsx'
import { kataHasil } from './words-hasil.ts'

/** Flags with the figure as it would be without them, and every warning that belongs to the figure. */
export function BagianPeriksa(props: {
  hasil: Hasil
  peringatan: readonly Peringatan[]
  tanpaTanda: Hasil | null
  nTanda: number
  href: string
  lang: Bahasa
}): JSX.Element {
  const { hasil, peringatan, tanpaTanda, nTanda, lang } = props
  const k = kataHasil[lang]
  const number = (x: number): string => formatNumber(x, lang)
  const { garisLurus, ganda } = hasil.integritas
  const rows = [
    { label: k.denganTanda, hasil },
    ...(tanpaTanda ? [{ label: k.tanpaTanda, hasil: tanpaTanda }] : []),
  ]
  return (
    <Section title={k.periksaTanya}>
      {peringatan.length > 0 && (
        <Notice tone="warning" title={k.peringatan} level={3}>
          <ul>
            {peringatan.map((p) => (
              <li key={p.kode}>{peringatanText(p, lang)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {nTanda === 0 ? (
        <p>{k.periksaBersih}</p>
      ) : (
        <>
          <p>{k.periksaIsi(number(nTanda), number(garisLurus), number(ganda))}</p>
          <Table
            caption={k.bedaNilai}
            lang={lang}
            rows={rows}
            rowKey={(r) => r.label}
            columns={[
              { key: 'apa', label: k.yangDihitung, cell: (r) => r.label },
              { key: 'n', label: k.kolomResponden, numeric: true, cell: (r) => number(r.hasil.n) },
              {
                key: 'nilai',
                label: k.kolomNilai,
                numeric: true,
                cell: (r) => formatNumber(r.hasil.ikm, lang, 2),
              },
              { key: 'mutu', label: k.kolomMutu, cell: (r) => <MutuTag hasil={r.hasil} lang={lang} /> },
            ]}
          />
          <p>
            <LinkButton href={props.href} variant="secondary">
              {k.lihatTanda}
            </LinkButton>
          </p>
        </>
      )}
    </Section>
  )
}
