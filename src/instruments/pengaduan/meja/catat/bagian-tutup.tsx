import type { JSX } from 'preact'
import { CheckboxGroup, DateField, Details, Select, TextArea } from '../../../../ui/index.ts'
import { PilihKelas } from '../langkah/pilih-kelas.tsx'
import { fieldOf, type CatatProps } from './props.ts'
import { kataCatat } from './words.ts'

/** Back-entry: what was answered before anybody wrote it down. */
export function BagianTutup(props: CatatProps): JSX.Element {
  const { isian: i, hariIni, unit } = props
  const { lang } = props.desk
  const k = kataCatat[lang]
  const field = fieldOf(props)
  return (
    <Details summary={k.tutup} open={i.tutup === 'ya'}>
      <div class="formulir">
        <p class="redup">{k.tutupPetunjuk}</p>
        <CheckboxGroup
          name="tutup"
          label={k.tutup}
          lang={lang}
          optional
          values={[i.tutup]}
          options={[{ value: 'ya', label: k.tutupYa }]}
        />
        <PilihKelas
          lang={lang}
          kecuali="berkadar"
          gentle
          value={i.klasifikasi}
          error={props.errors?.['klasifikasi']}
        />
        {props.kategori.length > 0 && (
          <Select {...field('kategori', k.kategori)} optional options={props.kategori} />
        )}
        <Select {...field('unitJawab', k.unitJawab)} gentle options={unit} />
        <DateField {...field('tanggalJawab', k.tanggalJawab)} gentle max={hariIni} />
        <TextArea {...field('jawaban', k.jawaban)} gentle />
      </div>
    </Details>
  )
}
