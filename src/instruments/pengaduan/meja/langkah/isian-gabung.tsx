import type { JSX } from 'preact'
import { formatDate, RadioGroup, TextField } from '../../../../ui/index.ts'
import { parseKode, showKode } from '../../kode.ts'
import type { LangkahProps } from './props.ts'
import { kataLangkah } from './words.ts'

/** The letter it is merged into: a likely twin, or the code of another. */
export function IsianGabung({ desk, r, bekal, isian, errors = {} }: LangkahProps): JSX.Element {
  const { lang } = desk
  const k = kataLangkah[lang]
  const dipilih = bekal.kembar.find((x) => x.kode === parseKode(isian.kodeInduk))
  const ada = bekal.kembar.length > 0
  return (
    <>
      {ada && (
        <RadioGroup
          name="kembar"
          label={k.kembar}
          hint={k.kembarPetunjuk}
          lang={lang}
          gentle
          value={dipilih?.kode ?? ''}
          options={bekal.kembar.map((x) => ({
            value: x.kode,
            label: x.judul,
            hint: [showKode(x.kode), formatDate(x.diterimaAt, lang, r.zona), x.lokasi]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      )}
      <TextField
        name="kodeInduk"
        label={ada ? k.kodeLain : k.kodeInduk}
        hint={k.kodeIndukPetunjuk}
        lang={lang}
        optional={ada}
        value={dipilih ? '' : isian.kodeInduk}
        {...(errors['kodeInduk'] && { error: errors['kodeInduk'] })}
      />
    </>
  )
}
