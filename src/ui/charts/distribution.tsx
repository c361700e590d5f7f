import type { JSX } from 'preact'
import { formatNumber, formatShare } from '../format.ts'
import { chartWords } from './bands.ts'
import { acrossFor, ChartFrame, type ChartProps } from './frame.tsx'
import { inkFor } from './ink.ts'

export interface DistributionRow {
  readonly label: string
  /** Undefined: too few to show without pointing at a person. */
  readonly n?: number
}

const ROW = 38

/** How many of each kind: thin bars, the count and share written out. Order as given, because ages and schooling have one. */
export function DistributionChart(props: ChartProps & { rows: readonly DistributionRow[] }): JSX.Element {
  const { rows, lang, paper } = props
  const ink = inkFor(paper)
  const at = acrossFor(paper)
  const total = rows.reduce((sum, row) => sum + (row.n ?? 0), 0)
  const most = Math.max(1, ...rows.map((row) => row.n ?? 0))
  return (
    <ChartFrame props={props} height={rows.length * ROW}>
      {rows.map((row, i) => (
        <g key={row.label}>
          <text x={0} y={i * ROW + 15} fill={ink.text}>
            {row.label}
          </text>
          <text
            x={at(100)}
            y={i * ROW + 15}
            text-anchor="end"
            fill={row.n === undefined ? ink.soft : ink.text}
            font-weight="560"
          >
            {row.n === undefined ? chartWords[lang].takTerbit : formatNumber(row.n, lang)}
            {row.n !== undefined && (
              <tspan dx="7" fill={ink.soft} font-weight="440">
                {formatShare(row.n, total, lang, 0)}
              </tspan>
            )}
          </text>
          <rect x={0} y={i * ROW + 21} width={at(100)} height={7} rx={2} fill={ink.wash} />
          {row.n ? (
            <rect x={0} y={i * ROW + 21} width={at((row.n / most) * 100)} height={7} rx={2} fill={ink.bar} />
          ) : null}
        </g>
      ))}
    </ChartFrame>
  )
}

/** Respondents so far against the minimum the law's table asks for. */
export function MinimumBar(props: ChartProps & { n: number; minimum: number }): JSX.Element {
  const { n, minimum, lang, paper } = props
  const ink = inkFor(paper)
  const at = acrossFor(paper)
  const most = Math.max(n, minimum * 1.15, 1)
  const mark = (minimum / most) * 100
  const enough = n >= minimum
  return (
    <ChartFrame props={props} height={46}>
      <rect x={0} y={4} width={at(100)} height={14} rx={3} fill={ink.wash} />
      {n > 0 && (
        <rect
          x={0}
          y={4}
          width={at((n / most) * 100)}
          height={14}
          rx={3}
          fill={enough ? ink.good : ink.strong}
        />
      )}
      <line x1={at(mark)} x2={at(mark)} y1={0} y2={24} stroke={ink.ground} stroke-width="5" />
      <line x1={at(mark)} x2={at(mark)} y1={0} y2={24} stroke={ink.text} stroke-width="2" />
      <text x={at(mark)} y={39} text-anchor={mark < 25 ? 'start' : 'end'} font-size="12" fill={ink.soft}>
        minimum {formatNumber(minimum, lang)}
      </text>
    </ChartFrame>
  )
}
