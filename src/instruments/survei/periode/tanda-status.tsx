import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Tag, type Tone } from '../../../ui/index.ts'
import type { Hasil } from '../rules-hasil.ts'
import type { StatusPeriode } from './status.ts'
import { kata } from './words.ts'

const TONE: Record<StatusPeriode, Tone | 'neutral'> = {
  terjadwal: 'neutral',
  berjalan: 'info',
  berakhir: 'warning',
  ditutup: 'neutral',
  terbit: 'success',
}

export const StatusTag = (props: { status: StatusPeriode; revisi: number; lang: Bahasa }): JSX.Element => (
  <Tag tone={TONE[props.status]}>
    {props.status === 'terbit'
      ? kata[props.lang].terbitRevisi(props.revisi)
      : kata[props.lang].status[props.status]}
  </Tag>
)

const MUTU_TONE: Record<Hasil['mutu'], Tone> = { A: 'success', B: 'success', C: 'warning', D: 'danger' }

/** The grade; a borderline one says so beside it. */
export const MutuTag = ({
  hasil,
  lang,
}: {
  hasil: Pick<Hasil, 'mutu' | 'kepastian'>
  lang: Bahasa
}): JSX.Element | null =>
  // Some questionnaires grade nothing.
  hasil.mutu === '' ? null : (
    <Tag tone={hasil.kepastian === 'ambang' ? 'warning' : MUTU_TONE[hasil.mutu]}>
      {hasil.mutu}
      {hasil.kepastian === 'ambang' && `, ${kata[lang].ambang}`}
    </Tag>
  )
