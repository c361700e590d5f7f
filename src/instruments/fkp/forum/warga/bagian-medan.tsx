import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { CheckboxGroup, Details, RadioGroup, TextArea, TextField } from '../../../../ui/index.ts'
import { kelompokPublikList, rentanList } from '../../peserta/golongan.ts'
import type { IsianIkut } from './schema.ts'
import { kataWarga } from './words.ts'

export interface MedanProps {
  readonly lang: Bahasa
  readonly isian: IsianIkut
  readonly errors?: FieldErrors | undefined
}

const milik =
  ({ lang, isian, errors }: MedanProps) =>
  (name: 'nama' | 'lembaga' | 'kebutuhan' | 'surel' | 'telepon' | 'kelompok') => ({
    name,
    lang,
    value: isian[name],
    ...(errors?.[name] && { error: errors[name] }),
  })

/** The two things that are asked of everybody who takes part. */
export function MedanPokok(p: MedanProps & { namaPetunjuk: string }): JSX.Element {
  const k = kataWarga[p.lang]
  const own = milik(p)
  return (
    <>
      <input type="hidden" name="kunci" value={p.isian.kunci} />
      <TextField label={k.nama} hint={p.namaPetunjuk} autocomplete="name" maxLength={120} {...own('nama')} />
      <RadioGroup
        label={k.kelompok}
        hint={k.kelompokPetunjuk}
        options={kelompokPublikList.map((value) => ({ value, label: k.kelompokNama[value] }))}
        {...own('kelompok')}
      />
    </>
  )
}

/** What may stay empty. */
export function MedanLain(p: MedanProps): JSX.Element {
  const { lang, isian } = p
  const k = kataWarga[lang]
  const own = milik(p)
  return (
    <>
      <TextField label={k.lembaga} optional autocomplete="organization" maxLength={120} {...own('lembaga')} />
      <TextArea
        label={k.kebutuhan}
        hint={k.kebutuhanPetunjuk}
        optional
        rows={3}
        maxLength={500}
        {...own('kebutuhan')}
      />
      <TextField
        label={k.surel}
        hint={k.kontakPetunjuk}
        type="email"
        optional
        autocomplete="email"
        {...own('surel')}
      />
      <TextField label={k.telepon} type="tel" optional autocomplete="tel" {...own('telepon')} />
      <Details summary={k.rentan} open={isian.rentan.length > 0}>
        <CheckboxGroup
          name="rentan"
          label={k.rentan}
          hint={k.rentanPetunjuk}
          lang={lang}
          optional
          values={isian.rentan}
          options={rentanList.map((value) => ({ value, label: k.rentanNama[value] }))}
        />
      </Details>
    </>
  )
}
