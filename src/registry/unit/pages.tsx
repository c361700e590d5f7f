import type { JSX } from 'preact'
import {
  Button,
  DescriptionList,
  Details,
  EmptyState,
  Form,
  LinkButton,
  Section,
  Select,
  Table,
  Tag,
} from '../../ui/index.ts'
import { RegistriPage, type RegistriBase } from '../frame.tsx'
import type { Layanan } from '../layanan/store.ts'
import { kata } from '../words.ts'
import type { Cabang } from './rules.ts'
import type { Unit } from './store.ts'

/** Depth shown by space, so that the table stays a table. */
export const menjorok = ({ unit, tingkat }: Cabang<{ nama: string }>): string =>
  `${'\u2003'.repeat(tingkat)}${unit.nama}`

export function DaftarUnitPage(
  props: RegistriBase & {
    cabang: readonly Cabang<Unit>[]
    nLayanan: ReadonlyMap<string, number>
    mayAdd: boolean
  },
): JSX.Element {
  const { desk, cabang, nLayanan, mayAdd } = props
  const k = kata[desk.lang]
  const add = mayAdd ? <LinkButton href="/kerja/registri/unit/baru">{k.tambahUnit}</LinkButton> : undefined
  return (
    <RegistriPage
      {...props}
      sisi="unit"
      title={k.registri}
      lead={k.unitPengantar}
      actions={cabang.length > 0 ? add : undefined}
    >
      <Table
        caption={k.unitKerja}
        captionHidden
        lang={desk.lang}
        rows={cabang}
        rowKey={(c) => c.unit.id}
        empty={
          <EmptyState title={k.belumAdaUnit} action={add}>
            {k.belumAdaUnitApa}
          </EmptyState>
        }
        columns={[
          {
            key: 'nama',
            label: k.nama,
            cell: (c) => (
              <>
                {'\u2003'.repeat(c.tingkat)}
                <a href={`/kerja/registri/unit/${c.unit.id}`}>{c.unit.nama}</a>
              </>
            ),
          },
          { key: 'jenis', label: k.jenis, cell: (c) => k.jenisUnit[c.unit.jenis] ?? c.unit.jenis },
          {
            key: 'layanan',
            label: k.jumlahLayanan,
            numeric: true,
            cell: (c) => nLayanan.get(c.unit.id) ?? 0,
          },
          {
            key: 'keadaan',
            label: k.keadaan,
            tight: true,
            cell: (c) => (c.unit.aktif ? k.aktif : <Tag tone="warning">{k.nonaktif}</Tag>),
          },
        ]}
      />
    </RegistriPage>
  )
}

export const jejakUnit = (k: (typeof kata)['id'], unit?: Unit, here?: string) => [
  { label: k.registri, href: '/kerja/registri' },
  ...(unit ? [{ label: unit.nama, ...(here ? { href: `/kerja/registri/unit/${unit.id}` } : {}) }] : []),
  ...(here ? [{ label: here }] : []),
]

export interface UnitPageProps extends RegistriBase {
  readonly unit: Unit
  readonly induk?: Unit
  readonly layanan: readonly Layanan[]
  readonly mayManage: boolean
  readonly baseUrl: string
}

export function UnitPage(props: UnitPageProps): JSX.Element {
  const { desk, unit, induk, mayManage } = props
  const k = kata[desk.lang]
  const own = `/kerja/registri/unit/${unit.id}`
  const { kepala } = unit
  return (
    <RegistriPage
      {...props}
      sisi="unit"
      title={unit.nama}
      above={k.jenisUnit[unit.jenis]}
      lead={unit.aktif ? undefined : <Tag tone="warning">{k.nonaktif}</Tag>}
      jejak={jejakUnit(k, unit)}
      actions={
        mayManage && (
          <>
            <LinkButton href={`${own}/ubah`}>{k.ubah}</LinkButton>
            <LinkButton href={`${own}/pindah`} variant="secondary">
              {k.pindahkan}
            </LinkButton>
            <LinkButton href={`/kerja/registri/unit/baru?induk=${unit.id}`} variant="secondary">
              {k.tambahBawahan}
            </LinkButton>
          </>
        )
      }
    >
      <DescriptionList
        items={[
          {
            term: k.induk,
            value: induk ? <a href={`/kerja/registri/unit/${induk.id}`}>{induk.nama}</a> : k.indukTeratas,
          },
          { term: k.kepala, value: [kepala.nama, kepala.jabatan].filter(Boolean).join(', ') || '–' },
          { term: k.alamat, value: unit.alamat || '–' },
          { term: k.kontak, value: unit.kontak || '–' },
          {
            term: k.mingguKerja,
            value: unit.hariKerja === null ? k.ikutInstansi : unit.hariKerja === 6 ? k.enam : k.lima,
          },
          {
            term: k.alamatHalaman,
            value: <a href={`/unit/${unit.slug}`}>{`${props.baseUrl}/unit/${unit.slug}`}</a>,
          },
        ]}
      />
      <LayananSection {...props} />
      {mayManage && <KeadaanForm unit={unit} lang={desk.lang} />}
    </RegistriPage>
  )
}

function LayananSection({ desk, unit, layanan, mayManage }: UnitPageProps): JSX.Element {
  const k = kata[desk.lang]
  return (
    <Section title={k.layanan} lead={k.layananPengantar} id="layanan">
      <Table
        caption={k.layanan}
        captionHidden
        lang={desk.lang}
        rows={layanan}
        rowKey={(l) => l.id}
        empty={<p class="redup">{k.belumAdaLayanan}</p>}
        columns={[
          {
            key: 'nama',
            label: k.nama,
            cell: (l) => (mayManage ? <a href={`/kerja/registri/layanan/${l.id}`}>{l.nama}</a> : l.nama),
          },
          {
            key: 'keadaan',
            label: k.keadaan,
            tight: true,
            cell: (l) => (l.aktif ? k.masihDiberikan : <Tag tone="warning">{k.tidakDiberikan}</Tag>),
          },
        ]}
      />
      {mayManage && (
        <p>
          <LinkButton href={`/kerja/registri/unit/${unit.id}/layanan/baru`} variant="secondary">
            {k.tambahLayanan}
          </LinkButton>
        </p>
      )}
    </Section>
  )
}

function KeadaanForm({ unit, lang }: { unit: Unit; lang: RegistriBase['desk']['lang'] }): JSX.Element {
  const k = kata[lang]
  const action = `/kerja/registri/unit/${unit.id}`
  if (!unit.aktif) {
    return (
      <Form action={action} class="">
        <Button name="aksi" value="aktifkan" variant="secondary">
          {k.aktifkan}
        </Button>
      </Form>
    )
  }
  return (
    <Details summary={k.nonaktifkan}>
      <p>{k.nonaktifPengantar}</p>
      <Form action={action} class="">
        <Button name="aksi" value="nonaktifkan" variant="secondary" color="danger">
          {k.nonaktifkan}
        </Button>
      </Form>
    </Details>
  )
}

export function PindahPage(
  props: RegistriBase & { unit: Unit; pilihan: readonly Cabang<Unit>[]; indukId: string; mayTop: boolean },
): JSX.Element {
  const { desk, unit, pilihan, errors } = props
  const k = kata[desk.lang]
  return (
    <RegistriPage
      {...props}
      sisi="unit"
      title={k.pindahJudul(unit.nama)}
      lead={k.pindahPengantar}
      jejak={jejakUnit(k, unit, k.pindahkan)}
    >
      <Form action={`/kerja/registri/unit/${unit.id}/pindah`}>
        <Select
          name="indukId"
          label={k.induk}
          lang={desk.lang}
          value={props.indukId}
          error={errors?.['indukId']}
          placeholder={props.mayTop ? k.indukTeratas : undefined}
          options={pilihan.map((c) => ({ value: c.unit.id, label: menjorok(c) }))}
        />
        <div class="aksi">
          <Button>{k.pindahkan}</Button>
          <LinkButton href={`/kerja/registri/unit/${unit.id}`} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </RegistriPage>
  )
}
