import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import { Select } from '../../../ui/index.ts'
import { teksOf, type Instrumen } from '../instrumen.ts'
import type { InstrumenSiap } from '../instrumen/cari.ts'
import { kata } from './words.ts'

/** Which questionnaire (chosen once), and how its mean becomes an index where that may be chosen. */
export function PilihInstrumen(props: {
  desk: DeskFrame
  pilihan: readonly InstrumenSiap[] | undefined
  isian: { readonly instrumen?: string; readonly konversi?: string }
  lama: { readonly instrumen: Instrumen } | undefined
  error: FieldErrors
}): JSX.Element {
  const { desk, pilihan = [], isian, lama, error } = props
  const { lang } = desk
  const k = kata[lang]
  if (!lama)
    return (
      <Select
        name="instrumen"
        label={k.kuesioner}
        hint={k.instrumenPetunjuk}
        lang={lang}
        options={pilihan.map((i) => ({ value: `${i.kode}/${i.versi}`, label: i.nama }))}
        value={isian.instrumen}
        error={error['instrumen']}
      />
    )
  const { nama, konversi } = lama.instrumen
  return (
    <>
      <p>
        <b>{k.kuesioner}:</b> {teksOf(nama, lang)}
      </p>
      {konversi.pilihan && (
        <Select
          name="konversi"
          label={k.konversi}
          hint={konversi.catatan && teksOf(konversi.catatan, lang)}
          lang={lang}
          options={konversi.pilihan.map((p) => ({ value: p.kali, label: teksOf(p.label, lang) }))}
          value={isian.konversi ?? konversi.kali}
          error={error['konversi']}
        />
      )}
    </>
  )
}
