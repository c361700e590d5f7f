import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { CheckboxGroup, DateField, NumberField, RadioGroup, Section } from '../../../ui/index.ts'
import { ROMAWI } from '../rules-waktu.ts'
import { kataUmum } from '../words-umum.ts'
import type { IsianForm } from './isian.ts'
import { kataIsian } from './words-isian.ts'

/** Quarters, months or dates: all three stand there without a script, with one only the chosen one. */
export function WaktuIsian(props: {
  isian: IsianForm
  errors: FieldErrors | undefined
  lang: Bahasa
}): JSX.Element {
  const { isian, errors, lang } = props
  const k = kataIsian[lang]
  const salah = (name: string) => ({ name, lang, ...(errors?.[name] && { error: errors[name] }) })
  const jika = (nilai: string) => ({ pertanyaan: 'cara', operator: 'sama', nilai })
  return (
    <Section title={k.kapan}>
      <RadioGroup
        {...salah('cara')}
        label={k.caraWaktu}
        inline
        value={isian.cara}
        options={(['triwulan', 'bulan', 'tanggal'] as const).map((value) => ({ value, label: k[value] }))}
      />
      <sb-jika pertanyaan="cara" operator="tidak_sama" nilai="tanggal">
        <NumberField
          {...salah('tahun')}
          label={k.tahun}
          gentle
          width="sempit"
          maxLength={4}
          value={isian.tahun}
        />
      </sb-jika>
      <sb-jika {...jika('triwulan')}>
        <CheckboxGroup
          {...salah('tw')}
          label={k.pilihTriwulan}
          gentle
          inline
          values={isian.tw}
          options={ROMAWI.map((r, i) => ({ value: String(i + 1), label: `TW ${r}` }))}
        />
      </sb-jika>
      <sb-jika {...jika('bulan')}>
        <CheckboxGroup
          {...salah('bulan')}
          label={k.pilihBulan}
          gentle
          inline
          values={isian.bulan}
          options={kataUmum[lang].bulan.map((label, i) => ({ value: String(i + 1), label }))}
        />
      </sb-jika>
      <sb-jika {...jika('tanggal')}>
        <div class="petak">
          <DateField {...salah('mulai')} label={k.mulai} optional value={isian.mulai} />
          <DateField {...salah('tenggat')} label={k.tenggat} gentle value={isian.tenggat} />
        </div>
      </sb-jika>
    </Section>
  )
}
