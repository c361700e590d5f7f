import type { JSX } from 'preact'
import type { FieldProps } from '../../../ui/index.ts'
import type { Kelompok } from './konteks.ts'

/** A long list in groups; without a choice it means "I do not know". */
export function PilihKelompok(
  props: Pick<FieldProps, 'name' | 'label' | 'hint'> & {
    kelompok: readonly Kelompok[]
    kosong: string
    value: string | undefined
  },
): JSX.Element {
  const { name, value } = props
  const opsi = (k: Kelompok): JSX.Element[] =>
    k.isi.map((p) => (
      <option value={p.nilai} selected={p.nilai === value} key={p.nilai}>
        {p.nama}
      </option>
    ))
  return (
    <div class="ds-field">
      <label for={name}>{props.label}</label>
      <select class="ds-input" id={name} name={name}>
        <option value="">{props.kosong}</option>
        {props.kelompok.map((k) =>
          k.nama === '' || k.isi.length === 1 ? (
            opsi(k)
          ) : (
            <optgroup label={k.nama} key={k.nama}>
              {opsi(k)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

/** Boxes to tick, each with its own name and its whole meaning beside it. */
export const Centang = (props: {
  legend: string
  pilihan: readonly { readonly name: string; readonly label: string; readonly checked: boolean }[]
}): JSX.Element => (
  <fieldset class="q">
    <legend>{props.legend}</legend>
    <div class="o">
      {props.pilihan.map((p) => (
        <label key={p.name}>
          <input type="checkbox" name={p.name} id={p.name} value="1" checked={p.checked} />
          <span>{p.label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
