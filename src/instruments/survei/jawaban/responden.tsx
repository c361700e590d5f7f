import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { NumberField, QuestionGroup, Select } from '../../../ui/index.ts'
import type { FieldRespondenDef } from '../instrumen.ts'
import { Ujar, ujar } from './ujar.tsx'
import { kata } from './words.ts'

/** One question about the person; each may be left out. */
export function Responden(props: {
  def: FieldRespondenDef
  lang: Bahasa
  bahasa: string
  usia: ComponentChildren
  value: string | undefined
  error: string | undefined
}): JSX.Element | null {
  const { def, lang, bahasa, value, error } = props
  if (def.jenis === 'layanan') return null
  if (def.jenis === 'angka') {
    return (
      <NumberField
        name={def.kunci}
        label={props.usia}
        lang={lang}
        optional
        value={value}
        error={error}
        maxLength={3}
      />
    )
  }
  const options = def.pilihan.map((p) => ({ value: p.nilai, ...ujar(p.label, bahasa, lang) }))
  const label = <Ujar {...ujar(def.label, bahasa, lang)} />
  const common = { name: def.kunci, lang, value, error, options, optional: true }
  return options.length <= 3 ? (
    <QuestionGroup {...common} legend={label} compact />
  ) : (
    <Select {...common} label={label} placeholder={kata[lang].tidakDiisi} />
  )
}
