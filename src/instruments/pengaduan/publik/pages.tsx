import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import { Button, Form, formatDate, LinkButton, Select, TextField } from '../../../ui/index.ts'
import { Lembar, type LembarProps } from '../warga/lembar.tsx'
import type { TeksSamar } from '../samaran.ts'
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

/** Words of a masked text, cut at a word. */
export function ringkas(teks: TeksSamar, panjang = 180): string {
  const rata = teks.replaceAll(/\s+/g, ' ').trim()
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
