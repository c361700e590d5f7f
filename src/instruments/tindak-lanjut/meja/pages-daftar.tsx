import type { JSX } from 'preact'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  DeskPage,
  EmptyState,
  formatNumber,
  LinkButton,
  PageHead,
  Pagination,
  Saring,
  Select,
  Table,
  Tabs,
  TextField,
} from '../../../ui/index.ts'
import { TandaDampak } from '../dampak/bagian.tsx'
import type { Dampak } from '../dampak/store.ts'
import { asalList, nomorTeks, statusList } from '../rules.ts'
import type { HitunganStatus } from '../store-daftar.ts'
import type { Aksi } from '../store.ts'
import { kataLaporan } from '../laporan/words.ts'
import { kataUsul } from '../usul/words.ts'
import { kataUmum } from '../words-umum.ts'
import { TagStatus, Tenggat } from './bagian-umum.tsx'
import { alamatDaftar, isDisaring, MEJA, type Saringan } from './saringan.ts'
import { kata } from './words.ts'

export interface DaftarProps {
  readonly desk: DeskFrame
  readonly saringan: Saringan
  readonly rows: readonly Aksi[]
  readonly jumlah: HitunganStatus
  readonly banyak: number
  readonly lanjut: boolean
  readonly unit: readonly { readonly id: string; readonly nama: string }[]
  readonly orang: readonly { readonly id: string; readonly nama: string }[]
  readonly tahun: readonly number[]
  readonly namaUnit: ReadonlyMap<string, string>
  readonly hariIni: Tanggal
  readonly mayUsul: boolean
  /** Of the actions on this page: what came of them, and which wait for it. */
  readonly dampak: ReadonlyMap<string, Dampak>
  readonly berharap: ReadonlySet<string>
}

/** Head, ways of looking and filters: the same over the list and the board. */
export function KepalaDaftar(props: DaftarProps): JSX.Element {
  const { desk, saringan: s } = props
  const { lang } = desk
  const k = kata[lang]
  const { keadaan: _, ...tanpaKeadaan } = s
  return (
    <>
      <PageHead
        title={k.judul}
        lead={k.pengantar}
        actions={
          <>
            {props.mayUsul && <LinkButton href={`${MEJA}/baru`}>{k.baru}</LinkButton>}
            {props.mayUsul && (
              <LinkButton href={`${MEJA}/usulan`} variant="secondary">
                {kataUsul[lang].judul}
              </LinkButton>
            )}
            <LinkButton href={`${MEJA}/laporan`} variant="secondary">
              {kataLaporan[lang].judul}
            </LinkButton>
            <LinkButton href={`${MEJA}/terlambat`} variant="tertiary">
              {k.rekapLewat}
            </LinkButton>
          </>
        }
      />
      <Tabs
        label={k.judul}
        items={[
          { label: k.daftar, href: alamatDaftar(s, { papan: undefined }), active: !s.papan },
          { label: k.papan, href: alamatDaftar(tanpaKeadaan, { papan: true }), active: s.papan === true },
        ]}
      />
      {!s.papan && (
        <Tabs
          quiet
          label={k.kolomKeadaan}
          items={([undefined, ...statusList, 'lewat'] as const).map((g) => ({
            label: g === undefined ? k.semua : g === 'lewat' ? k.lewat : kataUmum[lang].status[g],
            href: alamatDaftar(tanpaKeadaan, { keadaan: g }),
            active: s.keadaan === g,
            count: formatNumber(
              g === undefined ? statusList.reduce((n, x) => n + props.jumlah[x], 0) : props.jumlah[g],
              lang,
            ),
          }))}
        />
      )}
      <SaringForm {...props} />
    </>
  )
}

function SaringForm({ desk, saringan: s, unit, orang, tahun }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const opsi = (list: readonly { readonly id: string; readonly nama: string }[]) =>
    list.map((x) => ({ value: x.id, label: x.nama }))
  const umum = { lang, quiet: true, optional: true } as const
  return (
    <Saring
      action={MEJA}
      lang={lang}
      tetap={{ keadaan: s.keadaan, tampilan: s.papan ? 'papan' : undefined }}
      hapusHref={isDisaring(s) && alamatDaftar({}, { papan: s.papan })}
    >
      <TextField {...umum} name="cari" label={k.cari} value={s.cari ?? ''} />
      <Select
        {...umum}
        name="unit"
        label={k.unit}
        placeholder={k.semuaUnit}
        value={s.unitId ?? ''}
        options={opsi(unit)}
      />
      <Select
        {...umum}
        name="tahun"
        label={k.tahun}
        placeholder={k.semuaTahun}
        value={s.tahun ? String(s.tahun) : ''}
        options={tahun.map((t) => ({ value: String(t), label: String(t) }))}
      />
      <Select
        {...umum}
        name="asal"
        label={k.asal}
        placeholder={k.semuaAsal}
        value={s.asal ?? ''}
        options={asalList.map((a) => ({ value: a, label: kataUmum[lang].asal[a] }))}
      />
      {orang.length > 0 && (
        <Select
          {...umum}
          name="orang"
          label={k.milik}
          placeholder={k.semuaMilik}
          value={s.orangId ?? ''}
          options={opsi(orang)}
        />
      )}
    </Saring>
  )
}

/** The register as a list, the nearest deadline first. */
export function DaftarPage(props: DaftarProps): JSX.Element {
  const { desk, saringan: s, rows } = props
  const { lang } = desk
  const k = kata[lang]
  const akhir = rows.at(-1)
  return (
    <DeskPage {...desk} title={k.judul}>
      <KepalaDaftar {...props} />
      {rows.length === 0 ? (
        <EmptyState title={isDisaring(s) ? k.kosongSaring : k.kosong}>
          {isDisaring(s) ? k.kosongSaringPetunjuk : k.kosongPetunjuk}
        </EmptyState>
      ) : (
        <Isi {...props} />
      )}
      {rows.length > 0 && (props.lanjut || s.sesudah) && (
        <Pagination
          text={k.tampil(formatNumber(rows.length, lang), formatNumber(props.banyak, lang))}
          lang={lang}
          prevHref={s.sesudah && alamatDaftar(s)}
          nextHref={
            props.lanjut && akhir && alamatDaftar(s, { sesudah: { tenggat: akhir.tenggat, id: akhir.id } })
          }
        />
      )}
    </DeskPage>
  )
}

function Isi({ desk, rows, hariIni, namaUnit, dampak, berharap }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  return (
    <Table
      caption={k.judul}
      captionHidden
      lang={lang}
      rows={rows}
      rowKey={(a) => a.id}
      columns={[
        {
          key: 'tindakan',
          label: k.kolomTindakan,
          cell: (a) => (
            <div class="tumpuk rapat">
              <a href={`${MEJA}/${a.id}`}>{a.kegiatan}</a>
              <span class="redup kecil">
                {nomorTeks(a)} · {namaUnit.get(a.unitId) ?? '–'} · {kataUmum[lang].asal[a.asal]}
              </span>
            </div>
          ),
        },
        { key: 'pj', label: k.kolomPj, cell: (a) => a.penanggungJawab },
        {
          key: 'tenggat',
          label: k.kolomTenggat,
          tight: true,
          cell: (a) => <Tenggat aksi={a} hariIni={hariIni} lang={lang} />,
        },
        {
          key: 'keadaan',
          label: k.kolomKeadaan,
          tight: true,
          cell: (a) => (
            <span class="baris">
              <TagStatus status={a.status} lang={lang} />
              <TandaDampak
                dampak={dampak.get(a.id)}
                berharap={berharap.has(a.id) && a.status !== 'batal'}
                lang={lang}
              />
            </span>
          ),
        },
        {
          key: 'kemajuan',
          label: k.kolomKemajuan,
          numeric: true,
          cell: (a) => `${formatNumber(a.kemajuan, lang)} %`,
        },
      ]}
    />
  )
}
