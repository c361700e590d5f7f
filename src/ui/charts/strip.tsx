import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { formatNumber } from '../format.ts'
import { pointsOf, UKURAN_SKM, type Band, type Ukuran } from './bands.ts'
import { linear } from './frame.tsx'
import { inkFor } from './ink.ts'

const HEIGHT = 26

/** What a column of strips shares, so that they can be held beside each other. */
export interface StripScale {
  readonly min: number
  readonly max: number
  readonly bands: readonly Band[]
}

/** A span that holds every value and interval, a little wider, within the scale (SKM: 25–100). */
export function stripScale(values: readonly number[], ukuran: Ukuran = UKURAN_SKM): StripScale {
  if (values.length === 0) return ukuran
  const point = pointsOf(ukuran)
  const [low, high] = [Math.min(...values) / point, Math.max(...values) / point]
  return {
    min: Math.max(ukuran.min, Math.floor(low - 1.5) * point),
    max: Math.min(ukuran.max, Math.ceil(high + 1.5) * point),
    bands: ukuran.bands,
  }
}

const Boundaries = ({ scale }: { scale: StripScale }): JSX.Element => {
  const x = linear(scale.min, scale.max, 0, 100)
  const ink = inkFor(false)
  return (
    <>
      {scale.bands
        .filter((b) => b.from > scale.min && b.from < scale.max)
        .map((b) => (
          <line
            key={b.mutu}
            x1={`${x(b.from)}%`}
            x2={`${x(b.from)}%`}
            y1={0}
            y2={HEIGHT}
            stroke={ink.line}
            stroke-dasharray="2 3"
          />
        ))}
    </>
  )
}

interface Mark {
  readonly nilai: number
  readonly selang: readonly [number, number] | null
}

function At({
  mark,
  scale,
  y,
  hollow,
}: {
  mark: Mark
  scale: StripScale
  y: number
  hollow?: boolean
}): JSX.Element {
  const x = linear(scale.min, scale.max, 0, 100)
  const ink = inkFor(false)
  return (
    <>
      {mark.selang && (
        <g stroke={hollow ? ink.soft : ink.text} stroke-width="1.75">
          <line x1={`${x(mark.selang[0])}%`} x2={`${x(mark.selang[1])}%`} y1={y} y2={y} />
          {mark.selang.map((end) => (
            <line key={end} x1={`${x(end)}%`} x2={`${x(end)}%`} y1={y - 4} y2={y + 4} />
          ))}
        </g>
      )}
      <circle
        cx={`${x(mark.nilai)}%`}
        cy={y}
        r={4.5}
        fill={hollow ? ink.ground : ink.strong}
        stroke={hollow ? ink.soft : ink.strong}
        stroke-width="2"
      />
    </>
  )
}

/** One figure with its interval, on a scale it shares with its neighbours. The words beside it say the same. */
export function IntervalStrip(props: Mark & { scale: StripScale }): JSX.Element {
  return (
    <svg class="g jalur" width="100%" height={HEIGHT} aria-hidden="true">
      <rect x={0} y={9} width="100%" height={8} rx={4} fill={inkFor(false).wash} />
      <Boundaries scale={props.scale} />
      <At mark={props} scale={props.scale} y={13} />
    </svg>
  )
}

/** Before (hollow) above after (filled): do the intervals still touch? */
export function ChangeStrip(props: { before: Mark; after: Mark; scale: StripScale }): JSX.Element {
  return (
    <svg class="g jalur" width="100%" height={HEIGHT + 14} aria-hidden="true">
      <rect x={0} y={3} width="100%" height={34} rx={4} fill={inkFor(false).wash} />
      <At mark={props.before} scale={props.scale} y={12} hollow />
      <At mark={props.after} scale={props.scale} y={28} />
    </svg>
  )
}

/** The scale of a column of strips, drawn once above them: its ends and where each grade begins. */
export function StripAxis({ scale, lang }: { scale: StripScale; lang: Bahasa }): JSX.Element {
  const x = linear(scale.min, scale.max, 0, 100)
  const ink = inkFor(false)
  const grades = scale.bands.filter((b) => b.from > scale.min && b.from < scale.max)
  // An end too near to a grade's number would be printed over it.
  const ends = [scale.min, scale.max].filter((v) => grades.every((b) => Math.abs(x(b.from) - x(v)) > 14))
  const anchor = (at: number): 'start' | 'middle' | 'end' => (at < 6 ? 'start' : at > 94 ? 'end' : 'middle')
  return (
    <svg class="g jalur" width="100%" height={32} font-size="12" fill={ink.soft} aria-hidden="true">
      {ends.map((v) => (
        <text key={v} x={`${x(v)}%`} y={28} text-anchor={anchor(x(v))}>
          {formatNumber(Math.round(v * 100) / 100, lang)}
        </text>
      ))}
      {grades.map((b) => (
        <g key={b.mutu}>
          <text x={`${x(b.from)}%`} y={12} text-anchor={anchor(x(b.from))} font-weight="700">
            {b.mutu} →
          </text>
          <text x={`${x(b.from)}%`} y={28} text-anchor={anchor(x(b.from))}>
            {formatNumber(b.from, lang)}
          </text>
        </g>
      ))}
    </svg>
  )
}
