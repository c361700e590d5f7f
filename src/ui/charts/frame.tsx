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

/** An interval: a line with caps, in ink outside the bar and in the bar's own writing colour where it lies on it. */
export function Whisker(props: {
  x1: string | number
  /** Where the bar ends. */
  edge: string | number
  x2: string | number
  y: number
  outside: string
  inside: string
}): JSX.Element {
  const { x1, x2, edge, y } = props
  return (
    <g stroke-width="1.75">
      <line x1={x1} x2={edge} y1={y} y2={y} stroke={props.inside} />
      <line x1={x1} x2={x1} y1={y - 3.5} y2={y + 3.5} stroke={props.inside} />
      <line x1={edge} x2={x2} y1={y} y2={y} stroke={props.outside} />
      <line x1={x2} x2={x2} y1={y - 4.5} y2={y + 4.5} stroke={props.outside} />
    </g>
  )
}
