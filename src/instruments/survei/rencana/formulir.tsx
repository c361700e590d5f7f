import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { getUnsur, teksOf, type Instrumen, type UnsurKunci } from '../instrumen.ts'
import { kataMenuju } from '../terbitan/words-menuju.ts'
import { triwulanList, triwulanText } from './rules.ts'
import type { IsianRencana } from './schema.ts'
import { kataRencana } from './words.ts'

/** The columns of the statutory table, asked one under the other. */
export function FormulirRencana(props: {
  lang: Bahasa
  isian: IsianRencana
  errors: FieldErrors | undefined
  action: string
  aksi: 'tambah' | 'simpan'
  submit: string
  /** Unsur offered first. */
  dahulu: readonly UnsurKunci[]
  instrumen: Instrumen
  batal?: string
  hapus?: boolean
}): JSX.Element {
  const { lang, isian, dahulu } = props
  const k = kataRencana[lang]
  const errors = props.errors ?? {}
  const urutan = [...dahulu, ...props.instrumen.unsur.map((u) => u.kunci).filter((u) => !dahulu.includes(u))]
  return (
    <Form action={props.action}>
      <ErrorSummary errors={props.errors} lang={lang} />
      <Select
        name="unsur"
        label={k.unsur}
        lang={lang}
        options={urutan.map((u) => ({ value: u, label: teksOf(getUnsur(u, props.instrumen).nama, lang) }))}
        value={isian.unsur}
        error={errors['unsur']}
      />
      <TextArea
        name="kegiatan"
        label={k.kegiatan}
        hint={k.kegiatanPetunjuk}
        lang={lang}
        rows={3}
        maxLength={500}
        value={isian.kegiatan}
        error={errors['kegiatan']}
      />
      <NumberField
        name="tahun"
        label={k.tahun}
        lang={lang}
        width="sempit"
        maxLength={4}
        value={isian.tahun}
        error={errors['tahun']}
      />
      <CheckboxGroup
        name="triwulan"
        label={k.triwulan}
        lang={lang}
        inline
        values={isian.triwulan}
        options={triwulanList.map((t) => ({
          value: String(t),
          label: `${triwulanText(t)} (${k.bulan[t - 1]})`,
        }))}
        error={errors['triwulan']}
      />
      <TextField
        name="penanggungJawab"
        label={k.penanggungJawab}
        hint={k.penanggungJawabPetunjuk}
        lang={lang}
        maxLength={120}
        value={isian.penanggungJawab}
        error={errors['penanggungJawab']}
      />
      <div class="aksi">
        <Button name="aksi" value={props.aksi}>
          {props.submit}
        </Button>
        {props.batal && <a href={props.batal}>{kataMenuju[lang].batal}</a>}
        {props.hapus && (
          <Button name="aksi" value="hapus" variant="tertiary" color="danger">
            {k.hapus}
          </Button>
        )}
      </div>
    </Form>
  )
}
