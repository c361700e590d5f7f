import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  CitizenPage,
  ErrorSummary,
  Form,
  formatDate,
  QuestionGroup,
  Select,
  TextArea,
} from '../../../ui/index.ts'
import type { Instrumen } from '../instrumen.ts'
import { withBahasa } from '../instrumen/terjemahan/kamus.ts'
import { BagianTambahan } from './bagian-tambahan.tsx'
import { kataBahasa, PilihBahasa } from './bahasa-pilihan.tsx'
import type { HalamanSurvei } from './halaman-tipe.ts'
import type { PeriodeFormulir } from './store-periode.ts'
import { SARAN_MAKS } from './schema.ts'
import { Responden } from './responden.tsx'
import { Ujar, ujar } from './ujar.tsx'
import { kataWarga } from '../undangan/words-warga.ts'
import { kata } from './words.ts'

export type { HalamanSurvei } from './halaman-tipe.ts'

const Lembar = (
  props: HalamanSurvei & { title: string; sub?: string; error?: boolean; children: JSX.Element },
): JSX.Element => (
  <CitizenPage
    title={props.title}
    lang={props.lang}
    path={props.pratinjau?.path ?? `/s/${props.kode}${props.sub ?? ''}`}
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
  const { lang, bahasa, periode, isi = {}, errors = {} } = props
  const k = kata[lang]
  const ucap = kataBahasa(props)
  const instrumen = bahasa ? withBahasa(props.instrumen, bahasa.kode, bahasa.kamus) : props.instrumen
  const f = bahasa?.kode ?? lang
  const banyak = instrumen.pertanyaan.length
  const satu = periode.layanan.length === 1 ? periode.layanan[0] : undefined
  const judul = ujar(instrumen.nama, f, lang)
  return (
    <Lembar
      {...props}
      title={judul.label}
      sub={props.undangan && `?u=${encodeURIComponent(props.undangan)}`}
      error={Object.keys(errors).length > 0}
    >
      <>
        {props.pratinjau?.atas}
        <h1>
          <Ujar {...judul} />
        </h1>
        <PilihBahasa {...props} />
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
              label={ucap('layanan')}
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
              legend={<Ujar {...ujar(u.teks, f, lang)} />}
              hint={u.petunjuk && <Ujar {...ujar(u.petunjuk, f, lang)} />}
              number={i + 1}
              of={banyak}
              lang={lang}
              options={u.pilihan.map((p) => ({ value: String(p.nilai), ...ujar(p.label, f, lang) }))}
              value={isi[u.kunci]}
              error={errors[u.kunci]}
            />
          ))}
          <BagianTambahan
            instrumen={instrumen}
            lang={lang}
            bahasa={f}
            isi={isi}
            banyak={props.banyak ?? {}}
            errors={errors}
          />
          {instrumen.responden.some((r) => r.jenis !== 'layanan') && (
            <>
              <h2>{ucap('tentang')}</h2>
              <p>{ucap('tentangAlasan')}</p>
            </>
          )}
          {instrumen.responden.map((r) => (
            <Responden
              key={r.kunci}
              def={r}
              lang={lang}
              bahasa={f}
              usia={ucap('usia')}
              value={isi[r.kunci]}
              error={errors[r.kunci]}
            />
          ))}
          <TextArea
            name="saran"
            label={ucap('saran')}
            hint={ucap('saranPetunjuk')}
            lang={lang}
            optional
            maxLength={SARAN_MAKS}
            value={isi['saran']}
            error={errors['saran']}
          />
          <Button>{ucap('kirim')}</Button>
          <p>
            <small>{ucap('kuki')}</small>
          </p>
        </Form>
      </>
    </Lembar>
  )
}

/** What happens next, when, and who. */
export function TerimaKasihPage(
  props: HalamanSurvei & { periode: PeriodeFormulir | undefined; sudah: boolean },
): JSX.Element {
  const { lang, bahasa, periode, kode, unit } = props
  const k = kata[lang]
  const ucap = kataBahasa(props)
  return (
    <Lembar {...props} title={k.terimaKasih} sub={`/terima-kasih${props.sudah ? '?sudah=1' : ''}`}>
      <>
        <h1>{ucap('terimaKasih')}</h1>
        {props.sudah && <p>{ucap('sudahDiterima')}</p>}
        <h2>{ucap('selanjutnya')}</h2>
        <ol>
          {periode && <li>{k.langkahHitung(formatDate(periode.selesai, lang))}</li>}
          <li>{ucap('langkahUmum')}</li>
          <li>{ucap('langkahBaik')}</li>
        </ol>
        <p>
          <a href={`/unit/${unit.slug}`}>{ucap('lihatUnit')}</a>
        </p>
        <p>
          <a href={`/s/${kode}${bahasa && bahasa.kode !== lang ? `?bahasa=${bahasa.kode}` : ''}`}>
            {ucap('isiLagi')}
          </a>
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
