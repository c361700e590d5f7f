import type { JSX } from 'preact'
import type { Hasil } from '../../../instruments/survei/index.ts'
import {
  Button,
  Details,
  EmptyState,
  Form,
  formatNumber,
  HonestIndex,
  PageHead,
  Section,
  Table,
  Tabs,
  Tag,
  TextField,
  type Column,
} from '../../../ui/index.ts'
import { Papan, type BarisPapan } from '../papan.tsx'
import { Halaman, type Bingkai, type PemilikHalaman } from '../bingkai.tsx'
import type { Tautan } from '../unit/data.ts'
import { kata } from '../words.ts'
import { kataInstansi } from './words.ts'

export interface BarisUnit extends Tautan {
  readonly periode: string
  readonly n: number
  readonly ikm: number
  readonly mutu: string
  readonly selang95: readonly [number, number] | null
  readonly ambang: boolean
  readonly kurang: boolean
  /** How many others cannot be told from it. */
  readonly setara: number
}

export interface DataInstansi {
  readonly bingkai: Bingkai & { readonly instansi: PemilikHalaman }
  /** null: the newest publication of each unit, whatever its year. */
  readonly tahun: number | null
  readonly tahunAda: readonly number[]
  /** What part of a name the list is narrowed to. */
  readonly tanya: string
  readonly banyakUnit: number
  readonly gabungan: { readonly hasil: Hasil; readonly rataUnit: string } | null
  readonly unit: readonly BarisUnit[]
  readonly belum: readonly Tautan[]
}

/** Every unit beside every other, in a way that shames nobody by noise. */
export function InstansiPage(data: DataInstansi): JSX.Element {
  const { bingkai, gabungan, unit, belum } = data
  const { lang, instansi } = bingkai
  const k = kataInstansi[lang]
  return (
    <Halaman bingkai={bingkai} title={k.judul(instansi.nama)}>
      <div class="tumpuk">
        <PageHead title={k.judul(instansi.nama)} lead={k.saring} />
        <Tabs label={k.tahun} items={pilihanTahun(data)} />
        {(data.banyakUnit > BANYAK || data.tanya !== '') && <CariUnit data={data} />}
      </div>
      {gabungan && data.tanya === '' && (
        <Section title={k.gabungan}>
          <HonestIndex
            nilai={gabungan.hasil.ikm}
            kinerja={kata[lang].kinerja[gabungan.hasil.kinerja] ?? gabungan.hasil.kinerja}
            n={gabungan.hasil.n}
            lang={lang}
            ambang={gabungan.hasil.kepastian === 'ambang'}
            {...(gabungan.hasil.selang95 ? { selang: gabungan.hasil.selang95 } : {})}
          />
          <p class="redup">
            {k.gabunganIsi(formatNumber(unit.length, lang))}{' '}
            {k.rataUnit(formatNumber(gabungan.rataUnit, lang, 2))}
          </p>
        </Section>
      )}
      {unit.length === 0 ? (
        data.tanya === '' && <EmptyState title={k.kosong}>{k.kosongIsi}</EmptyState>
      ) : (
        <Section title={k.judulUnit} lead={k.pengantarUnit}>
          <Papan baris={unit.map((u) => baris(u, data))} lang={lang} />
          <Details summary={k.tabel}>
            <Table
              caption={k.judulUnit}
              captionHidden
              copy
              lang={lang}
              columns={kolom(data)}
              rows={unit}
              rowKey={(u) => u.href}
            />
          </Details>
          <p>
            <a href={`/instansi/${instansi.slug}/perubahan`}>{k.perubahan}</a>
          </p>
        </Section>
      )}
      {belum.length > 0 && (
        <Section title={data.tahun === null ? k.belum : k.belumTahun(String(data.tahun))}>
          <ul class="daftar">
            {belum.map((u) => (
              <li key={u.href}>
                <a href={u.href}>{u.nama}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Halaman>
  )
}

/** From so many units on, a name is found faster by typing than by scrolling. */
const BANYAK = 24

function CariUnit({ data }: { data: DataInstansi }): JSX.Element {
  const { bingkai, tahun, tanya, unit, belum } = data
  const k = kataInstansi[bingkai.lang]
  const dasar = `/instansi/${bingkai.instansi.slug}`
  return (
    <>
      <Form action={dasar} method="get" class="cari">
        {tahun !== null && <input type="hidden" name="tahun" value={String(tahun)} />}
        <TextField name="q" label={k.cari} lang={bingkai.lang} value={tanya} />
        <Button>{k.cariTombol}</Button>
      </Form>
      {tanya !== '' && (
        <p class="redup" role="status">
          {k.cariHasil(formatNumber(unit.length + belum.length, bingkai.lang), tanya)}{' '}
          <a href={tahun === null ? dasar : `${dasar}?tahun=${tahun}`}>{k.cariSemua}</a>
        </p>
      )}
    </>
  )
}

function pilihanTahun({ bingkai, tahun, tahunAda }: DataInstansi) {
  const dasar = `/instansi/${bingkai.instansi.slug}`
  return [
    { href: dasar, label: kataInstansi[bingkai.lang].terbaru, active: tahun === null },
    ...tahunAda.map((t) => ({ href: `${dasar}?tahun=${t}`, label: String(t), active: tahun === t })),
  ]
}

function baris(u: BarisUnit, { bingkai: { lang } }: DataInstansi): BarisPapan {
  const k = kataInstansi[lang]
  const dua = (v: number): string => formatNumber(v, lang, 2)
  const kata95 = u.selang95 ? [k.antara(dua(u.selang95[0]), dua(u.selang95[1]))] : []
  return {
    nama: u.nama,
    href: u.href,
    ikm: u.ikm,
    mutu: u.mutu,
    selang95: u.selang95,
    catatan: [
      u.periode,
      `${formatNumber(u.n, lang)} ${kata[lang].orang}`,
      ...kata95,
      u.setara > 0 ? k.setara(formatNumber(u.setara, lang)) : k.sendiri,
    ].join(' · '),
    ...(u.ambang || u.kurang
      ? {
          tanda: (
            <>
              {u.ambang && <Tag tone="neutral">{kata[lang].ambang}</Tag>}
              {u.kurang && <Tag tone="warning">{kata[lang].dibawahMinimum}</Tag>}
            </>
          ),
        }
      : {}),
  }
}

function kolom({ bingkai: { lang } }: DataInstansi): Column<BarisUnit>[] {
  const k = kataInstansi[lang]
  const umum = kata[lang]
  const dua = (v: number): string => formatNumber(v, lang, 2)
  return [
    { key: 'unit', label: umum.unit, cell: (u) => u.nama },
    { key: 'periode', label: k.terbit, cell: (u) => u.periode },
    { key: 'n', label: k.responden, numeric: true, cell: (u) => formatNumber(u.n, lang) },
    { key: 'ikm', label: umum.indeks, numeric: true, cell: (u) => dua(u.ikm) },
    {
      key: 'selang',
      label: umum.selang,
      numeric: true,
      cell: (u) => (u.selang95 ? `${dua(u.selang95[0])}–${dua(u.selang95[1])}` : '–'),
    },
    { key: 'mutu', label: umum.mutu, cell: (u) => u.mutu },
  ]
}
