import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { formatNumber } from '../format.ts'

export interface HonestIndexProps {
  readonly nilai: number
  /** "Baik": the word of the grade, in the page's language; empty where there is none. */
  readonly kinerja: string
  /** "IPAK, dari 0,67 sampai 4": where the number says nothing by itself. */
  readonly skala?: string | undefined
  readonly n: number
  readonly selang?: readonly [number, number]
  readonly lang: Bahasa
  /** The interval reaches into another grade: said, not hidden. */
  readonly ambang?: boolean
  readonly children?: ComponentChildren
}

/** The index as one sentence that hides neither how many answered nor how far it may be off. */
export function HonestIndex(props: HonestIndexProps): JSX.Element {
  const { lang, selang } = props
  const number = (v: number): string => formatNumber(v, lang, 2)
  const id = lang === 'id'
  return (
    <p class="jujur">
      <b>{number(props.nilai)}</b>
      {props.skala && ` (${props.skala})`}
      {props.kinerja && `, ${props.kinerja}`}, {id ? 'dari' : 'from'} <b>{formatNumber(props.n, lang)}</b>{' '}
      {id ? 'orang' : 'people'}
      {selang &&
        `; ${id ? 'sebenarnya antara' : 'truly between'} ${number(selang[0])} ${id ? 'dan' : 'and'} ${number(selang[1])}`}
      .{props.ambang && (id ? ' Masih di ambang dua mutu.' : ' On the border of two grades.')}
      {props.children && <> {props.children}</>}
    </p>
  )
}
