import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { Tag } from '../../../../ui/index.ts'
import type { InstrumenDimuat } from './akses.ts'
import { kataInstrumen } from './words.ts'

const NADA = { draf: 'warning', siap: 'success', bawaan: 'neutral' } as const

export const StatusInstrumenTag = (props: {
  status: InstrumenDimuat['status']
  lang: Bahasa
}): JSX.Element => <Tag tone={NADA[props.status]}>{kataInstrumen[props.lang].status[props.status]}</Tag>
