import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { formatNumber, formatShare } from '../format.ts'
import { Details } from '../part/layout.tsx'
import { Table, type Column } from '../part/table.tsx'
import { words } from '../words.ts'
import { chartWords } from './bands.ts'
import type { DistributionRow } from './distribution.tsx'
import { sortRows, type UnsurRow } from './unsur.tsx'
import type { TrendPoint } from './trend.tsx'

/** A chart with the question it answers, its source, and the same figures in a table that can be copied. */
export function ChartFigure(props: {
  question: string
  /** n, period, method. */
  note: string
  lang: Bahasa
  table?: ComponentChildren
  /** Heading level of the question; 0 when the page already has a heading for it. */
  level?: 0 | 2 | 3
  children: ComponentChildren
}): JSX.Element {
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <figure class="grafik">
      <figcaption>
        {props.level === 0 ? <b>{props.question}</b> : <Heading>{props.question}</Heading>}
        <p class="ket">{props.note}</p>
      </figcaption>
      {props.children}
      {props.table && <Details summary={words[props.lang].lihatTabel}>{props.table}</Details>}
    </figure>
  )
}

const interval = (selang: readonly [number, number] | undefined, lang: Bahasa): string =>
  selang ? chartWords[lang].antara(formatNumber(selang[0], lang, 2), formatNumber(selang[1], lang, 2)) : '–'

interface TableHead {
  readonly caption: string
  readonly lang: Bahasa
}

export function UnsurTable(
  props: TableHead & { rows: readonly UnsurRow[]; order?: 'lemah' | 'kuat' | 'asli' },
): JSX.Element {
  const { lang } = props
  const t = chartWords[lang]
  const columns: Column<UnsurRow>[] = [
    { key: 'unsur', label: t.unsur, cell: (r) => r.label },
    { key: 'nilai', label: t.nilai, numeric: true, cell: (r) => formatNumber(r.nilai, lang, 2) },
    { key: 'selang', label: t.selang, numeric: true, cell: (r) => interval(r.selang, lang) },
    { key: 'mutu', label: t.mutu, cell: (r) => r.mutu ?? '–' },
  ]
  return (
    <Table
      caption={props.caption}
      lang={lang}
      columns={columns}
      rows={sortRows(props.rows, props.order)}
      rowKey={(r) => r.kunci}
      copy
      captionHidden
    />
  )
}

export function TrendTable(props: TableHead & { points: readonly TrendPoint[] }): JSX.Element {
  const { lang } = props
  const t = chartWords[lang]
  const columns: Column<TrendPoint>[] = [
    { key: 'periode', label: t.periode, cell: (p) => [p.label, p.sub].filter(Boolean).join(' ') },
    {
      key: 'nilai',
      label: t.nilai,
      numeric: true,
      cell: (p) => (p.nilai === undefined ? '–' : formatNumber(p.nilai, lang, 2)),
    },
    { key: 'selang', label: t.selang, numeric: true, cell: (p) => interval(p.selang, lang) },
  ]
  return (
    <Table
      caption={props.caption}
      lang={lang}
      columns={columns}
      rows={props.points}
      rowKey={(_, i) => i}
      copy
      captionHidden
    />
  )
}

export function DistributionTable(
  props: TableHead & { rows: readonly DistributionRow[]; first: string },
): JSX.Element {
  const { lang, rows } = props
  const t = chartWords[lang]
  const total = rows.reduce((sum, row) => sum + (row.n ?? 0), 0)
  const columns: Column<DistributionRow>[] = [
    { key: 'label', label: props.first, cell: (r) => r.label },
    {
      key: 'n',
      label: t.responden,
      numeric: true,
      cell: (r) => (r.n === undefined ? t.takTerbit : formatNumber(r.n, lang)),
    },
    {
      key: 'bagian',
      label: t.bagian,
      numeric: true,
      cell: (r) => (r.n === undefined ? '–' : formatShare(r.n, total, lang)),
    },
  ]
  return (
    <Table
      caption={props.caption}
      lang={lang}
      columns={columns}
      rows={rows}
      rowKey={(r) => r.label}
      copy
      captionHidden
    />
  )
}
