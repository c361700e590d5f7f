import type { JSX } from 'preact'
import { Select } from '../../../../ui/index.ts'
import { PilihKelompok } from '../../warga/isian.tsx'
import { kataWarga } from '../../warga/words.ts'
import type { MedanDaftar } from './buka.ts'
import { fieldOf, type CatatProps } from './props.ts'
import { kataCatat } from './words.ts'

/** Area or service. One that is too long for a page opens step by step, as on the form of the public. */
export function PilihDaftar(props: CatatProps & { name: MedanDaftar; label: string }): JSX.Element | null {
  const { name, label, desk, errors } = props
  const { lang } = desk
  const [k, { daftar, datar }] = [kataCatat[lang], props[name]]
  if (!daftar.bertahap)
    return datar.length === 0 && name === 'wilayah' ? null : (
      <Select
        {...fieldOf(props)(name, label)}
        optional
        {...(name === 'layanan' && { placeholder: k.tidakTahu })}
        options={datar}
      />
    )
  return (
    <PilihKelompok
      name={name}
      label={label}
      kosong={k.tidakTahu}
      daftar={daftar}
      value={props.isian[name]}
      error={errors?.[name]}
      tahap={k.tahap[name]}
      diBawah={kataWarga[lang].diBawah}
      dibuka={props.buka === name}
    />
  )
}
