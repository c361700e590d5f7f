import type { JSX } from 'preact'
import { formatNumber } from '../format.ts'
import { acrossFor, ChartFrame, type ChartProps } from './frame.tsx'
import { inkFor } from './ink.ts'

/** A week: how many were reached by its end, and how many the plan wanted by then. */
export interface PaceStep {
  readonly label: string
  readonly n: number
  readonly sasaran: number
  /** Lies in the future: drawn as plan only. */
  readonly nanti?: boolean
}

const TOP = 22
const PLOT = 120

/** Are we fast enough? A bar of what came in since the first day, week by week, against the line of the plan. */
export function PaceChart(props: ChartProps & { steps: readonly PaceStep[] }): JSX.Element {
  const { steps, lang, paper } = props
  const ink = inkFor(paper)
  const at = acrossFor(paper)
  const most = Math.max(1, ...steps.map((s) => Math.max(s.n, s.sasaran)))
  const wide = 100 / Math.max(1, steps.length)
  const y = (v: number): number => TOP + (1 - v / most) * PLOT
  const every = Math.ceil(steps.length / 6)
  const now = steps.filter((s) => !s.nanti).length - 1
  const last = steps.length - 1
  return (
    <ChartFrame props={props} height={TOP + PLOT + 26}>
      <line x1={at(0)} x2={at(100)} y1={TOP + PLOT} y2={TOP + PLOT} stroke={ink.line} />
      {steps.map((s, i) => (
        <g key={i}>
          {!s.nanti && s.n > 0 && (
            <rect
              x={at((i + 0.18) * wide)}
              y={y(s.n)}
              width={at(wide * 0.64)}
              height={TOP + PLOT - y(s.n)}
              fill={s.n >= s.sasaran ? ink.good : ink.strong}
            />
          )}
          <line
            x1={at(i * wide)}
            x2={at((i + 1) * wide)}
            y1={y(s.sasaran)}
            y2={y(s.sasaran)}
            stroke={ink.ground}
            stroke-width="5"
          />
          <line
            x1={at(i * wide)}
            x2={at((i + 1) * wide)}
            y1={y(s.sasaran)}
            y2={y(s.sasaran)}
            stroke={ink.text}
            stroke-width="2"
          />
          {i % every === 0 && (
            <text
              x={at((i + 0.5) * wide)}
              y={TOP + PLOT + 18}
              text-anchor={i === 0 ? 'start' : 'middle'}
              dx={i === 0 ? -4 : 0}
              font-size="11.5"
              fill={ink.soft}
            >
              {s.label}
            </text>
          )}
        </g>
      ))}
      {now >= 0 && now < last && (
        <text
          x={at((now + 0.5) * wide)}
          y={Math.min(y(steps[now]!.n), y(steps[now]!.sasaran)) - 8}
          text-anchor={now < 2 ? 'start' : 'middle'}
          font-size="12"
          font-weight="680"
          stroke={ink.ground}
          stroke-width="4"
          paint-order="stroke"
          fill={ink.text}
        >
          {formatNumber(steps[now]!.n, lang)}
        </text>
      )}
      {steps[last] && (
        <text x={at(100)} y={y(steps[last].sasaran) - 7} text-anchor="end" font-size="12" fill={ink.soft}>
          {formatNumber(steps[last].sasaran, lang)}
        </text>
      )}
    </ChartFrame>
  )
}
