import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  CitizenPage,
  ErrorSummary,
  Form,
  formatDate,
  NumberField,
  QuestionGroup,
  Select,
  TextArea,
} from '../../../ui/index.ts'
import { teksOf, type FieldRespondenDef, type Instrumen } from '../instrumen.ts'
import { BagianTambahan } from './bagian-tambahan.tsx'
import type { PeriodeFormulir } from './store-periode.ts'
import { SARAN_MAKS } from './schema.ts'
import { kataWarga } from '../undangan/words-warga.ts'
import { kata } from './words.ts'

/** What every page of a survey address knows. */
export interface HalamanSurvei {
  readonly lang: Bahasa
  readonly kode: string
  readonly instansi: { readonly nama: string; readonly accent?: string }
  readonly demo: boolean
  readonly unit: { readonly nama: string; readonly slug: string }
}

const Lembar = (
  props: HalamanSurvei & { title: string; sub?: string; error?: boolean; children: JSX.Element },
): JSX.Element => (
  <CitizenPage
    title={props.title}
    lang={props.lang}
    path={`/s/${props.kode}${props.sub ?? ''}`}
    instansi={props.instansi}
    demo={props.demo}
    error={props.error}
  >
    {props.children}
  </CitizenPage>
)

/** The questions, a few words about the person, one button. Everything is a plain form. */
export function FormulirPage(
  props: HalamanSurvei & {
    instrumen: Instrumen
    periode: PeriodeFormulir
    isi?: Readonly<Record<string, string>>
    /** Of fields that came more than once: all that came. */
    banyak?: Readonly<Record<string, readonly string[]>>
    errors?: FieldErrors
    /** Token of a personal invitation, carried into the sending. */
    undangan?: string | undefined
  },
): JSX.Element {
  const { lang, instrumen, periode, isi = {}, errors = {} } = props
  const k = kata[lang]
  const banyak = instrumen.pertanyaan.length
  const satu = periode.layanan.length === 1 ? periode.layanan[0] : undefined
  const judul = teksOf(instrumen.nama, lang)
  return (
    <Lembar
      {...props}
      title={judul}
      sub={props.undangan && `?u=${encodeURIComponent(props.undangan)}`}
      error={Object.keys(errors).length > 0}
    >
      <>
        <h1>{judul}</h1>
        <p>
          <b>{satu ? satu.nama : props.unit.nama}</b>
          {satu && (
            <>
              <br />
              {props.unit.nama}
            </>
          )}
        </p>
        <p>{k.pengantar(banyak + instrumen.tambahan.length)}</p>
        {props.undangan && <p>{kataWarga[lang].janji}</p>}
        <ErrorSummary errors={errors} lang={lang} />
        <Form>
          <input type="hidden" name="periode" value={periode.id} />
          {props.undangan && <input type="hidden" name="u" value={props.undangan} />}
          {!satu && periode.layanan.length > 0 && (
            <Select
              name="layanan"
              label={k.layanan}
              lang={lang}
              placeholder={k.pilihLayanan}
              options={periode.layanan.map((l) => ({ value: l.id, label: l.nama }))}
              value={isi['layanan']}
              error={errors['layanan']}
            />
          )}
          {instrumen.pertanyaan.map((u, i) => (
            <QuestionGroup
              key={u.kunci}
              name={u.kunci}
              legend={teksOf(u.teks, lang)}
              number={i + 1}
              of={banyak}
              lang={lang}
              options={u.pilihan.map((p) => ({ value: String(p.nilai), label: teksOf(p.label, lang) }))}
              value={isi[u.kunci]}
              error={errors[u.kunci]}
            />
          ))}
          <BagianTambahan
            instrumen={instrumen}
            lang={lang}
            isi={isi}
            banyak={props.banyak ?? {}}
            errors={errors}
          />
          {instrumen.responden.some((f) => f.jenis !== 'layanan') && (
            <>
              <h2>{k.tentang}</h2>
              <p>{k.tentangAlasan}</p>
            </>
          )}
          {instrumen.responden.map((f) => (
            <Responden key={f.kunci} def={f} lang={lang} value={isi[f.kunci]} error={errors[f.kunci]} />
          ))}
          <TextArea
            name="saran"
            label={k.saran}
            hint={k.saranPetunjuk}
            lang={lang}
            optional
            maxLength={SARAN_MAKS}
            value={isi['saran']}
            error={errors['saran']}
          />
          <Button>{k.kirim}</Button>
          <p>
            <small>{k.kuki}</small>
          </p>
        </Form>
      </>
    </Lembar>
  )
}

function Responden(props: {
  def: FieldRespondenDef
  lang: Bahasa
  value: string | undefined
  error: string | undefined
}): JSX.Element | null {
  const { def, lang, value, error } = props
  if (def.jenis === 'layanan') return null
  if (def.jenis === 'angka') {
    const label = kata[lang].usia
    return (
      <NumberField
        name={def.kunci}
        label={label}
        lang={lang}
        optional
        value={value}
        error={error}
        maxLength={3}
      />
    )
  }
  const options = def.pilihan.map((p) => ({ value: p.nilai, label: teksOf(p.label, lang) }))
  const common = { name: def.kunci, lang, value, error, options, optional: true }
  return options.length <= 3 ? (
    <QuestionGroup {...common} legend={teksOf(def.label, lang)} compact />
  ) : (
    <Select {...common} label={teksOf(def.label, lang)} placeholder={kata[lang].tidakDiisi} />
  )
}

/** What happens next, when, and who. */
export function TerimaKasihPage(
  props: HalamanSurvei & { periode: PeriodeFormulir | undefined; sudah: boolean },
): JSX.Element {
  const { lang, periode, kode, unit } = props
  const k = kata[lang]
  return (
    <Lembar {...props} title={k.terimaKasih} sub="/terima-kasih">
      <>
        <h1>{k.terimaKasih}</h1>
        {props.sudah && <p>{k.sudahDiterima}</p>}
        <h2>{k.selanjutnya}</h2>
        <ol>
          {periode && <li>{k.langkahHitung(formatDate(periode.selesai, lang))}</li>}
          <li>{k.langkahUmum}</li>
          <li>{k.langkahBaik}</li>
        </ol>
        <p>
          <a href={`/unit/${unit.slug}`}>{k.lihatUnit}</a>
        </p>
        <p>
          <a href={`/s/${kode}`}>{k.isiLagi}</a>
        </p>
      </>
    </Lembar>
  )
}

/** The address is right, but nothing is open: since when, or from when. What was typed is handed back. */
export function TutupPage(
  props: HalamanSurvei & {
    periode: PeriodeFormulir | undefined
    hariIni: string
    pesan?: string
    saran?: string
  },
): JSX.Element {
  const { lang, periode, hariIni, unit } = props
  const k = kata[lang]
  const kapan = !periode
    ? k.belumAda
    : periode.mulai > hariIni
      ? k.bukaPada(periode.nama, formatDate(periode.mulai, lang))
      : k.tutupSejak(periode.nama, formatDate(periode.selesai < hariIni ? periode.selesai : hariIni, lang))
  return (
    <Lembar {...props} title={k.tutup} error={props.pesan !== undefined}>
      <>
        <h1>{k.tutup}</h1>
        <p>{unit.nama}</p>
        {props.pesan && (
          <p>
            <b>{props.pesan}</b>
          </p>
        )}
        <p>{kapan}</p>
        {props.saran && <blockquote>{props.saran}</blockquote>}
        <p>{k.tetapSuara}</p>
        <p>
          <a href={`/unit/${unit.slug}`}>{k.lihatUnit}</a>
        </p>
      </>
    </Lembar>
  )
}
