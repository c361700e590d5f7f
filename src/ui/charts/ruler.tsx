import type { JSX } from 'preact'
import { formatNumber } from '../format.ts'
import { MUTU_25_100, spansOf, type Band } from './bands.ts'
import { acrossFor, ChartFrame, linear, Whisker, type ChartProps } from './frame.tsx'
import { inkFor } from './ink.ts'

export interface IndexRulerProps extends ChartProps {
  readonly nilai: number
  readonly selang?: readonly [number, number]
  readonly bands?: readonly Band[]
}

/** The honest sentence as a picture: where the index stands among the grades, and how far it may be off. */
export function IndexRuler(props: IndexRulerProps): JSX.Element {
  const { lang, paper, nilai, selang } = props
  const bands = props.bands ?? MUTU_25_100
  const low = Math.min(nilai, selang?.[0] ?? nilai)
  // Nobody scores near 25: the empty part is cut off unless the interval reaches into it.
  const min = low >= 66 ? 60 : (bands[0]?.from ?? 25)
  const max = 100
  const ink = inkFor(paper)
  const at = acrossFor(paper)
  const x = linear(min, max, 0, 100)
  const grade = bands.findLast((b) => nilai >= b.from)?.mutu
  const near = x(nilai)
  const anchor = near < 12 ? 'start' : near > 88 ? 'end' : 'middle'
  return (
    <ChartFrame props={props} height={92}>
      {spansOf(bands, min, max).map((s, i) => {
        const own = s.mutu === grade
        return (
          <g key={s.mutu}>
            <rect
              x={at(x(s.from) + (i ? 0.3 : 0))}
              y={36}
              width={at(x(s.to) - x(s.from) - (i ? 0.3 : 0))}
              height={30}
              rx={3}
              fill={own ? ink.strong : ink.wash}
            />
            <text
              x={at((x(s.from) + x(s.to)) / 2)}
              y={84}
              text-anchor="middle"
              fill={own ? ink.text : ink.soft}
              font-weight={own ? 800 : 600}
            >
              {s.mutu}
            </text>
            {i > 0 && (
              <text x={at(x(s.from))} y={84} text-anchor="middle" font-size="11" fill={ink.soft}>
                {formatNumber(s.from, lang)}
              </text>
            )}
          </g>
        )
      })}
      {selang && (
        <Whisker
          x1={at(x(selang[0]))}
          x2={at(x(selang[1]))}
          y={51}
          cap={9}
          color={ink.text}
          ground={ink.ground}
        />
      )}
      <line x1={at(near)} x2={at(near)} y1={26} y2={51} stroke={ink.text} stroke-width="1.75" />
      <circle cx={at(near)} cy={51} r={6.5} fill={ink.ground} stroke={ink.text} stroke-width="3" />
      <text x={at(near)} y={18} text-anchor={anchor} font-size="17" font-weight="760" fill={ink.text}>
        {formatNumber(nilai, lang, 2)}
      </text>
    </ChartFrame>
  )
}
