import type { JSX } from 'preact'
import { formatNumber } from '../format.ts'
import { spansOf, UKURAN_SKM, type Ukuran } from './bands.ts'
import { acrossFor, ChartFrame, linear, Whisker, type ChartProps } from './frame.tsx'
import { inkFor } from './ink.ts'

export interface UnsurRow {
  readonly kunci: string
  readonly label: string
  readonly nilai: number
  readonly selang?: readonly [number, number]
  readonly mutu?: string
}

export interface UnsurChartProps extends ChartProps {
  readonly rows: readonly UnsurRow[]
  /** The SKM's where none is given. */
  readonly ukuran?: Ukuran | undefined
  /** Weakest first (default), strongest first, or as given. */
  readonly order?: 'lemah' | 'kuat' | 'asli'
  /** How many of the weakest stand out. */
  readonly emphasis?: number
}

const TOP = 22
const ROW = 46
const RIGHT = 80

/** Sorted a copy of the rows; on equal values the given order stays. */
export function sortRows(rows: readonly UnsurRow[], order: UnsurChartProps['order'] = 'lemah'): UnsurRow[] {
  if (order === 'asli') return [...rows]
  return [...rows].sort((a, b) => (order === 'lemah' ? a.nilai - b.nilai : b.nilai - a.nilai))
}

/** Bars of the unsur with their intervals over the grade bands. The label stands above its bar, so a long one never pushes it. */
export function UnsurChart(props: UnsurChartProps): JSX.Element {
  const { lang, paper, ukuran = UKURAN_SKM, emphasis = 3 } = props
  const { min, max, bands } = ukuran
  const rows = sortRows(props.rows, props.order)
  const weakest = new Set(
    sortRows(props.rows, 'lemah')
      .slice(0, emphasis)
      .map((r) => r.kunci),
  )
  const ink = inkFor(paper)
  const at = acrossFor(paper)
  const x = linear(min, max, 0, RIGHT)
  const bottom = TOP + rows.length * ROW
  const spans = spansOf(bands, min, max)
  const number = (v: number): string => formatNumber(v, lang, 2)
  return (
    <ChartFrame props={props} height={bottom + 22}>
      {spans.map((s) => (
        <g key={s.mutu}>
          {s.from > min && (
            <line
              x1={at(x(s.from))}
              x2={at(x(s.from))}
              y1={16}
              y2={bottom}
              stroke={ink.line}
              stroke-dasharray="2 4"
            />
          )}
          <text
            x={at((x(s.from) + x(s.to)) / 2)}
            y={11}
            text-anchor="middle"
            font-size="12"
            font-weight="700"
            fill={ink.soft}
          >
            {s.mutu}
          </text>
          <text
            x={at(x(s.from))}
            y={bottom + 15}
            text-anchor={s.from === min ? 'start' : 'middle'}
            font-size="11"
            fill={ink.soft}
          >
            {formatNumber(s.from, lang)}
          </text>
        </g>
      ))}
      {spans.length === 0 && (
        <text x={0} y={bottom + 15} font-size="11" fill={ink.soft}>
          {formatNumber(min, lang)}
        </text>
      )}
      <text x={at(RIGHT)} y={bottom + 15} text-anchor="end" font-size="11" fill={ink.soft}>
        {formatNumber(max, lang)}
      </text>
      {rows.map((row, i) => {
        const y = TOP + i * ROW
        const strong = weakest.has(row.kunci)
        return (
          <g key={row.kunci}>
            <text
              x={0}
              y={y + 17}
              fill={ink.text}
              font-weight={strong ? 680 : 460}
              stroke={ink.ground}
              stroke-width="4"
              paint-order="stroke"
            >
              {row.label}
            </text>
            <rect
              x={0}
              y={y + 24}
              width={at(x(row.nilai))}
              height={13}
              rx={2}
              fill={strong ? ink.strong : ink.bar}
            />
            {row.selang && (
              <Whisker
                x1={at(x(row.selang[0]))}
                edge={at(x(row.nilai))}
                x2={at(x(row.selang[1]))}
                y={y + 30.5}
                outside={ink.text}
                inside={strong ? ink.onStrong : ink.onBar}
              />
            )}
            <text x={at(100)} y={y + 35.5} text-anchor="end" fill={ink.text} font-weight={strong ? 680 : 520}>
              {number(row.nilai)}
              {row.mutu && (
                <tspan dx="7" fill={ink.soft} font-weight="680">
                  {row.mutu}
                </tspan>
              )}
            </text>
          </g>
        )
      })}
    </ChartFrame>
  )
}
