import type { JSX } from 'preact'
import { CheckboxGroup, DateField, Details, Select, TextArea } from '../../../../ui/index.ts'
import { klasifikasiList } from '../../jam/rules.ts'
import { kata } from '../words.ts'
import type { CatatProps } from './props.ts'
import { kataCatat } from './words.ts'

/** Back-entry: what was answered before anybody wrote it down. */
export function BagianTutup({ desk, isian: i, errors, hariIni, unit }: CatatProps): JSX.Element {
  const { lang } = desk
  const [k, umum] = [kataCatat[lang], kata[lang]]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
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
        <Select
          name="klasifikasi"
          label={k.klasifikasi}
          lang={lang}
          gentle
          value={i.klasifikasi}
          options={klasifikasiList
            .filter((x) => x !== 'berkadar')
            .map((value) => ({ value, label: umum.kelas[value] }))}
          {...salah('klasifikasi')}
        />
        <Select
          name="unitJawab"
          label={k.unitJawab}
          lang={lang}
          gentle
          value={i.unitJawab}
          options={unit}
          {...salah('unitJawab')}
        />
        <DateField
          name="tanggalJawab"
          label={k.tanggalJawab}
          lang={lang}
          gentle
          value={i.tanggalJawab}
          max={hariIni}
          {...salah('tanggalJawab')}
        />
        <TextArea
          name="jawaban"
          label={k.jawaban}
          lang={lang}
          gentle
          value={i.jawaban}
          {...salah('jawaban')}
        />
      </div>
    </Details>
  )
}
