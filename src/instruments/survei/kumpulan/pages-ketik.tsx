import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  NumberField,
  RadioGroup,
  Section,
  TextField,
} from '../../../ui/index.ts'
import { Deret, Orang, type EntriProps } from '../entri/pages.tsx'
import { kataEntri } from '../entri/words.ts'
import type { Instrumen } from '../instrumen-tipe.ts'
import { teksOf } from '../instrumen/teks.ts'
import { SARAN_MAKS } from '../jawaban/schema.ts'
import { HalamanPeriode } from '../periode/pages-kepala.tsx'
import type { HasilKetik } from './commands.ts'
import { alamatKumpulan } from './pages.tsx'
import { kodeLembar, type Beda, type Kumpulan, type Selisih } from './rules.ts'
import { kataKumpulan } from './words.ts'

export interface KetikProps extends EntriProps {
  readonly kumpulan: Kumpulan
  readonly ke: 1 | 2
  readonly pertama: number
  readonly masuk: number
  /** Every sheet is keyed in this turn. */
  readonly selesai: boolean
  readonly selisih: readonly Selisih[]
  /** What became of the sheet just sent. */
  readonly baru?: { readonly nomor: number; readonly hasil: HasilKetik }
}

/** One pile: key its sheets with the number keys, and settle where two people read differently. */
export function KetikPage(props: KetikProps): JSX.Element {
  const { desk, periode, kumpulan, ke, errors, baru, selisih } = props
  const { lang } = desk
  const k = kataKumpulan[lang]
  const to = alamatKumpulan(periode.id, `/${kumpulan.id}`)
  return (
    <HalamanPeriode
      {...props}
      tab="kertas"
      judul={k.satuJudul(kumpulan.kode.toUpperCase())}
      error={errors !== undefined}
    >
      <div class="tumpuk jauh">
        {baru && (
          <Notice tone={baru.hasil === 'selisih' ? 'warning' : 'success'} live>
            {k.tersimpan[baru.hasil](kodeLembar(kumpulan.kode, baru.nomor))}
          </Notice>
        )}
        <ErrorSummary errors={errors} lang={lang} />
        <p>{k.keadaan(props.pertama, props.masuk, kumpulan.lembar)}</p>
        <div class="aksi">
          <LinkButton href={`${to}/formulir.pdf`} variant="secondary">
            {k.cetak}
          </LinkButton>
          {kumpulan.duaKali && (
            <a href={`${to}?ke=${ke === 1 ? 2 : 1}`}>{ke === 1 ? k.keKedua : k.kePertama}</a>
          )}
        </div>
        <Section title={k.ketikJudul(ke)}>
          {props.selesai && !errors ? <p>{k.selesai}</p> : <Isian {...props} to={to} />}
        </Section>
        {selisih.length > 0 && (
          <Section title={k.selisih} lead={k.selisihIsi}>
            {selisih.map((s) => (
              <SatuSelisih {...props} to={to} s={s} key={s.nomor} />
            ))}
          </Section>
        )}
      </div>
    </HalamanPeriode>
  )
}

function Isian(props: KetikProps & { to: string }): JSX.Element {
  const { desk, periode, isian, errors, ke, to, sampai } = props
  const { lang } = desk
  const k = kataKumpulan[lang]
  return (
    <Form action={to}>
      <input type="hidden" name="ke" value={String(ke)} />
      <div class="saring">
        <NumberField
          name="nomor"
          label={k.nomor}
          lang={lang}
          maxLength={3}
          value={isian['nomor']}
          error={errors?.['nomor']}
        />
        <DateField
          name="tanggal"
          label={k.tanggal}
          lang={lang}
          value={isian['tanggal']}
          min={periode.mulai}
          max={sampai}
          error={errors?.['tanggal']}
        />
      </div>
      <Deret {...props} />
      <Orang {...props} />
      <TextField
        name="saran"
        label={kataEntri[lang].saran}
        lang={lang}
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
      </div>
    </Form>
  )
}

function SatuSelisih({
  desk,
  kumpulan,
  instrumen,
  to,
  s,
}: KetikProps & { to: string; s: Selisih }): JSX.Element {
  const { lang } = desk
  const k = kataKumpulan[lang]
  return (
    <article class="kartu">
      <h3>{kodeLembar(kumpulan.kode, s.nomor)}</h3>
      <Form action={`${to}/selisih/${s.nomor}`}>
        {s.beda.map((b) => (
          <RadioGroup
            key={b.field}
            id={`${b.field}-${s.nomor}`}
            name={b.field}
            label={labelOf(b, instrumen, lang)}
            lang={lang}
            inline
            value="1"
            options={[
              { value: '1', label: `${k.pertama}: ${b.satu || k.kosongIsi}` },
              { value: '2', label: `${k.kedua}: ${b.dua || k.kosongIsi}` },
            ]}
          />
        ))}
        <div class="aksi">
          <Button variant="secondary">{k.putuskan}</Button>
        </div>
      </Form>
    </article>
  )
}

const ORANG: Readonly<Record<string, string>> = { jenisKelamin: 'jenis_kelamin' }

/** The question by its number on the sheet, or what was asked of the person. */
function labelOf({ field }: Beda, { pertanyaan, unsur, responden }: Instrumen, lang: Bahasa): string {
  const at = pertanyaan.findIndex((p) => p.kunci === field)
  if (at >= 0) {
    const { unsur: kunci, teks } = pertanyaan[at]!
    return `${at + 1}. ${teksOf(unsur.find((u) => u.kunci === kunci)?.nama ?? teks, lang)}`
  }
  const orang = responden.find((r) => r.kunci === (ORANG[field] ?? field))
  if (orang) return teksOf(orang.label, lang)
  return field === 'saran' ? kataEntri[lang].saran : kataKumpulan[lang].tanggal
}
