import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { RiwayatSerbuan } from '../../../ui/index.ts'
import type { SerbuanAduan } from './store.ts'
import { kataSerbuan } from './words.ts'

/** On the desk: that the form was held, when and why. */
export function RiwayatSerbuanAduan(props: {
  readonly serbuan: readonly SerbuanAduan[]
  readonly lang: Bahasa
  readonly zona: Zona
}): JSX.Element {
  const k = kataSerbuan[props.lang].meja
  return (
    <RiwayatSerbuan
      {...props}
      title={k.judul}
      lead={k.lead}
      empty={k.belum}
      sebab={(_, n, batas) => k.sebab(n, batas)}
    />
  )
}
