import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { keepEach } from '../kept.ts'
import { words } from '../words.ts'

export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row, index: number) => ComponentChildren
  /** Aligned at the right, tabular figures. */
  readonly numeric?: boolean
  /** Never broken over lines: dates, states. */
  readonly tight?: boolean
  /** Address that sorts by this column; `dir` when it is the one sorted by. */
  readonly sort?: { readonly href: string; readonly dir?: 'ascending' | 'descending' }
}

export interface TableProps<Row> {
  readonly caption: ComponentChildren
  /** A second line: n, date, source. */
  readonly note?: ComponentChildren
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string | number
  readonly lang: Bahasa
  /** On a phone: rows become cards (default) or the table is pushed sideways. */
  readonly narrow?: 'kartu' | 'gulir'
  /** Shown in place of rows when there are none. */
  readonly empty?: ComponentChildren
  readonly paging?: ComponentChildren
  /** A button to copy the figures, where scripts run. */
  readonly copy?: boolean
  readonly captionHidden?: boolean
  /** Rows that are drawn once and kept: what a row shows, as text; `group` is what all of them show, `from` what else cells are made from. */
  readonly kept?: { readonly from: object; readonly group: string; readonly by: (row: Row) => string }
}

function Head<Row>({ column, lang }: { column: Column<Row>; lang: Bahasa }): JSX.Element {
  const { sort, numeric, label } = column
  return (
    <th
      scope="col"
      role="columnheader"
      data-n={numeric ? '' : undefined}
      aria-sort={sort ? (sort.dir ?? 'none') : undefined}
    >
      {sort ? (
        <a class="urut" href={sort.href}>
          {label}
          <span class="sr">, {words[lang].urutkan}</span>
        </a>
      ) : (
        label
      )}
    </th>
  )
}

function Line<Row>(props: { row: Row; index: number; columns: readonly Column<Row>[] }): JSX.Element {
  const { row, index, columns } = props
  return (
    <tr role="row">
      {columns.map((column, i) =>
        i === 0 ? (
          <th scope="row" role="rowheader" key={column.key}>
            {column.cell(row, index)}
          </th>
        ) : (
          <td
            role="cell"
            data-label={column.label}
            data-n={column.numeric ? '' : undefined}
            data-r={column.tight ? '' : undefined}
            key={column.key}
          >
            {column.cell(row, index)}
          </td>
        ),
      )}
    </tr>
  )
}

/** A table that can be scanned, sorted by address, read on a phone and copied. The first column names the row. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const { columns, rows, lang } = props
  if (rows.length === 0 && props.empty) return <>{props.empty}</>
  const scroll = props.narrow === 'gulir'
  const draw = (row: Row, r: number): JSX.Element => (
    <Line row={row} index={r} columns={columns} key={props.rowKey(row, r)} />
  )
  // Roles are written out because a table laid out as cards loses its own.
  const table = (
    <table class="ds-table" role="table" data-kartu={scroll ? undefined : ''} data-hover="">
      <caption class={props.captionHidden ? 'sr' : undefined}>
        {props.caption}
        {props.note && <small>{props.note}</small>}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head column={column} lang={lang} key={column.key} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.kept ? keepEach(props.kept.from, props.kept.group, rows, props.kept.by, draw) : rows.map(draw)}
      </tbody>
    </table>
  )
  const framed = scroll ? (
    <div
      class="gulir"
      tabIndex={0}
      role="region"
      aria-label={typeof props.caption === 'string' ? props.caption : words[lang].lihatTabel}
    >
      {table}
    </div>
  ) : (
    table
  )
  return (
    <div class="tabel">
      {props.copy ? (
        <sb-salin label={words[lang].salin} done={words[lang].tersalin}>
          {framed}
        </sb-salin>
      ) : (
        framed
      )}
      {props.paging}
    </div>
  )
}

/** Keyset paging: what is shown, and links to the pages before and after. */
export function Pagination(props: {
  text: string
  /** False, as nothing: there is none. */
  prevHref?: string | false
  nextHref?: string | false
  lang: Bahasa
}): JSX.Element {
  const t = words[props.lang]
  return (
    <nav class="lembaran" aria-label={t.halaman}>
      <span class="num">{props.text}</span>
      <span class="baris">
        {props.prevHref && (
          <a class="ds-button" data-variant="secondary" data-size="sm" href={props.prevHref} rel="prev">
            {t.sebelumnya}
          </a>
        )}
        {props.nextHref && (
          <a class="ds-button" data-variant="secondary" data-size="sm" href={props.nextHref} rel="next">
            {t.berikutnya}
          </a>
        )}
      </span>
    </nav>
  )
}
