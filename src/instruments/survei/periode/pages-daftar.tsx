import type { JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Button,
  DeskPage,
  EmptyState,
  Form,
  formatDateRangeShort,
  formatNumber,
  LinkButton,
  PageHead,
  Pagination,
  Select,
  Table,
  type Column,
} from '../../../ui/index.ts'
import { skm142017, teksOf } from '../instrumen.ts'
import type { Ringkasan } from './ringkasan.ts'
import { saringanList } from './status.ts'
import { MutuTag, StatusTag } from './tanda-status.tsx'
import { kata } from './words.ts'

export interface DaftarProps {
  readonly desk: DeskFrame
  readonly rows: readonly Ringkasan[]
  /** Units of which this person may see periods; one alone needs no filter. */
  readonly units: readonly { readonly id: string; readonly nama: string }[]
  readonly tahunList: readonly number[]
  readonly filter: { readonly unit?: string; readonly tahun?: string; readonly status?: string }
  readonly mayOpen: boolean
  readonly nextHref: string | undefined
  /** Set on any page but the first. */
  readonly firstHref: string | undefined
}

/** Every period this person may see, newest first, with its figure as it stands now. */
export function DaftarPage(props: DaftarProps): JSX.Element {
  const { desk, rows, filter, mayOpen } = props
  const k = kata[desk.lang]
  const isFiltered = Boolean(filter.unit || filter.tahun || filter.status)
  const baru = <LinkButton href="/kerja/survei/baru">{k.bukaBaru}</LinkButton>
  const isEmpty = rows.length === 0 && !isFiltered && !props.firstHref
  return (
    <DeskPage {...desk} title={k.daftarJudul}>
      <PageHead
        title={k.daftarJudul}
        lead={isEmpty ? undefined : k.daftarPengantar}
        actions={
          <>
            {mayOpen && !isEmpty && baru}
            <LinkButton href="/kerja/survei/instrumen" variant="secondary">
              {k.instrumen}
            </LinkButton>
            <LinkButton href="/kerja/survei/warisan" variant="secondary">
              {k.warisan}
            </LinkButton>
            <LinkButton href="/kerja/survei/anjungan" variant="secondary">
              {k.anjungan}
            </LinkButton>
          </>
        }
      />
      {isEmpty ? (
        <EmptyState title={k.kosongJudul} action={mayOpen ? baru : undefined}>
          {mayOpen ? k.kosongIsi : k.kosongPembina}
        </EmptyState>
      ) : (
        <>
          <Saring {...props} />
          <Tabel {...props} />
        </>
      )}
    </DeskPage>
  )
}

function Saring({ desk, units, tahunList, filter }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  return (
    <Form method="get" action="/kerja/survei" class="saring">
      {units.length > 1 && (
        <Select
          name="unit"
          label={k.unit}
          lang={lang}
          optional
          quiet
          placeholder={k.semuaUnit}
          value={filter.unit}
          options={units.map((u) => ({ value: u.id, label: u.nama }))}
        />
      )}
      <Select
        name="tahun"
        label={k.tahun}
        lang={lang}
        optional
        quiet
        placeholder={k.semuaTahun}
        value={filter.tahun}
        options={tahunList.map((t) => ({ value: String(t), label: String(t) }))}
      />
      <Select
        name="status"
        label={k.keadaan}
        lang={lang}
        optional
        quiet
        placeholder={k.semuaStatus}
        value={filter.status}
        options={saringanList.map((s) => ({
          value: s,
          label: s === 'belum_terbit' ? k.belumTerbit : k.status[s],
        }))}
      />
      <Button variant="secondary">{k.saring}</Button>
    </Form>
  )
}

function Tabel({ desk, rows, nextHref, firstHref, units }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const number = (n: number): string => formatNumber(n, lang)
  const columns: Column<Ringkasan>[] = [
    {
      key: 'periode',
      label: k.periode,
      cell: ({ periode, instrumen }) => (
        <>
          <a href={`/kerja/survei/${periode.id}`}>{periode.nama}</a>
          <br />
          {instrumen.kode !== skm142017.kode && (
            <>
              <span class="kecil">{teksOf(instrumen.nama, lang)}</span>
              <br />
            </>
          )}
          <span class="redup kecil num">{formatDateRangeShort(periode.mulai, periode.selesai, lang)}</span>
        </>
      ),
    },
    { key: 'unit', label: k.unit, cell: (r) => r.unitNama },
    {
      key: 'status',
      label: k.keadaan,
      cell: (r) => <StatusTag status={r.status} revisi={r.periode.revisi} lang={lang} />,
    },
    {
      key: 'n',
      label: k.responden,
      numeric: true,
      cell: (r) =>
        r.minimum === null ? (
          number(r.n)
        ) : (
          <>
            {k.dariMinimum(number(r.n), number(r.minimum))}
            {r.n < r.minimum && (
              <>
                <br />
                <span class="redup kecil">{k.kurang(number(r.minimum - r.n))}</span>
              </>
            )}
          </>
        ),
    },
    {
      key: 'nilai',
      label: k.nilai,
      numeric: true,
      cell: ({ hasil }) =>
        hasil ? (
          <>
            {formatNumber(hasil.ikm, lang, 2)} <MutuTag hasil={hasil} lang={lang} />
          </>
        ) : (
          <span class="redup">{k.belumAda}</span>
        ),
    },
  ]
  return (
    <Table
      caption={k.tabelJudul}
      captionHidden
      lang={lang}
      columns={units.length > 1 ? columns : columns.filter((c) => c.key !== 'unit')}
      rows={rows}
      rowKey={(r) => r.periode.id}
      empty={
        <EmptyState
          title={k.kosongSaring}
          action={
            <LinkButton href="/kerja/survei" variant="secondary">
              {k.hapusSaring}
            </LinkButton>
          }
        />
      }
      paging={
        nextHref || firstHref ? (
          <Pagination
            text={k.tampil(rows.length)}
            lang={lang}
            {...(firstHref ? { prevHref: firstHref } : {})}
            {...(nextHref ? { nextHref } : {})}
          />
        ) : undefined
      }
    />
  )
}
