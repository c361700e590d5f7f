import type { JSX } from 'preact'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  DeskPage,
  EmptyState,
  formatDateShort,
  formatNumber,
  PageHead,
  Pagination,
  Saring,
  Select,
  Table,
  Tabs,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { classifyTinjau } from '../rules-alur.ts'
import { alamatDaftar, isDisaring, kelompokList, MEJA, type Kelompok, type Saringan } from './saringan.ts'
import type { BarisKatalog } from './store-daftar.ts'
import { kata } from './words.ts'

export interface DaftarProps {
  readonly desk: DeskFrame
  readonly saringan: Saringan
  readonly rows: readonly BarisKatalog[]
  readonly jumlah: ReadonlyMap<Kelompok | 'semua', number>
  readonly banyak: number
  readonly lanjut: boolean
  readonly unit: readonly { readonly id: string; readonly nama: string }[]
  readonly hariIni: Tanggal
  readonly aksi?: JSX.Element
}

/** The catalogue: every service, what is promised, and what is due. */
export function DaftarPage(props: DaftarProps): JSX.Element {
  const { desk, saringan: s, rows, banyak } = props
  const { lang } = desk
  const k = kata[lang]
  const akhir = rows.at(-1)
  return (
    <DeskPage {...desk} title={k.judul}>
      <PageHead title={k.judul} lead={k.pengantar} actions={props.aksi} />
      <Tabs
        label={k.judul}
        items={([undefined, ...kelompokList] as const).map((g) => ({
          label: g ? k.kelompok[g] : k.semua,
          href: alamatDaftar(
            { ...(s.cari && { cari: s.cari }), ...(s.unitId && { unitId: s.unitId }) },
            g ? { kelompok: g } : {},
          ),
          active: s.kelompok === g,
          count: formatNumber(props.jumlah.get(g ?? 'semua') ?? 0, lang),
        }))}
      />
      <Saring action={MEJA} lang={lang} tetap={{ keadaan: s.kelompok }} hapusHref={isDisaring(s) && MEJA}>
        <TextField name="cari" label={k.cari} lang={lang} value={s.cari ?? ''} quiet optional />
        <Select
          name="unit"
          label={k.unit}
          lang={lang}
          quiet
          optional
          placeholder={k.semuaUnit}
          value={s.unitId ?? ''}
          options={props.unit.map((u) => ({ value: u.id, label: u.nama }))}
        />
      </Saring>
      {rows.length === 0 ? (
        <EmptyState title={isDisaring(s) ? k.kosongSaring : k.kosong}>
          {isDisaring(s) ? k.kosongSaringPetunjuk : k.kosongPetunjuk}
        </EmptyState>
      ) : (
        <Isi {...props} />
      )}
      {rows.length > 0 && (props.lanjut || s.sesudah) && (
        <Pagination
          text={k.tampil(formatNumber(rows.length, lang), formatNumber(banyak, lang))}
          lang={lang}
          prevHref={s.sesudah && alamatDaftar(s)}
          nextHref={props.lanjut && akhir && alamatDaftar(s, { sesudah: { nama: akhir.nama, id: akhir.id } })}
        />
      )}
    </DeskPage>
  )
}

function Isi({ desk, rows, hariIni }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  return (
    <Table
      caption={k.judul}
      captionHidden
      lang={lang}
      rows={rows}
      rowKey={(r) => r.id}
      columns={[
        {
          key: 'layanan',
          label: k.kolomLayanan,
          cell: (r) => (
            <div class="tumpuk rapat">
              <a href={`${MEJA}/${r.id}`}>{r.nama}</a>
              <span class="redup kecil">{r.unit}</span>
            </div>
          ),
        },
        {
          key: 'berlaku',
          label: k.kolomBerlaku,
          cell: (r) =>
            r.berlaku ? (
              <span>
                {k.versi(r.berlaku.nomor)} · {k.keadaan[r.berlaku.keadaan]}
              </span>
            ) : (
              <span class="redup">{k.belumAda}</span>
            ),
        },
        {
          key: 'disusun',
          label: k.kolomDisusun,
          cell: (r) => (r.disusun ? <Tag>{k.keadaan[r.disusun.keadaan]}</Tag> : <span class="redup">–</span>),
        },
        {
          key: 'tinjau',
          label: k.kolomTinjau,
          tight: true,
          cell: (r) => <Tinjau pada={r.berlaku?.tinjauPada ?? null} hariIni={hariIni} lang={lang} />,
        },
      ]}
    />
  )
}

export function Tinjau(props: {
  pada: Tanggal | null
  hariIni: Tanggal
  lang: DeskFrame['lang']
}): JSX.Element {
  const { pada, hariIni, lang } = props
  if (pada === null) return <span class="redup">–</span>
  const keadaan = classifyTinjau(pada, hariIni)
  const k = kata[lang]
  return (
    <span class="tumpuk rapat">
      <span>{formatDateShort(pada, lang)}</span>
      {keadaan === 'lewat' && <Tag tone="danger">{k.lewat}</Tag>}
      {keadaan === 'segera' && <Tag tone="warning">{k.segera}</Tag>}
    </span>
  )
}
