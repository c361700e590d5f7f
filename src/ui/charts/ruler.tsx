import type { JSX } from 'preact'
import { formatNumber } from '../format.ts'
import { pointsOf, spansOf, UKURAN_SKM, type Ukuran } from './bands.ts'
import { acrossFor, ChartFrame, linear, type ChartProps } from './frame.tsx'
import { inkFor } from './ink.ts'

export interface IndexRulerProps extends ChartProps {
  readonly nilai: number
  readonly selang?: readonly [number, number]
  /** The SKM's where none is given. */
  readonly ukuran?: Ukuran | undefined
}

/** The honest sentence as a picture: where the index stands among the grades, and how far it may be off. */
export function IndexRuler(props: IndexRulerProps): JSX.Element {
  const { lang, paper, nilai, selang } = props
  const { ukuran = UKURAN_SKM } = props
  const { bands, max } = ukuran
  const low = Math.min(nilai, selang?.[0] ?? nilai)
  // Nobody scores near the bottom: the empty part is cut off unless the interval reaches into it (SKM: 66 and 60).
  const near66 = ukuran.min + 41 * pointsOf(ukuran)
  const min = bands.length > 0 && low >= near66 ? ukuran.min + 35 * pointsOf(ukuran) : ukuran.min
  const ink = inkFor(paper)
  const at = acrossFor(paper)
  const x = linear(min, max, 0, 100)
  const grade = bands.findLast((b) => nilai >= b.from)?.mutu
  const near = x(nilai)
  const anchor = near < 12 ? 'start' : near > 88 ? 'end' : 'middle'
  return (
    <ChartFrame props={props} height={88}>
      {bands.length === 0 && (
        <g fill={ink.soft} font-size="11">
          <rect x={0} y={34} width={at(100)} height={26} rx={2} fill={ink.wash} />
          <text x={0} y={79}>
            {formatNumber(min, lang)}
          </text>
          <text x={at(100)} y={79} text-anchor="end">
            {formatNumber(max, lang)}
          </text>
        </g>
      )}
      {spansOf(bands, min, max).map((s, i) => {
        const own = s.mutu === grade
        const gap = i ? 0.25 : 0
        return (
          <g key={s.mutu} fill={own ? ink.text : ink.soft}>
            <rect
              x={at(x(s.from) + gap)}
              y={34}
              width={at(x(s.to) - x(s.from) - gap)}
              height={26}
              rx={2}
              fill={own ? ink.shade : ink.wash}
            />
            <text x={at((x(s.from) + x(s.to)) / 2)} y={79} text-anchor="middle" font-weight={own ? 800 : 600}>
              {s.mutu}
            </text>
            {i > 0 && (
              <text x={at(x(s.from))} y={79} text-anchor="middle" font-size="11" fill={ink.soft}>
                {formatNumber(s.from, lang)}
              </text>
            )}
          </g>
        )
      })}
      {selang && (
        <rect
          x={at(x(selang[0]))}
          y={40}
          width={at(x(selang[1]) - x(selang[0]))}
          height={14}
          rx={5}
          fill={ink.strong}
        />
      )}
      <line x1={at(near)} x2={at(near)} y1={25} y2={47} stroke={ink.text} stroke-width="1.75" />
      <circle cx={at(near)} cy={47} r={4.5} fill={ink.ground} stroke={ink.text} stroke-width="2.25" />
      <text x={at(near)} y={18} text-anchor={anchor} font-size="17" font-weight="760" fill={ink.text}>
        {formatNumber(nilai, lang, 2)}
      </text>
    </ChartFrame>
  )
}
