import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  NumberField,
  QuestionGroup,
  Select,
  TextField,
} from '../../../ui/index.ts'
import {
  getUnsur,
  skm142017,
  teksOf,
  type FieldRespondenDef,
  type Instrumen,
  type Pertanyaan,
} from '../instrumen.ts'
import { SARAN_MAKS } from '../jawaban/schema.ts'
import { nilaiJawaban } from '../periode/bagian-saran.tsx'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import type { IsianKertas } from './schema.ts'
import type { FormulirTersimpan } from './store.ts'
import { kataKumpulan } from '../kumpulan/words.ts'
import { kataEntri } from './words.ts'

export interface EntriProps extends PeriodeDiMeja {
  readonly instrumen: Instrumen
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly isian: IsianKertas
  readonly errors?: FieldErrors
  /** The form stored just now, and the how-manieth paper form it is. */
  readonly tersimpan?: { readonly formulir: FormulirTersimpan; readonly ke: number; readonly sudah: boolean }
  readonly sampai: string
}

/** Paper forms keyed in one after another: nine digits and Enter. */
export function EntriPage(props: EntriProps): JSX.Element {
  const { desk, periode, isian, errors, tersimpan } = props
  const k = kataEntri[desk.lang]
  const isSatuan = isian['cara'] === 'satuan'
  const lain = new URLSearchParams({
    kumpulan: isian['kumpulan'] ?? '',
    layanan: isian['layanan'] ?? '',
    tanggal: isian['tanggal'] ?? '',
    ...(isSatuan ? {} : { cara: 'satuan' }),
  })
  return (
    <HalamanPeriode {...props} tab="kertas" judul={k.judul} error={errors !== undefined}>
      {tersimpan && <Tersimpan lang={desk.lang} instrumen={props.instrumen} {...tersimpan} />}
      <ErrorSummary errors={errors} lang={desk.lang} />
      <Form action={alamatPeriode(periode.id, 'kertas')}>
        {(isSatuan ? ['kunci', 'kumpulan', 'cara'] : ['kunci', 'kumpulan']).map((name) => (
          <input type="hidden" name={name} value={isian[name]} key={name} />
        ))}
        <Tumpukan {...props} />
        {isSatuan ? <Satuan {...props} /> : <Deret {...props} />}
        <Orang {...props} />
        <TextField
          name="saran"
          label={k.saran}
          lang={desk.lang}
          optional
          quiet
          width="luas"
          value={isian['saran']}
          maxLength={SARAN_MAKS}
          autocomplete="off"
          error={errors?.['saran']}
        />
        <div class="aksi">
          <Button>{k.simpan}</Button>
          <a href={`/kerja/survei/${periode.id}/kumpulan`}>{kataKumpulan[desk.lang].keKumpulan}</a>
          <a href={`?${lain.toString()}`}>{isSatuan ? k.caraDeret : k.caraSatuan}</a>
        </div>
      </Form>
    </HalamanPeriode>
  )
}

function Tersimpan(
  props: NonNullable<EntriProps['tersimpan']> & { lang: EntriProps['desk']['lang']; instrumen: Instrumen },
): JSX.Element {
  const { formulir, ke, sudah, lang, instrumen } = props
  const k = kataEntri[lang]
  const title = sudah
    ? k.sudah
    : k.tersimpan(formatNumber(ke, lang), nilaiJawaban(formulir.jumlah, lang, instrumen))
  const isFlagged = formulir.ganda || formulir.garisLurus
  return (
    <Notice tone={isFlagged ? 'warning' : 'success'} title={title} live>
      <p>
        {k.tersimpanIsi(Object.values(formulir.jawaban).join(' '))}
        {formulir.ganda && ` ${k.ganda}`}
        {formulir.garisLurus && ` ${k.garisLurus}`}
      </p>
    </Notice>
  )
}

export function Deret({ desk, instrumen, isian, errors }: EntriProps): JSX.Element {
  const k = kataEntri[desk.lang]
  const banyak = instrumen.pertanyaan.length
  const isSkm = instrumen.kode === skm142017.kode
  return (
    <TextField
      name="deret"
      label={isSkm ? k.jawaban : k.jawabanLain(banyak)}
      hint={isSkm ? k.jawabanPetunjuk : k.jawabanLainPetunjuk(banyak, instrumen.skala)}
      lang={desk.lang}
      inputMode="numeric"
      autocomplete="off"
      spellcheck={false}
      maxLength={60}
      width="luas"
      value={isian['deret']}
      autofocus={errors === undefined && isian['layanan'] !== ''}
      error={errors?.['deret']}
    />
  )
}

/** Short where an unsur has one question; in full where it has several. */
const namaTanya = (instrumen: Instrumen, p: Pertanyaan, lang: Bahasa): string =>
  instrumen.pertanyaan.filter((x) => x.unsur === p.unsur).length > 1
    ? teksOf(p.teks, lang)
    : teksOf(getUnsur(p.unsur, instrumen).nama, lang)

/** The official words for each answer, for a form that is hard to read. The island only makes it faster. */
function Satuan({ desk, instrumen, isian, errors = {} }: EntriProps): JSX.Element {
  const { lang } = desk
  return (
    <sb-ketik>
      <div class="formulir">
        {instrumen.pertanyaan.map((u, i) => (
          <QuestionGroup
            key={u.kunci}
            name={u.kunci}
            legend={namaTanya(instrumen, u, lang)}
            number={i + 1}
            of={instrumen.pertanyaan.length}
            lang={lang}
            compact
            options={u.pilihan.map((p) => ({
              value: String(p.nilai),
              label: `${p.nilai}. ${teksOf(p.label, lang)}`,
            }))}
            value={isian[u.kunci]}
            error={errors[u.kunci]}
          />
        ))}
      </div>
    </sb-ketik>
  )
}

export function Orang(props: EntriProps): JSX.Element {
  return (
    <div class="petak sempit">
      {props.instrumen.responden
        .filter((f) => f.jenis !== 'layanan')
        .map((f) => (
          <SatuOrang {...props} def={f} key={f.kunci} />
        ))}
    </div>
  )
}

function SatuOrang({ desk, isian, errors, def }: EntriProps & { def: FieldRespondenDef }): JSX.Element {
  const { lang } = desk
  const k = kataEntri[lang]
  const common = {
    name: def.kunci,
    lang,
    optional: true,
    quiet: true,
    value: isian[def.kunci],
    error: errors?.[def.kunci],
  }
  if (def.jenis === 'angka') return <NumberField {...common} label={k.usia} maxLength={3} />
  return (
    <Select
      {...common}
      label={teksOf(def.label, lang)}
      placeholder={k.tidakDiisi}
      options={def.pilihan.map((p) => ({ value: p.nilai, label: teksOf(p.label, lang) }))}
    />
  )
}

function Tumpukan({ desk, periode, layanan, isian, errors, sampai }: EntriProps): JSX.Element {
  const k = kataEntri[desk.lang]
  return (
    <div class="saring">
      {layanan.length > 1 ? (
        <Select
          name="layanan"
          label={k.layanan}
          lang={desk.lang}
          value={isian['layanan']}
          options={layanan.map((l) => ({ value: l.id, label: l.nama }))}
          error={errors?.['layanan']}
        />
      ) : (
        <input type="hidden" name="layanan" value={layanan[0]?.id} />
      )}
      <DateField
        name="tanggal"
        label={k.tanggal}
        lang={desk.lang}
        value={isian['tanggal']}
        min={periode.mulai}
        max={sampai}
        error={errors?.['tanggal']}
      />
    </div>
  )
}

/** Why nothing can be keyed in now, and the way out where there is one. */
export function MasukTertutupPage(
  props: PeriodeDiMeja & { tab: 'kertas' | 'impor'; judul: string; alasan: string },
): JSX.Element {
  const { desk, periode, status } = props
  return (
    <HalamanPeriode {...props}>
      <Notice tone="warning">
        <p>{props.alasan}</p>
        {status === 'ditutup' && (
          <p>
            <LinkButton href={`/kerja/survei/${periode.id}/buka-lagi`} variant="secondary">
              {kataEntri[desk.lang].tutupBuka}
            </LinkButton>
          </p>
        )}
      </Notice>
    </HalamanPeriode>
  )
}
