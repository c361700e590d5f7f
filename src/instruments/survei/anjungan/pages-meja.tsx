import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  DeskPage,
  EmptyState,
  formatDateTime,
  formatNumber,
  LinkButton,
  PageHead,
  Table,
  Tag,
  type Column,
  type Tone,
} from '../../../ui/index.ts'
import { computeKeadaan, type KeadaanPerangkat } from './rules.ts'
import type { Perangkat } from './store.ts'
import { kataMeja } from './words-meja.ts'

export const ALAMAT_MEJA = '/kerja/survei/anjungan'

export interface MejaAnjungan {
  readonly desk: DeskFrame
  readonly now: Date
  readonly zona: Zona
}

const NADA: Record<KeadaanPerangkat, Tone | 'neutral'> = {
  baru: 'info',
  aktif: 'success',
  diam: 'warning',
  dicabut: 'neutral',
}

export function TandaKeadaan(props: { p: Perangkat; now: Date; lang: Bahasa }): JSX.Element {
  const keadaan = computeKeadaan(props.p, props.now)
  return <Tag tone={NADA[keadaan]}>{kataMeja[props.lang].keadaanNama[keadaan]}</Tag>
}

/** Page below "Anjungan": where one is, and the way back. */
export function HalamanAnjungan(props: {
  desk: DeskFrame
  judul: string
  atas?: string
  lead?: ComponentChildren
  actions?: ComponentChildren
  error?: boolean
  dalam?: boolean
  children: ComponentChildren
}): JSX.Element {
  const { desk, judul } = props
  const k = kataMeja[desk.lang]
  return (
    <DeskPage {...desk} title={judul} error={props.error}>
      <PageHead
        title={judul}
        above={props.atas}
        lead={props.lead}
        actions={props.actions}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[
              { label: k.survei, href: '/kerja/survei' },
              ...(props.dalam ? [{ label: k.judul, href: ALAMAT_MEJA }] : []),
              { label: judul },
            ]}
          />
        }
      />
      {props.children}
    </DeskPage>
  )
}

export interface BarisAnjungan {
  readonly p: Perangkat
  readonly unitNama: string
}

/** Every kiosk this person may see: alive or not, and what it still holds. */
export function DaftarAnjunganPage(
  props: MejaAnjungan & { rows: readonly BarisAnjungan[]; banyakUnit: boolean; mayOpen: boolean },
): JSX.Element {
  const { desk, rows, now } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const baru = <LinkButton href={`${ALAMAT_MEJA}/baru`}>{k.daftarkan}</LinkButton>
  const n = (x: number): string => formatNumber(x, lang)
  const columns: Column<BarisAnjungan>[] = [
    { key: 'tempat', label: k.tempat, cell: ({ p }) => <a href={`${ALAMAT_MEJA}/${p.id}`}>{p.nama}</a> },
    { key: 'unit', label: k.unit, cell: (r) => r.unitNama },
    {
      key: 'keadaan',
      label: k.keadaan,
      cell: ({ p }) => (
        <>
          <TandaKeadaan p={p} now={now} lang={lang} />
          {p.tertahan > 0 && (
            <>
              {' '}
              <Tag tone="danger">{k.tertahan(n(p.tertahan))}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      key: 'terakhir',
      label: k.terakhir,
      tight: true,
      cell: ({ p }) =>
        p.terakhirAt ? (
          formatDateTime(p.terakhirAt, lang, props.zona)
        ) : (
          <span class="redup">{k.belumPernah}</span>
        ),
    },
    { key: 'menunggu', label: k.menunggu, numeric: true, cell: ({ p }) => n(p.menunggu) },
    { key: 'masuk', label: k.masuk, numeric: true, cell: ({ p }) => n(p.nMasuk) },
  ]
  return (
    <HalamanAnjungan
      desk={desk}
      judul={k.judul}
      lead={rows.length > 0 ? k.pengantar : undefined}
      actions={props.mayOpen && rows.length > 0 ? baru : undefined}
    >
      <Table
        caption={k.tabel}
        captionHidden
        lang={lang}
        columns={props.banyakUnit ? columns : columns.filter((c) => c.key !== 'unit')}
        rows={rows}
        rowKey={(r) => r.p.id}
        empty={
          <EmptyState title={k.kosong} action={props.mayOpen ? baru : undefined}>
            {k.kosongIsi}
          </EmptyState>
        }
      />
    </HalamanAnjungan>
  )
}
