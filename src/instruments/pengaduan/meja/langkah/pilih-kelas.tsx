import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { RadioGroup } from '../../../../ui/index.ts'
import { klasifikasiList, type Klasifikasi } from '../../jam/rules.ts'
import { kata } from '../words.ts'
import { kataLangkah } from './words.ts'

/** Every class with its definition beside it: what is chosen here sets the clocks and who may read the letter. */
export function PilihKelas({
  lang,
  kecuali,
  ...props
}: {
  lang: Bahasa
  value: string
  kecuali?: Klasifikasi
  optional?: boolean
  gentle?: boolean
  hint?: JSX.Element
  error?: string | undefined
}): JSX.Element {
  const k = kataLangkah[lang]
  return (
    <RadioGroup
      {...props}
      name="klasifikasi"
      label={k.klasifikasi}
      lang={lang}
      options={klasifikasiList
        .filter((value) => value !== kecuali)
        .map((value) => ({ value, label: kata[lang].kelas[value], hint: k.definisi[value] }))}
    />
  )
}
