import type { JSX } from 'preact'
import { formatNumber } from '../format.ts'
import { pointsOf, UKURAN_SKM, type Ukuran } from './bands.ts'
import { acrossFor, ChartFrame, type ChartProps } from './frame.tsx'
import { inkFor } from './ink.ts'

export interface TrendPoint {
  /** "TW I" */
  readonly label: string
  /** "2026", drawn only where it changes. */
  readonly sub?: string
  /** Undefined when there is no published figure: the line breaks. */
  readonly nilai?: number
  readonly selang?: readonly [number, number]
  /** Of another measure: a square that no line joins to anything. */
  readonly lepas?: boolean
}
export interface TrendChartProps extends ChartProps {
  readonly points: readonly TrendPoint[]
  /** The SKM's where none is given. */
  readonly ukuran?: Ukuran | undefined
}

const TOP = 26
const PLOT = 132
const LEFT = 4
const RIGHT = 95

/** The span of values shown: intervals and all, never so tight that noise looks like a leap (SKM: at least 10 points). */
export function trendDomain(
  points: readonly TrendPoint[],
  ukuran: Ukuran = UKURAN_SKM,
): readonly [number, number] {
  const all = points.flatMap((p) => (p.nilai === undefined ? [] : [p.nilai, ...(p.selang ?? [])]))
  if (all.length === 0) return [ukuran.min, ukuran.max]
  const point = pointsOf(ukuran)
  const [low, high] = [Math.min(...all) / point, Math.max(...all) / point]
  const room = Math.max(0, 10 - (high - low)) / 2
  const min = Math.max(ukuran.min, Math.floor(low - room - 1) * point)
  const max = Math.min(ukuran.max, Math.ceil(high + room + 1) * point)
  return [min, Math.max(max, min + 5 * point)]
}

/** Which points carry their number: all of a few, else first, last, lowest and highest. */
export function labelledPoints(points: readonly TrendPoint[]): ReadonlySet<number> {
  const known = points.flatMap((p, i) => (p.nilai === undefined ? [] : [{ i, v: p.nilai }]))
  if (known.length <= 8) return new Set(known.map((k) => k.i))
  const byValue = [...known].sort((a, b) => a.v - b.v)
  return new Set([known[0]!.i, known.at(-1)!.i, byValue[0]!.i, byValue.at(-1)!.i])
}

type Joined = TrendPoint & { readonly i: number; readonly nilai: number }

/** The index over the periods: a line in its band of uncertainty, numbers on the points, grades at the side. */
export function TrendChart(props: TrendChartProps): JSX.Element {
  const { points, lang, paper, ukuran = UKURAN_SKM } = props
  const ink = inkFor(paper)
  const at = acrossFor(paper)
  const [min, max] = trendDomain(points, ukuran)
  const x = (i: number): number =>
    points.length < 2 ? 50 : LEFT + (i / (points.length - 1)) * (RIGHT - LEFT - 4)
  const y = (v: number): number => TOP + (1 - (v - min) / (max - min)) * PLOT
  const labels = labelledPoints(points)
  const every = Math.ceil(points.length / 8)
  const known = points.flatMap((p, i): Joined[] =>
    p.nilai === undefined ? [] : [{ ...p, nilai: p.nilai, i }],
  )
  const steps = known
    .slice(1)
    .flatMap((b, n) => (known[n]!.i === b.i - 1 && !known[n]!.lepas && !b.lepas ? [{ a: known[n]!, b }] : []))
  const bands = ukuran.bands.filter((b) => b.from > min && b.from < max)
  return (
    <ChartFrame props={props} height={TOP + PLOT + 44}>
      {bands.map((b) => (
        <g key={b.mutu}>
          <line
            x1={at(0)}
            x2={at(100)}
            y1={y(b.from)}
            y2={y(b.from)}
            stroke={ink.line}
            stroke-dasharray="2 4"
          />
          <text
            x={at(100)}
            y={y(b.from) - 5}
            text-anchor="end"
            font-size="12"
            font-weight="700"
            fill={ink.soft}
          >
            {b.mutu}
          </text>
        </g>
      ))}
      {/* The band is stretched with the width; it has no outline that could be distorted. */}
      <svg
        x={0}
        y={0}
        width={at(100)}
        height={TOP + PLOT}
        viewBox={`0 0 100 ${TOP + PLOT}`}
        preserveAspectRatio="none"
      >
        {steps.map(({ a, b }) =>
          a.selang && b.selang ? (
            <polygon
              key={b.i}
              points={`${x(a.i)},${y(a.selang[1])} ${x(b.i)},${y(b.selang[1])} ${x(b.i)},${y(b.selang[0])} ${x(a.i)},${y(a.selang[0])}`}
              fill={ink.wash}
            />
          ) : null,
        )}
      </svg>
      {steps.map(({ a, b }) => (
        <line
          key={b.i}
          x1={at(x(a.i))}
          y1={y(a.nilai)}
          x2={at(x(b.i))}
          y2={y(b.nilai)}
          stroke={ink.strong}
          stroke-width="2.5"
          stroke-linecap="round"
        />
      ))}
      {known.map((p) => (
        <g key={p.i}>
          {p.selang && (
            <line
              x1={at(x(p.i))}
              x2={at(x(p.i))}
              y1={y(p.selang[0])}
              y2={y(p.selang[1])}
              stroke={ink.soft}
              stroke-width="1.5"
            />
          )}
          {p.lepas ? (
            <text x={at(x(p.i))} y={y(p.nilai) + 4.5} text-anchor="middle" font-size="14" fill={ink.soft}>
              ◻
            </text>
          ) : null}
          <circle
            cx={at(x(p.i))}
            cy={y(p.nilai)}
            r={p.lepas ? 0 : p.i === known.at(-1)!.i ? 5 : 4}
            fill={p.i === known.at(-1)!.i ? ink.strong : ink.ground}
            stroke={ink.strong}
            stroke-width={p.lepas ? 0 : 2.5}
          />
          {labels.has(p.i) && (
            <text
              x={at(x(p.i))}
              y={y(p.selang?.[1] ?? p.nilai) - 8}
              text-anchor={p.i === 0 ? 'start' : 'middle'}
              font-size="12"
              font-weight="680"
              stroke={ink.ground}
              stroke-width="4"
              paint-order="stroke"
              fill={ink.text}
              dx={p.i === 0 ? -6 : 0}
            >
              {formatNumber(p.nilai, lang, ukuran.max - ukuran.min > 20 ? 1 : 2)}
            </text>
          )}
        </g>
      ))}
      {points.map((p, i) => (
        <g key={`${p.label}${p.sub}`} font-size="11.5" fill={ink.soft}>
          {(i % every === 0 || i === points.length - 1) && (
            <text x={at(x(i))} y={TOP + PLOT + 20} text-anchor="middle">
              {p.label}
            </text>
          )}
          {p.sub && p.sub !== points[i - 1]?.sub && (
            <text x={at(x(i))} y={TOP + PLOT + 36} text-anchor="middle" font-weight="680">
              {p.sub}
            </text>
          )}
        </g>
      ))}
    </ChartFrame>
  )
}
