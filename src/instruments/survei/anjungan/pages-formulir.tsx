import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  ErrorSummary,
  Form,
  NumberField,
  QuestionGroup,
  Select,
  TextArea,
} from '../../../ui/index.ts'
import type { Instrumen } from '../instrumen.ts'
import { BagianTambahan } from '../jawaban/bagian-tambahan.tsx'
import { Halaman, type HalamanPerangkat } from './pages-perangkat.tsx'
import type { Kuesioner, Pertanyaan, Teks } from './tipe.ts'
import { alamatPerangkat } from './token.ts'
import { kataPerangkat } from './words.ts'

/**
 * Without a script nobody can tell whether somebody is still there: long enough for whoever reads slowly, and the next one
 * finds an empty form. Where the address is one person's own phone, a browser with a script never does it.
 */
export const PULANG_DETIK = 300

/** More than this would not fit a screen as buttons. */
const TOMBOL_MAKS = 6

/** Without a script, or where the device can keep nothing: the ordinary form with large controls. */
export function FormulirPolosPage(
  props: HalamanPerangkat & {
    kuesioner: Kuesioner
    instrumen: Instrumen
    /** One per page shown: the same page sent twice is one answer. */
    kunci: string
    isi?: Readonly<Record<string, string>>
    banyak?: Readonly<Record<string, readonly string[]>>
    errors?: FieldErrors
  },
): JSX.Element {
  const { lang, konteks, kuesioner, instrumen, isi = {}, errors } = props
  const k = kataPerangkat[lang]
  const skala = kuesioner.pertanyaan.filter((p) => p.jenis === 'skala')
  // Without a script nothing can hide: questions of one's own say in words whom they are for.
  const sendiri = new Set(instrumen.tambahan.map((t) => t.kunci))
  const sebelum = kuesioner.pertanyaan.findLastIndex((p) => p.jenis === 'skala')
  const draw = (p: Pertanyaan): JSX.Element => (
    <Isian
      key={p.nama}
      p={p}
      lang={lang}
      value={isi[p.nama]}
      error={errors?.[p.nama]}
      {...(p.jenis === 'skala' ? { number: skala.indexOf(p) + 1, of: skala.length } : {})}
    />
  )
  return (
    <Halaman
      {...props}
      title={teksDalam(kuesioner.judul, lang)}
      error={errors !== undefined}
      app
      pulang={PULANG_DETIK}
    >
      <p class="atas">{konteks.unit.nama}</p>
      <h1>{teksDalam(kuesioner.judul, lang)}</h1>
      <p>{k.pengantar}</p>
      <noscript>
        <p class="redup">{k.pulang(PULANG_DETIK / 60)}</p>
      </noscript>
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={alamatPerangkat(konteks)} bersama>
        <input type="hidden" name="periode" value={kuesioner.periodeId} />
        <input type="hidden" name="kunci" value={props.kunci} />
        {kuesioner.pertanyaan.slice(0, sebelum + 1).map(draw)}
        <BagianTambahan
          instrumen={instrumen}
          lang={lang}
          bahasa={lang}
          isi={isi}
          banyak={props.banyak ?? {}}
          errors={errors ?? {}}
        />
        {kuesioner.pertanyaan
          .slice(sebelum + 1)
          .filter((p) => !sendiri.has(p.nama))
          .map(draw)}
        <div class="aksi">
          <Button>{k.kirim}</Button>
          <button class="ds-button" type="reset" data-variant="secondary">
            {k.kosongkan}
          </button>
        </div>
      </Form>
    </Halaman>
  )
}

export const teksDalam = (teks: Teks, lang: Bahasa): string => teks[lang] ?? teks.id

function Isian(props: {
  p: Pertanyaan
  lang: Bahasa
  value: string | undefined
  error: string | undefined
  number?: number
  of?: number
}): JSX.Element {
  const { p, lang, value, error } = props
  const label = teksDalam(p.teks, lang)
  const common = {
    name: p.nama,
    lang,
    value,
    error,
    optional: !p.wajib,
    ...(p.petunjuk && p.jenis !== 'pilih' && p.jenis !== 'angka'
      ? { hint: teksDalam(p.petunjuk, lang) }
      : {}),
  }
  const options = (p.pilihan ?? []).map((o) => ({ value: o.nilai, label: teksDalam(o.teks, lang) }))
  switch (p.jenis) {
    case 'skala':
      return (
        <QuestionGroup {...common} legend={label} options={options} number={props.number} of={props.of} />
      )
    case 'pilih':
      return options.length <= TOMBOL_MAKS ? (
        <QuestionGroup {...common} legend={label} options={options} compact />
      ) : (
        <Select
          {...common}
          label={label}
          options={options}
          placeholder={p.wajib ? undefined : kataPerangkat[lang].tidakDiisi}
        />
      )
    case 'angka':
      return <NumberField {...common} label={label} maxLength={12} />
    default:
      return <TextArea {...common} label={label} maxLength={p.maks} />
  }
}
