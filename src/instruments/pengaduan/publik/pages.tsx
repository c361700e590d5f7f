import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { maskPribadi } from '../../../kernel/samaran.ts'
import {
  Button,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  Notice,
  QuestionGroup,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { isTerlayani, type Lampiran } from '../lampiran/index.ts'
import type { Rincian } from '../rincian.ts'
import type { Tanggapan } from '../tanggapan/store.ts'
import { Lembar, type LembarProps } from '../warga/lembar.tsx'
import { hariTenggat } from '../warga/tenggat.ts'
import type { Publik } from './store.ts'
import { kataPublik, statusPublik } from './words.ts'

export interface DaftarProps extends LembarProps {
  readonly slug: string
  readonly zona: Zona
  readonly daftar: readonly Publik[]
  readonly unit: readonly { readonly id: string; readonly nama: string; readonly slug: string }[]
  readonly kategori: readonly { readonly id: string; readonly nama: string }[]
  readonly pilihan: Readonly<Record<'q' | 'unit' | 'kategori' | 'status', string>>
  /** The instansi has an official code of area, so that reports can name places. */
  readonly bertempat: boolean
  /** Where only reports of one place are shown. */
  readonly wilayah?: { readonly kode: string; readonly nama: string }
  readonly lagi: string | null
  readonly umpan: string
}

/** Words of a text, masked, cut at a word. */
export function ringkas(teks: string, panjang = 180): string {
  const rata = maskPribadi(teks).replaceAll(/\s+/g, ' ').trim()
  return rata.length <= panjang ? rata : `${rata.slice(0, rata.lastIndexOf(' ', panjang))}…`
}

export function DaftarPage(props: DaftarProps): JSX.Element {
  const { lang, pilihan, daftar } = props
  const k = kataPublik[lang]
  const nama = new Map(props.unit.map((u) => [u.id, u.nama]))
  return (
    <Lembar {...props} title={k.judul}>
      <h1>{k.judul}</h1>
      <p>{k.pengantar}</p>
      <LinkButton href={`/pengaduan/baru?ke=${props.slug}`}>{k.sampaikan}</LinkButton>
      <Form method="get" action="/pengaduan">
        <input type="hidden" name="instansi" value={props.slug} />
        {props.wilayah && <input type="hidden" name="wilayah" value={props.wilayah.kode} />}
        <TextField
          name="q"
          type="search"
          label={k.cari}
          lang={lang}
          optional
          quiet
          value={pilihan.q}
          maxLength={80}
        />
        <Select
          name="unit"
          label={k.unit}
          lang={lang}
          optional
          quiet
          placeholder={k.semuaUnit}
          value={pilihan.unit}
          options={props.unit.map((u) => ({ value: u.slug, label: u.nama }))}
        />
        {props.kategori.length > 0 && (
          <Select
            name="kategori"
            label={k.kategori}
            lang={lang}
            optional
            quiet
            placeholder={k.semuaKategori}
            value={pilihan.kategori}
            options={props.kategori.map((x) => ({ value: x.id, label: x.nama }))}
          />
        )}
        <Select
          name="status"
          label={k.statusLabel}
          lang={lang}
          optional
          quiet
          placeholder={k.semuaStatus}
          value={pilihan.status}
          options={(['proses', 'dijawab', 'selesai'] as const).map((v) => ({ value: v, label: k.status[v] }))}
        />
        <Button variant="secondary">{k.saring}</Button>
      </Form>
      {props.wilayah && (
        <p>
          <b>{k.diTempat(props.wilayah.nama)}</b>{' '}
          <a href={`/pengaduan?instansi=${props.slug}`}>{k.semuaTempat}</a>
        </p>
      )}
      {props.bertempat && !props.wilayah && (
        <p>
          <a href={`/pengaduan/tempat?instansi=${props.slug}`}>{k.menurutTempat}</a>
        </p>
      )}
      {daftar.length === 0 ? (
        <p>
          <b>{k.kosong}</b> {k.kosongKet}
        </p>
      ) : (
        <ol class="jejak">
          {daftar.map((p) => (
            <li key={p.id}>
              <Ringkasan {...props} p={p} unit={p.unitId === null ? undefined : nama.get(p.unitId)} />
            </li>
          ))}
        </ol>
      )}
      {props.lagi && (
        <p>
          <a href={props.lagi}>{k.lagi}</a>
        </p>
      )}
      <p class="redup">
        <a href={props.umpan}>{k.umpan}</a>
      </p>
    </Lembar>
  )
}

export function Ringkasan({
  p,
  lang,
  zona,
  unit,
}: {
  p: Publik
  lang: 'id' | 'en'
  zona: Zona
  unit: string | undefined
}): JSX.Element {
  const k = kataPublik[lang]
  return (
    <>
      <a href={`/pengaduan/laporan/${p.id}`}>
        <b>{ringkas(p.judul, 120)}</b>
      </a>
      <p>{ringkas(p.isi)}</p>
      <p class="redup">
        <b>{statusPublik(p.status, lang)}</b>
        {unit && ` · ${unit}`}
        {` · ${k.pada(formatDate(p.diterimaAt, lang, zona))}`}
      </p>
    </>
  )
}

export interface LaporanProps extends LembarProps {
  readonly slug: string
  readonly r: Rincian
  /** Answers of the house with what was attached to them; nothing the reporter wrote besides the report. */
  readonly jawaban: readonly { readonly t: Tanggapan; readonly lampiran: readonly Lampiran[] }[]
  readonly kini: Date
  readonly diikuti: boolean
  readonly isi?: Readonly<Record<string, string>>
  readonly errors?: FieldErrors
}

export function LaporanPage(props: LaporanProps): JSX.Element {
  const { lang, r } = props
  const k = kataPublik[lang]
  const unit = r.p.unitId === null ? undefined : r.unit.get(r.p.unitId)
  const { tenggat, dipenuhi } = r.jam.selesai
  return (
    <Lembar {...props} title={ringkas(r.judul, 120)} error={props.errors !== undefined}>
      {props.diikuti && (
        <Notice tone="success">
          <b>{k.diikuti}</b> {k.diikutiKet}
        </Notice>
      )}
      <ErrorSummary errors={props.errors} lang={lang} />
      <h1>{ringkas(r.judul, 120)}</h1>
      <p>
        <b>{statusPublik(r.p.status, lang)}</b>
        {unit && (
          <>
            {' · '}
            {k.dipegang} <b>{unit}</b>
          </>
        )}
        <br />
        <span class="redup">
          {k.pada(formatDate(r.p.diterimaAt, lang, r.zona))} · {k.umur(r.umur)}
          {tenggat && !dipenuhi && ` · ${k.tenggat(formatDate(hariTenggat(tenggat.batas), lang, r.zona))}`}
        </span>
      </p>
      <div class="surat">{maskPribadi(r.isi)}</div>
      {r.lokasi && (
        <p>
          {k.tempat}: {maskPribadi(r.lokasi)}
        </p>
      )}
      <section class="tumpuk rapat">
        <h2>{k.jawaban}</h2>
        {props.jawaban.length === 0 && <p>{k.belumDijawab}</p>}
        {props.jawaban.map(({ t, lampiran }) => (
          <div key={t.id}>
            <p class="redup">
              {(t.unitId && r.unit.get(t.unitId)) ?? r.instansi.nama},{' '}
              {formatDate(t.terkirimAt ?? t.createdAt, lang, r.zona)}
            </p>
            <div class="surat">{maskPribadi(t.isi)}</div>
            {lampiran.filter(isTerlayani).map((l) => (
              <p key={l.id}>
                <a href={`/pengaduan/laporan/${r.p.id}/lampiran/${l.id}`}>{l.nama}</a>
              </p>
            ))}
          </div>
        ))}
      </section>
      {!dipenuhi && !props.diikuti && <Ikuti {...props} />}
      <p>
        <a href={`/pengaduan?instansi=${props.slug}`}>{k.daftar}</a> ·{' '}
        <a href={`/pengaduan/baru?ke=${props.slug}`}>{k.sampaikan}</a>
      </p>
    </Lembar>
  )
}

function Ikuti({ lang, r, isi = {}, errors = {} }: LaporanProps): JSX.Element {
  const k = kataPublik[lang]
  return (
    <section class="tumpuk rapat" id="ikuti">
      <h2>{k.ikuti}</h2>
      <p>{k.ikutiKet}</p>
      <Form action={`/pengaduan/laporan/${r.p.id}/ikuti`}>
        <TextField
          name="kontak"
          label={k.kontak}
          lang={lang}
          value={isi['kontak']}
          error={errors['kontak']}
        />
        <QuestionGroup
          name="lewat"
          legend={k.lewat}
          lang={lang}
          gentle
          compact
          value={isi['lewat'] ?? 'whatsapp'}
          options={(['whatsapp', 'sms', 'surel'] as const).map((v) => ({
            value: v,
            label: k.lewatPilihan[v],
          }))}
        />
        <Button variant="secondary">{k.ikuti}</Button>
      </Form>
    </section>
  )
}
