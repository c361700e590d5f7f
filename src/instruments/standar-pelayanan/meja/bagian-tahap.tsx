import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { NumberField, Select, TextArea, TextField } from '../../../ui/index.ts'
import { satuanWaktuList } from '../rules.ts'
import { kataKomponen } from '../words-komponen.ts'
import type { IsianTahap } from './isian.ts'
import { kataSunting } from './words-sunting.ts'

/** One stage in the editor; a service of one stage shows no frame and asks for no name. */
export function TahapIsian(props: {
  t: IsianTahap
  i: number
  satu: boolean
  lang: Bahasa
  errors: FieldErrors | undefined
}): JSX.Element {
  const { t, i, satu, lang, errors } = props
  const k = kataSunting[lang]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  const isi = (
    <>
      {!satu && (
        <TextField
          name={`t${i}_nama`}
          label={k.namaTahap}
          hint={k.namaTahapPetunjuk}
          lang={lang}
          value={t.nama}
          {...salah(`t${i}_nama`)}
        />
      )}
      {(['persyaratan', 'prosedur'] as const).map((nama) => (
        <TextArea
          key={nama}
          name={`t${i}_${nama}`}
          label={k[nama]}
          hint={k[`${nama}Petunjuk`]}
          lang={lang}
          rows={6}
          optional
          value={t[nama]}
          {...salah(`t${i}_${nama}`)}
        />
      ))}
      <NumberField
        name={`t${i}_angka`}
        label={k.lama}
        lang={lang}
        width="sempit"
        optional
        value={t.angka}
        {...salah(`t${i}_angka`)}
      />
      <Select
        name={`t${i}_satuan`}
        label={k.satuan}
        lang={lang}
        width="sempit"
        placeholder={false}
        value={t.satuan}
        options={satuanWaktuList.map((value) => ({ value, label: kataKomponen[lang].satuan[value] }))}
        {...salah(`t${i}_satuan`)}
      />
      <TextField
        name={`t${i}_catatan`}
        label={k.catatanWaktu}
        hint={k.catatanWaktuPetunjuk}
        lang={lang}
        optional
        value={t.catatan}
      />
    </>
  )
  return satu ? (
    isi
  ) : (
    <div class="kartu tumpuk" role="group" aria-labelledby={`tahap-${i}`}>
      <h3 id={`tahap-${i}`}>{kataKomponen[lang].tahap(i + 1, t.nama)}</h3>
      {isi}
    </div>
  )
}
