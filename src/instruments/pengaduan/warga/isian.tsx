import type { JSX } from 'preact'
import { Button, type FieldProps } from '../../../ui/index.ts'
import type { Daftar, Kelompok } from './daftar.ts'

/** How a list is opened that is too long for one page. */
export interface KataTahap {
  /** Of the button. */
  readonly tombol: string
  readonly petunjuk: string
  readonly dulu: string
}

/**
 * A long list in groups; without a choice it means "I do not know". One that is too long shows the larger entries, and a button
 * that sends the form for the same page with what lies under the chosen one.
 */
export function PilihKelompok(
  props: Pick<FieldProps, 'name' | 'label' | 'error'> & {
    daftar: Daftar
    kosong: string
    value: string | undefined
    tahap: KataTahap
    /** Says under which entry to look. */
    diBawah: (nama: string) => string
    /** It was this list that was asked to be opened. */
    dibuka: boolean
  },
): JSX.Element {
  const { name, value, daftar, tahap, error } = props
  const opsi = (k: Kelompok): JSX.Element[] =>
    k.isi.map((p) => (
      <option value={p.nilai} selected={p.nilai === value} key={p.nilai}>
        {p.nama}
      </option>
    ))
  const terbuka = daftar.terbuka(value)
  const petunjuk = daftar.bertahap ? (terbuka ? props.diBawah(terbuka.nama) : tahap.petunjuk) : undefined
  const ids = [petunjuk ? `${name}-petunjuk` : '', error ? `${name}-salah` : ''].filter(Boolean).join(' ')
  return (
    <div class="ds-field">
      <label for={name}>{props.label}</label>
      {petunjuk && (
        <p data-field="description" id={`${name}-petunjuk`}>
          {petunjuk}
        </p>
      )}
      {error && (
        <p class="ds-validation-message" data-field="validation" id={`${name}-salah`}>
          {error}
        </p>
      )}
      <select
        class="ds-input"
        id={name}
        name={name}
        autofocus={props.dibuka && !error}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={ids || undefined}
        data-bertahap={daftar.bertahap ? '' : undefined}
      >
        <option value="">{props.kosong}</option>
        {daftar.buka(value).map((k) =>
          k.nama === '' || k.isi.length === 1 ? (
            opsi(k)
          ) : (
            <optgroup label={k.nama} key={k.nama}>
              {opsi(k)}
            </optgroup>
          ),
        )}
      </select>
      {daftar.bertahap && (
        <Button name="buka" value={name} variant="secondary">
          {tahap.tombol}
        </Button>
      )}
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
