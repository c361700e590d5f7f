import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  formatNumber,
  Notice,
  NumberField,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  type Column,
} from '../../../ui/index.ts'
import type { Perangkat } from '../anjungan/store.ts'
import { HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import { computeKemajuan, type Kemajuan } from './rules.ts'
import type { IsianTugas } from './schema.ts'
import type { Tugas } from './tugas.ts'
import { kataWawancara } from './words.ts'

export interface WawancaraProps extends PeriodeDiMeja {
  readonly tugas: readonly Tugas[]
  readonly perangkat: readonly Perangkat[]
  readonly calon: readonly { readonly id: string; readonly nama: string; readonly jabatan: string }[]
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly isian: IsianTugas
  readonly errors?: FieldErrors
  readonly tersimpan: boolean
  /** Why nobody can be assigned now. */
  readonly tertutup: boolean
}

/** Who interviews where, and how far it has come. */
export function WawancaraPage(props: WawancaraProps): JSX.Element {
  const { desk, tugas, errors } = props
  const { lang } = desk
  const k = kataWawancara[lang]
  const wilayah = computeKemajuan(tugas, (i) => tugas[i]!.wilayah || k.tanpaWilayah)
  const orang = computeKemajuan(tugas, (i) => tugas[i]!.orangNama)
  return (
    <HalamanPeriode {...props} tab="wawancara" judul={k.judul} error={errors !== undefined}>
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      <ErrorSummary errors={errors} lang={lang} />
      {tugas.length === 0 ? (
        <EmptyState title={k.kosong}>
          {props.may.work && !props.tertutup ? k.kosongIsi : undefined}
        </EmptyState>
      ) : (
        <>
          <p class="redup">{k.pengantar}</p>
          <TabelTugas {...props} />
          <div class="petak">
            <TabelKemajuan rows={wilayah} judul={k.perWilayah} label={k.wilayah} lang={lang} />
            <TabelKemajuan rows={orang} judul={k.perOrang} label={k.pewawancara} lang={lang} />
          </div>
        </>
      )}
      {props.may.work && (props.tertutup ? <Notice>{k.tertutup}</Notice> : <BeriTugas {...props} />)}
    </HalamanPeriode>
  )
}

function TabelTugas({ desk, tugas, perangkat, periode, may }: WawancaraProps): JSX.Element {
  const { lang } = desk
  const k = kataWawancara[lang]
  const n = (x: number): string => formatNumber(x, lang)
  const ponsel = new Map(perangkat.map((p) => [p.tugasId, p]))
  const columns: Column<Tugas>[] = [
    {
      key: 'wilayah',
      label: k.wilayah,
      cell: (t) => t.wilayah || <span class="redup">{k.tanpaWilayah}</span>,
    },
    { key: 'orang', label: k.pewawancara, cell: (t) => t.orangNama },
    { key: 'layanan', label: k.layanan, cell: (t) => t.layananNama ?? k.semuaLayanan },
    {
      key: 'kemajuan',
      label: k.kemajuan,
      numeric: true,
      cell: (t) => {
        const menunggu = ponsel.get(t.id)?.menunggu ?? 0
        return (
          <>
            {k.dari(n(t.nMasuk), n(t.target))}{' '}
            {t.dicabutAt ? (
              <Tag>{k.dihentikan}</Tag>
            ) : (
              t.nMasuk >= t.target && <Tag tone="success">{k.selesai}</Tag>
            )}
            {menunggu > 0 && (
              <>
                <br />
                <span class="redup kecil">{k.menunggu(n(menunggu))}</span>
              </>
            )}
          </>
        )
      },
    },
    ...(may.work
      ? [
          {
            key: 'aksi',
            label: k.tindakan,
            cell: (t: Tugas) =>
              t.dicabutAt ? null : (
                <form method="post" action={`/kerja/survei/${periode.id}/wawancara/${t.id}/henti`}>
                  <Button variant="tertiary" size="sm" aria-label={k.hentikanTugas(t.orangNama)}>
                    {k.hentikan}
                  </Button>
                </form>
              ),
          },
        ]
      : []),
  ]
  return (
    <Table caption={k.tabel} captionHidden lang={lang} columns={columns} rows={tugas} rowKey={(t) => t.id} />
  )
}

function TabelKemajuan(props: {
  rows: readonly Kemajuan[]
  judul: string
  label: string
  lang: 'id' | 'en'
}): JSX.Element {
  const { lang } = props
  const k = kataWawancara[lang]
  const n = (x: number): string => formatNumber(x, lang)
  return (
    <Table
      caption={props.judul}
      lang={lang}
      columns={[
        { key: 'nama', label: props.label, cell: (r) => r.nama },
        { key: 'n', label: k.kemajuan, numeric: true, cell: (r) => k.dari(n(r.masuk), n(r.target)) },
      ]}
      rows={props.rows}
      rowKey={(r) => r.nama}
    />
  )
}

function BeriTugas({ desk, periode, calon, layanan, isian, errors }: WawancaraProps): JSX.Element {
  const { lang } = desk
  const k = kataWawancara[lang]
  const field = (name: keyof IsianTugas, label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  if (calon.length === 0) return <Notice>{k.takAdaOrang}</Notice>
  return (
    <Section title={k.beriTugas}>
      <Form action={`/kerja/survei/${periode.id}/wawancara`}>
        <Select
          {...field('orang', k.pewawancara)}
          options={calon.map((o) => ({ value: o.id, label: o.jabatan ? `${o.nama}, ${o.jabatan}` : o.nama }))}
        />
        <TextField {...field('wilayah', k.wilayah)} hint={k.wilayahPetunjuk} optional maxLength={120} />
        {layanan.length > 1 && (
          <Select
            {...field('layanan', k.layanan)}
            optional
            quiet
            placeholder={k.semuaLayanan}
            options={layanan.map((l) => ({ value: l.id, label: l.nama }))}
          />
        )}
        <NumberField {...field('target', k.target)} unit={k.orang} maxLength={5} width="sempit" />
        <div class="aksi">
          <Button>{k.beriTugas}</Button>
        </div>
      </Form>
    </Section>
  )
}
