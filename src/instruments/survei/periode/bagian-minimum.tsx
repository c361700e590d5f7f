import type { JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import { Details, formatNumber, Table } from '../../../ui/index.ts'
import { computeMinimumResponden } from '../sampel.ts'
import { kata } from './words.ts'

const CONTOH = [50, 100, 250, 500, 1000, 2500, 5000, 10_000, 50_000]

export function TabelMinimum({ desk }: { desk: DeskFrame }): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  return (
    <Details summary={k.tabelMinimum}>
      <Table
        caption={k.tabelMinimum}
        captionHidden
        note={k.tabelMinimumNote}
        lang={lang}
        narrow="gulir"
        columns={[
          { key: 'n', label: k.pengguna, cell: (n) => formatNumber(n, lang) },
          {
            key: 's',
            label: k.palingSedikit,
            numeric: true,
            cell: (n) => formatNumber(computeMinimumResponden(n), lang),
          },
        ]}
        rows={CONTOH}
        rowKey={(n) => n}
      />
    </Details>
  )
}
