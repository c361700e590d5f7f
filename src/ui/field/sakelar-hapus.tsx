import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { FieldErrors } from '../../kernel/errors.ts'
import { words } from '../words.ts'
import { RadioGroup } from './choice.tsx'
import { TextField } from './text.tsx'

/** Whether what is past its time is erased every night (`aktif`: mati | nyala), and on what basis (`dasar`). */
export function SakelarHapus(props: {
  readonly lang: Bahasa
  readonly aktif: boolean
  /** What is not done while it is off. */
  readonly mati: string
  readonly dasar: string
  readonly errors: FieldErrors | undefined
}): JSX.Element {
  const { lang, aktif, mati, dasar, errors } = props
  const k = words[lang].hapus
  return (
    <>
      <RadioGroup
        name="aktif"
        label={k.aktif}
        lang={lang}
        value={aktif ? 'nyala' : 'mati'}
        options={[
          { value: 'mati', label: mati },
          { value: 'nyala', label: k.nyala, hint: k.nyalaPetunjuk },
        ]}
      />
      <TextField
        name="dasar"
        label={k.dasar}
        hint={k.dasarPetunjuk}
        lang={lang}
        optional={!aktif}
        gentle
        value={dasar}
        {...(errors?.['dasar'] && { error: errors['dasar'] })}
      />
    </>
  )
}
