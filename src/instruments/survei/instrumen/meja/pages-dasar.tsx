import type { JSX } from 'preact'
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  LinkButton,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { sasaranList } from '../../instrumen-tipe.ts'
import { teksOf } from '../../instrumen.ts'
import { alamatInstrumen } from './akses.ts'
import { JumlahBobot } from './bagian-pertanyaan.tsx'
import { listResponden } from './formulir-dasar.ts'
import { HalamanInstrumen } from './kepala.tsx'
import { Kaki, type FormulirInstrumenProps } from './pages-formulir.tsx'
import { kataFormulir } from './words-formulir.ts'
import { kataInstrumen } from './words.ts'

/** Names and weights of all unsur, and what they add up to. */
export function BobotPage(props: FormulirInstrumenProps): JSX.Element {
  const { desk, isi, isian, errors } = props
  const { lang } = desk
  const k = kataFormulir[lang]
  return (
    <HalamanInstrumen {...props} judul={k.bobotJudul} lead={k.bobotPengantar} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <JumlahBobot isi={isi} lang={lang} />
      <Form action={alamatInstrumen(isi, 'bobot')}>
        {isi.unsur.map((u, i) => (
          <div class="bobot" key={u.kunci}>
            <TextField
              name={`nama_${u.kunci}`}
              label={`${i + 1}. ${k.bobotNama}`}
              lang={lang}
              width="luas"
              maxLength={200}
              value={isian[`nama_${u.kunci}`] ?? u.nama.id}
              error={errors?.[`nama_${u.kunci}`]}
            />
            <TextField
              name={`bobot_${u.kunci}`}
              label={kataInstrumen[lang].bobot}
              lang={lang}
              maxLength={20}
              value={isian[`bobot_${u.kunci}`] ?? u.bobot.replace('.', ',')}
              error={errors?.[`bobot_${u.kunci}`]}
            />
          </div>
        ))}
        <div class="aksi">
          <Button>{k.simpan}</Button>
          <Button name="aksi" value="rata" variant="secondary">
            {k.bobotBagi}
          </Button>
          <LinkButton href={alamatInstrumen(isi)} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </HalamanInstrumen>
  )
}

/** Name, target, figure, grades, respondent. */
export function DasarPage(props: FormulirInstrumenProps & { responden: readonly string[] }): JSX.Element {
  const { desk, isi, isian, errors } = props
  const { lang } = desk
  const k = kataFormulir[lang]
  const baris = (name: string, label: string, hint?: string): JSX.Element => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      lang={lang}
      width="luas"
      maxLength={120}
      value={isian[name]}
      error={errors?.[name]}
    />
  )
  return (
    <HalamanInstrumen {...props} judul={k.dasarJudul} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={alamatInstrumen(isi, 'dasar')}>
        {baris('nama', k.nama, k.namaPetunjuk)}
        <Select
          name="sasaran"
          label={k.sasaran}
          lang={lang}
          placeholder={false}
          options={sasaranList.map((s) => ({ value: s, label: kataInstrumen[lang].sasaran[s] }))}
          value={isian['sasaran']}
          error={errors?.['sasaran']}
        />
        {baris('singkatan', k.singkatan, k.singkatanPetunjuk)}
        {baris('indeks_nama', k.indeksNama)}
        <NumberField
          name="skala_min"
          label={k.skalaMin}
          lang={lang}
          value={isian['skala_min']}
          error={errors?.['skala_min']}
        />
        <NumberField
          name="skala_max"
          label={k.skalaMax}
          hint={k.skalaPetunjuk}
          lang={lang}
          value={isian['skala_max']}
          error={errors?.['skala_max']}
        />
        <TextField
          name="kali"
          label={k.pengali}
          hint={k.pengaliPetunjuk(isi.skala.min, isi.skala.max)}
          lang={lang}
          width="sempit"
          maxLength={20}
          value={isian['kali']}
          error={errors?.['kali']}
        />
        <TextArea
          name="kategori"
          label={k.kategori}
          hint={k.kategoriPetunjuk}
          lang={lang}
          rows={5}
          width="luas"
          optional
          value={isian['kategori']}
          error={errors?.['kategori']}
        />
        <CheckboxGroup
          name="responden"
          label={k.responden}
          hint={k.respondenPetunjuk}
          lang={lang}
          values={props.responden}
          options={listResponden(isi).map((f) => ({ value: f.kunci, label: teksOf(f.label, lang) }))}
        />
        <Kaki {...props} />
      </Form>
    </HalamanInstrumen>
  )
}
