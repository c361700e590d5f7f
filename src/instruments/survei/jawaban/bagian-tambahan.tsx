import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { DateField, QuestionGroup, scriptAsset, Select, TextArea, TextField } from '../../../ui/index.ts'
import { type Instrumen, type PertanyaanTambahan } from '../instrumen.ts'
import { syaratTeks } from './syarat.ts'
import { TEKS_MAKS, TEKS_PANJANG_MAKS } from './schema-tambahan.ts'
import { Ujar, ujar } from './ujar.tsx'
import { kataTambahan } from './words-tambahan.ts'

interface Props {
  readonly instrumen: Instrumen
  readonly lang: Bahasa
  /** Of the questions: their own language where a unit added one. */
  readonly bahasa: string
  readonly isi: Readonly<Record<string, string>>
  readonly banyak: Readonly<Record<string, readonly string[]>>
  readonly errors: FieldErrors
}

/** More choices than this become a list that opens. */
const DAFTAR = 7

/** The questions of one's own. All of them stand here; with JavaScript those with a condition wait until they are due. */
export function BagianTambahan(props: Props): JSX.Element | null {
  const { instrumen, lang } = props
  if (instrumen.tambahan.length === 0) return null
  return (
    <>
      <h2>{kataTambahan[lang].judul}</h2>
      {instrumen.tambahan.map((t) => (
        <Bersyarat key={t.kunci} instrumen={instrumen} tanya={t} lang={lang}>
          <Satu {...props} tanya={t} />
        </Bersyarat>
      ))}
      {instrumen.tambahan.some((t) => t.tampilJika) && <script type="module" src={scriptAsset().path} />}
    </>
  )
}

function Bersyarat(props: {
  instrumen: Instrumen
  tanya: PertanyaanTambahan
  lang: Bahasa
  children: ComponentChildren
}): JSX.Element {
  const { instrumen, tanya, lang } = props
  const jika = tanya.tampilJika
  if (!jika) return <>{props.children}</>
  const asal = instrumen.tambahan.find((t) => t.kunci === jika.pertanyaan)
  return (
    <sb-jika
      pertanyaan={jika.pertanyaan}
      operator={jika.operator}
      nilai={String(jika.nilai)}
      ganda={asal?.jenis === 'pilihan_ganda'}
    >
      <p class="h" data-jika="">
        {syaratTeks(instrumen, jika, lang)}
      </p>
      {props.children}
    </sb-jika>
  )
}

function Satu({
  tanya: t,
  lang,
  bahasa,
  isi,
  banyak,
  errors,
}: Props & { tanya: PertanyaanTambahan }): JSX.Element {
  const k = kataTambahan[lang]
  const label = <Ujar {...ujar(t.teks, bahasa, lang)} />
  const petunjuk = t.petunjuk && <Ujar {...ujar(t.petunjuk, bahasa, lang)} />
  const hint = petunjuk ?? (t.jenis === 'pilihan_ganda' ? k.bolehBanyak : undefined)
  const options = (t.pilihan ?? []).map((p) => ({ value: p.nilai, ...ujar(p.label, bahasa, lang) }))
  const common = {
    name: t.kunci,
    lang,
    optional: !t.wajib,
    gentle: t.tampilJika !== undefined,
    value: isi[t.kunci],
    error: errors[t.kunci],
    ...(hint ? { hint } : {}),
  }
  switch (t.jenis) {
    case 'pilihan':
      return options.length > DAFTAR ? (
        <Select {...common} label={label} options={options} placeholder={k.tidakDiisi} />
      ) : (
        <QuestionGroup {...common} legend={label} options={options} />
      )
    case 'pilihan_ganda':
      return (
        <QuestionGroup {...common} legend={label} options={options} values={banyak[t.kunci] ?? []} compact />
      )
    case 'angka':
      return <TextField {...common} label={label} inputMode="decimal" maxLength={20} width="sempit" />
    case 'tanggal':
      return <DateField {...common} label={label} />
    case 'teks':
      return <TextField {...common} label={label} maxLength={TEKS_MAKS} />
    default:
      return <TextArea {...common} label={label} maxLength={TEKS_PANJANG_MAKS} />
  }
}
