import type { ComponentChildren, JSX } from 'preact'
import { addDays, tanggalOf, type Tanggal, type Zona } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  DeskPage,
  EmptyState,
  formatDateShort,
  formatNumber,
  LinkButton,
  Notice,
  PageHead,
  Pagination,
  Table,
  Tabs,
  Tag,
} from '../../../ui/index.ts'
import { showKode } from '../kode.ts'
import { SaringAduan } from './bagian-saring.tsx'
import type { BarisMeja, BarisTeks } from './daftar.ts'
import { HITUNG_SAMPAI } from './hitungan.ts'
import type { DaftarProps } from './props-daftar.ts'
import { alamatDaftar, isDisaring, isTerbalik } from './saringan.ts'
import type { Tab } from './tab.ts'
import { kataRinci } from './words-rinci.ts'
import { kata } from './words.ts'

/** The one inbox: every channel, what is due first at the top. */
export function DaftarPage(props: DaftarProps): JSX.Element {
  const { desk, may, saringan, rows } = props
  const k = kata[desk.lang]
  return (
    <DeskPage {...desk} title={k.judul}>
      <PageHead
        title={k.judul}
        actions={
          <>
            {may.catat && <LinkButton href="/kerja/pengaduan/catat">{k.catat}</LinkButton>}
            {may.rekap && (
              <LinkButton variant="secondary" href="/kerja/pengaduan/rekap">
                {k.rekap}
              </LinkButton>
            )}
            {may.atur && (
              <LinkButton variant="tertiary" href="/kerja/pengaduan/pengaturan">
                {k.pengaturan}
              </LinkButton>
            )}
          </>
        }
      />
      {props.tertutup && (
        <Notice tone="success" live>
          {kataRinci[desk.lang].kedaluwarsa}
        </Notice>
      )}
      <TabDaftar {...props} />
      <SaringAduan {...props} />
      {rows.length === 0 ? <Kosong {...props} /> : <Isi {...props} />}
      {rows.length > 0 && (props.lanjut || saringan.sesudah) && (
        <Pagination
          text={k.tampil(formatNumber(rows.length, desk.lang))}
          lang={desk.lang}
          prevHref={saringan.sesudah && alamatDaftar(saringan)}
          nextHref={
            props.lanjut &&
            alamatDaftar(saringan, { sesudah: { at: props.lanjut.urutAt, id: props.lanjut.id } })
          }
        />
      )}
    </DeskPage>
  )
}

const hitungan = (n: number): string => (n >= HITUNG_SAMPAI ? `${HITUNG_SAMPAI - 1}+` : String(n))

/** Shown only when something stands under them. */
const SEPERLUNYA = new Set<Tab>(['persetujuan', 'lihat'])

function TabDaftar({ desk, tabs, saringan, jumlah, may }: DaftarProps): JSX.Element {
  const k = kata[desk.lang]
  const shown = tabs.filter((t) => !SEPERLUNYA.has(t) || (jumlah.get(t) ?? 0) > 0 || saringan.tab === t)
  return (
    <Tabs
      label={k.judul}
      items={shown.map((t) => ({
        label: t === 'unit' && !may.semua ? k.tabUnitSendiri : k.tab[t],
        href: alamatDaftar({ tab: t }),
        active: saringan.cari === undefined && t === saringan.tab,
        ...(jumlah.has(t) && { count: hitungan(jumlah.get(t)!) }),
      }))}
    />
  )
}

function Kosong({ desk, saringan, may }: DaftarProps): JSX.Element {
  const k = kata[desk.lang]
  if (isDisaring(saringan)) return <EmptyState title={k.kosongSaring}>{k.kosongSaringPetunjuk}</EmptyState>
  if (!may.adaPeran) return <EmptyState title={k.tanpaPeran} />
  return (
    <EmptyState
      title={saringan.tab === 'unit' && !may.semua ? k.kosongUnitSendiri : k.kosong[saringan.tab]}
    />
  )
}

function Isi({ desk, rows, now, acuan, saringan }: DaftarProps): JSX.Element {
  const { lang } = desk
  const { zona } = acuan
  const k = kata[lang]
  const hariIni = tanggalOf(now, zona)
  const urutan = isTerbalik(saringan) ? k.daftarTerbaru : k.daftarPendek
  const isi =
    (cell: (r: BarisMeja) => ComponentChildren) =>
    (r: BarisTeks): ComponentChildren =>
      cell(r.isi())
  return (
    <Table
      caption={urutan(formatNumber(rows.length, lang))}
      captionHidden
      lang={lang}
      rows={rows}
      rowKey={(r) => r.teks}
      // Its age changes by the day, all else with its text.
      kept={{ from: acuan, group: `${lang}${hariIni}`, by: (r) => r.teks }}
      columns={[
        {
          key: 'laporan',
          label: k.kolomLaporan,
          cell: isi((r) => (
            <div class="tumpuk rapat">
              <a href={`/kerja/pengaduan/${r.id}`}>{r.judul}</a>
              <span class="redup kecil">
                {[
                  showKode(r.kode),
                  k.kanal[r.kanal],
                  r.kategori,
                  r.wilayah ?? (r.lokasi.slice(0, 80) || null),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <Tanda r={r} lang={lang} />
            </div>
          )),
        },
        {
          key: 'status',
          label: k.kolomStatus,
          cell: isi((r) => (r.diperiksa ? k.penutupan : k.status[r.status])),
        },
        {
          key: 'umur',
          label: k.kolomUmur,
          numeric: true,
          cell: isi((r) => k.hariKerja(formatNumber(r.umur, lang))),
        },
        {
          key: 'tenggat',
          label: k.kolomTenggat,
          tight: true,
          cell: isi((r) => <Tenggat r={r} hariIni={hariIni} zona={zona} lang={lang} />),
        },
        {
          key: 'pemegang',
          label: k.kolomPemegang,
          cell: isi((r) => pemegangOf(r, k)),
        },
      ]}
    />
  )
}

function pemegangOf(r: BarisMeja, k: (typeof kata)['id']): string {
  if (r.diperiksa) return r.unit ?? k.pengelola
  if (r.status === 'dijawab' || r.status === 'menunggu_kelengkapan') return k.pelapor
  return r.unit ?? k.pengelola
}

function Tanda({ r, lang }: { r: BarisMeja; lang: DeskFrame['lang'] }): JSX.Element | null {
  const k = kata[lang]
  const berkadar = r.klasifikasi === 'berkadar'
  if (!r.rahasia && !berkadar && !r.pingPong && !r.tindakLanjut) return null
  return (
    <span class="baris rapat">
      {berkadar && <Tag tone="accent">{k.berkadar}</Tag>}
      {r.rahasia && <Tag tone="accent">{k.rahasia}</Tag>}
      {r.pingPong && <Tag tone="warning">{k.pingPong}</Tag>}
      {r.tindakLanjut && <Tag>{k.tindakLanjut(formatDateShort(r.tindakLanjut, lang))}</Tag>}
    </span>
  )
}

/** The last day, for the instant a term ends is the first one after it. */
function Tenggat(props: {
  r: BarisMeja
  hariIni: Tanggal
  zona: Zona
  lang: DeskFrame['lang']
}): JSX.Element {
  const { r, hariIni, zona, lang } = props
  const k = kata[lang]
  const batas = r.tenggatBerikut ?? (r.selesaiAt === null && !r.diperiksa ? r.tenggatPelapor : null)
  if (!batas) return <span class="redup">{k.tanpaTenggat}</span>
  const tanggal = addDays(tanggalOf(batas, zona), -1)
  const teks = formatDateShort(tanggal, lang)
  if (r.tenggatBerikut === null) return <span class="redup">{k.sampai(teks)}</span>
  if (r.lewat)
    return (
      <span class="tumpuk rapat">
        <span>{teks}</span>
        <Tag tone="danger">{k.terlambat}</Tag>
      </span>
    )
  return tanggal === hariIni ? (
    <span class="tumpuk rapat">
      <span>{teks}</span>
      <Tag tone="warning">{k.hariIni}</Tag>
    </span>
  ) : (
    <span>{teks}</span>
  )
}
