import type { JSX } from 'preact'
import type { ChartProps } from './frame.tsx'
import { convexHull, type Point } from './hull.ts'
import { FONT_PAPER, inkFor, type Ink } from './ink.ts'

/** People who stand in one place. */
export interface OpinionPlace {
  readonly x: number
  readonly y: number
  readonly orang: number
}
/** A group of opinion: its letter and where its people stand. A group too small to be shown has no places. */
export interface OpinionGroup {
  readonly huruf: string
  readonly tempat: readonly OpinionPlace[]
  readonly pusat: Point
}
export interface OpinionMapProps extends ChartProps {
  readonly kelompok: readonly OpinionGroup[]
  /** The reader's own place and what to call it. */
  readonly anda?: { readonly tempat: Point; readonly kata: string } | undefined
}

const [WIDTH, HEIGHT, EDGE, PAD] = [480, 340, 40, 15]
type Place = (x: number, y: number) => Point

/** The same scale on both axes: what is near in the picture voted alike. */
function fit(points: readonly Point[]): Place {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])]
  const middle = (list: readonly number[]): number => (Math.min(...list) + Math.max(...list)) / 2
  const span = (list: readonly number[]): number => Math.max(...list) - Math.min(...list) || 1
  const scale = Math.min((WIDTH - 2 * EDGE) / span(xs), (HEIGHT - 2 * EDGE) / span(ys))
  const [mx, my] = points.length === 0 ? [0, 0] : [middle(xs), middle(ys)]
  const round = (n: number): number => Math.round(n * 10) / 10
  return (x, y) => [round(WIDTH / 2 + (x - mx) * scale), round(HEIGHT / 2 - (y - my) * scale)]
}

/** Groups are told apart by letter, outline and the shape of their marks, never by colour: a photocopy says the same. */
export function OpinionMap(props: OpinionMapProps): JSX.Element {
  const { id, paper, kelompok, anda } = props
  const ink = inkFor(paper)
  const all = kelompok.flatMap((g) => [g.pusat, ...g.tempat.map((t): Point => [t.x, t.y])])
  const at = fit(anda ? [...all, anda.tempat] : all)
  return (
    <svg
      xmlns={paper ? 'http://www.w3.org/2000/svg' : undefined}
      class={paper ? undefined : 'g'}
      width={paper ? WIDTH : '100%'}
      height={paper ? HEIGHT : undefined}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      font-family={paper ? FONT_PAPER : undefined}
      role="img"
      aria-labelledby={`${id}-judul ${id}-uraian`}
    >
      <title id={`${id}-judul`}>{props.title}</title>
      <desc id={`${id}-uraian`}>{props.desc}</desc>
      {kelompok.map((g) => (
        <Outline key={g.huruf} points={g.tempat.map((t) => at(t.x, t.y))} ink={ink} />
      ))}
      {kelompok.map((g, i) => (
        <g key={g.huruf} fill={ink.bar} stroke={ink.ground} stroke-width="1">
          {g.tempat.map((t) => (
            <Mark
              key={`${t.x},${t.y}`}
              at={at(t.x, t.y)}
              size={Math.min(14, 3.5 * Math.sqrt(t.orang))}
              shape={i}
            />
          ))}
        </g>
      ))}
      {kelompok.map((g) => (
        <Letter key={g.huruf} at={at(...g.pusat)} text={g.huruf} ink={ink} size={34} />
      ))}
      {anda && (
        <>
          <circle
            cx={at(...anda.tempat)[0]}
            cy={at(...anda.tempat)[1]}
            r={8}
            fill={ink.ground}
            stroke={ink.strong}
            stroke-width="4"
          />
          <Letter
            at={[at(...anda.tempat)[0], at(...anda.tempat)[1] - 20]}
            text={anda.kata}
            ink={ink}
            size={18}
          />
        </>
      )}
    </svg>
  )
}

/** Hull with room around it: a wide round stroke in the line's colour, a narrower one in the fill's. */
function Outline({ points, ink }: { points: readonly Point[]; ink: Ink }): JSX.Element | null {
  const hull = convexHull(points)
  if (hull.length === 0) return null
  const d = `M${hull.map((p) => p.join(' ')).join('L')}Z`
  return (
    <g stroke-linejoin="round" stroke-linecap="round">
      <path d={d} fill={ink.line} stroke={ink.line} stroke-width={2 * PAD + 3} />
      <path d={d} fill={ink.wash} stroke={ink.wash} stroke-width={2 * PAD} />
    </g>
  )
}

/** Circle, square, triangle, diamond, flat bar, and from there again. */
function Mark({ at: [x, y], size, shape }: { at: Point; size: number; shape: number }): JSX.Element {
  const s = size
  switch (shape % 5) {
    case 0:
      return <circle cx={x} cy={y} r={s} />
    case 1:
      return <rect x={x - s} y={y - s} width={2 * s} height={2 * s} />
    case 2:
      return <path d={`M${x} ${y - 1.2 * s}l${1.1 * s} ${2 * s}h${-2.2 * s}z`} />
    case 3:
      return (
        <path
          d={`M${x} ${y - 1.3 * s}l${1.3 * s} ${1.3 * s}l${-1.3 * s} ${1.3 * s}l${-1.3 * s} ${-1.3 * s}z`}
        />
      )
    default:
      return <rect x={x - 1.3 * s} y={y - 0.6 * s} width={2.6 * s} height={1.2 * s} rx={0.6 * s} />
  }
}

/** Drawn twice, broad in the ground's colour below: readable over any marks. */
function Letter({
  at: [x, y],
  text,
  ink,
  size,
}: {
  at: Point
  text: string
  ink: Ink
  size: number
}): JSX.Element {
  const place = {
    x,
    y: y + size * 0.36,
    'text-anchor': 'middle',
    'font-size': size,
    'font-weight': 800,
  } as const
  return (
    <>
      <text
        {...place}
        fill={ink.ground}
        stroke={ink.ground}
        stroke-width="7"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        {text}
      </text>
      <text {...place} fill={ink.strong}>
        {text}
      </text>
    </>
  )
}
