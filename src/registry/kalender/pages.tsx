import type { JSX } from 'preact'
import type { FieldErrors } from '../../kernel/errors.ts'
import {
  Button,
  DateField,
  Details,
  Form,
  formatDateLong,
  LinkButton,
  Notice,
  Section,
  Select,
  Table,
  Tabs,
  TextField,
} from '../../ui/index.ts'
import { RegistriPage, type RegistriBase } from '../frame.tsx'
import { kata as umum } from '../words.ts'
import type { Libur } from './rules.ts'
import { jenisLibur, type IsianLibur } from './schema.ts'
import { kata } from './words.ts'

export interface KalenderPageProps extends RegistriBase {
  readonly tahun: number
  readonly daftarTahun: readonly number[]
  readonly libur: readonly Libur[]
  readonly mayManage: boolean
  /** No national holiday is recorded for the year. */
  readonly kosong: boolean
  /** The decree of the year is known to this version and can be loaded. */
  readonly dapatDimuat: boolean
  readonly isian: IsianLibur
}

export function KalenderPage(props: KalenderPageProps): JSX.Element {
  const { desk, tahun, libur, mayManage } = props
  const k = kata[desk.lang]
  return (
    <RegistriPage {...props} sisi="kalender" title={umum[desk.lang].registri} lead={k.pengantar}>
      <Tabs
        label={k.tahun}
        items={props.daftarTahun.map((t) => ({
          label: String(t),
          href: `/kerja/registri/kalender?tahun=${t}`,
          active: t === tahun,
        }))}
      />
      {props.kosong && <Notice tone="warning">{k.belumDitetapkan(tahun)}</Notice>}
      {mayManage && props.dapatDimuat && (
        <Form action={`/kerja/registri/kalender?tahun=${tahun}`} class="">
          <p class="redup">{k.muatApa}</p>
          <Button name="aksi" value="muat" variant="secondary">
            {k.muat(tahun)}
          </Button>
        </Form>
      )}
      <Table
        caption={k.hariLibur(tahun)}
        lang={desk.lang}
        rows={libur}
        rowKey={(l) => l.tanggal}
        empty={<p class="redup">{k.kosong}</p>}
        columns={[
          {
            key: 'tanggal',
            label: k.tanggal,
            cell: (l) => {
              const text = formatDateLong(l.tanggal, desk.lang)
              return mayManage ? <a href={`/kerja/registri/kalender/${l.tanggal}`}>{text}</a> : text
            },
          },
          { key: 'nama', label: k.nama, cell: (l) => l.nama },
          { key: 'jenis', label: k.jenis, tight: true, cell: (l) => k.jenisNama[l.jenis] },
        ]}
      />
      {mayManage && (
        <Section title={k.tambah} id="tambah">
          <LiburForm {...props} action={`/kerja/registri/kalender?tahun=${tahun}`} />
        </Section>
      )}
    </RegistriPage>
  )
}

function LiburForm(props: {
  desk: RegistriBase['desk']
  isian: IsianLibur
  errors?: FieldErrors
  action: string
  cancel?: string
}): JSX.Element {
  const { desk, isian, errors, cancel } = props
  const { lang } = desk
  const k = kata[lang]
  const field = (name: keyof IsianLibur, label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  return (
    <Form action={props.action}>
      <DateField {...field('tanggal', k.tanggal)} />
      <TextField {...field('nama', k.nama)} maxLength={120} />
      <Select
        {...field('jenis', k.jenis)}
        placeholder={false}
        width="sedang"
        options={jenisLibur.map((j) => ({ value: j, label: k.jenisNama[j] }))}
      />
      <TextField {...field('dasar', k.dasar)} optional hint={k.dasarPetunjuk} maxLength={200} />
      <div class="aksi">
        <Button name="aksi" value="simpan">
          {umum[lang].simpan}
        </Button>
        {cancel && (
          <LinkButton href={cancel} variant="tertiary">
            {umum[lang].batal}
          </LinkButton>
        )}
      </div>
    </Form>
  )
}

export function LiburPage(props: RegistriBase & { tanggal: string; isian: IsianLibur }): JSX.Element {
  const { desk, tanggal } = props
  const k = kata[desk.lang]
  const u = umum[desk.lang]
  const back = `/kerja/registri/kalender?tahun=${tanggal.slice(0, 4)}`
  return (
    <RegistriPage
      {...props}
      sisi="kalender"
      title={k.ubahJudul}
      jejak={[
        { label: u.registri, href: '/kerja/registri' },
        { label: u.kalender, href: back },
        { label: k.ubahJudul },
      ]}
    >
      <LiburForm {...props} action={`/kerja/registri/kalender/${tanggal}`} cancel={back} />
      <Details summary={k.hapus}>
        <p>{k.hapusApa}</p>
        <Form action={`/kerja/registri/kalender/${tanggal}`} class="">
          <Button name="aksi" value="hapus" variant="secondary" color="danger">
            {k.hapus}
          </Button>
        </Form>
      </Details>
    </RegistriPage>
  )
}
