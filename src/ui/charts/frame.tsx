import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { FONT_PAPER, PAPER_WIDTH } from './ink.ts'

/** What every chart takes. */
export interface ChartProps {
  /** Unique on the page: title and description hang on it. */
  readonly id: string
  /** What the picture answers, read aloud as its name. */
  readonly title: string
  /** The picture in a sentence, for those who do not see it. */
  readonly desc: string
  readonly lang: Bahasa
  /** For DOCX and PDF: fixed width and literal colours. */
  readonly paper?: boolean
}

/** A place along the width, in percent: on screen the browser stretches it, on paper it is a number. */
export type Across = (percent: number) => string | number
export const acrossFor =
  (paper: boolean | undefined): Across =>
  (percent) =>
    paper ? Math.round(percent * PAPER_WIDTH) / 100 : `${Math.round(percent * 100) / 100}%`

/** Position of a value on a scale from `from` to `to`, as percent of the part `left`–`right`. */
export const linear =
  (from: number, to: number, left: number, right: number) =>
  (value: number): number =>
    left + ((Math.min(to, Math.max(from, value)) - from) / (to - from || 1)) * (right - left)

export function ChartFrame({
  props,
  height,
  children,
}: {
  props: ChartProps
  height: number
  children: ComponentChildren
}): JSX.Element {
  const { id, paper } = props
  return (
    <svg
      xmlns={paper ? 'http://www.w3.org/2000/svg' : undefined}
      class={paper ? undefined : 'g'}
      width={paper ? PAPER_WIDTH : '100%'}
      height={height}
      viewBox={paper ? `0 0 ${PAPER_WIDTH} ${height}` : undefined}
      font-family={paper ? FONT_PAPER : undefined}
      font-size="13"
      role="img"
      aria-labelledby={`${id}-judul ${id}-uraian`}
    >
      <title id={`${id}-judul`}>{props.title}</title>
      <desc id={`${id}-uraian`}>{props.desc}</desc>
      {children}
    </svg>
  )
}

/** An interval: a line with caps, edged in the ground's colour so that it shows on bar and paper alike. */
export function Whisker(props: {
  x1: string | number
  x2: string | number
  y: number
  color: string
  ground: string
  cap?: number
}): JSX.Element {
  const { x1, x2, y, color, cap = 5 } = props
  const lines = [
    { x1, x2, y1: y, y2: y },
    { x1, x2: x1, y1: y - cap, y2: y + cap },
    { x1: x2, x2, y1: y - cap, y2: y + cap },
  ]
  return (
    <g stroke-linecap="round">
      {lines.map((l, i) => (
        <line {...l} stroke={props.ground} stroke-width="4.5" key={i} />
      ))}
      {lines.map((l, i) => (
        <line {...l} stroke={color} stroke-width="1.75" key={i} />
      ))}
    </g>
  )
}
