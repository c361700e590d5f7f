import type { JSX } from 'preact'
import { EmptyState, formatDateShort, Pagination, Table, type Column } from '../../../ui/index.ts'
import { unsurKunciList } from '../instrumen.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import { DaftarSaran, nilaiJawaban } from './bagian-saran.tsx'
import { HalamanPeriode, type PeriodeDiMeja } from './pages-kepala.tsx'
import { kataHasil } from './words-hasil.ts'

interface Props extends PeriodeDiMeja {
  readonly rows: readonly JawabanTersimpan[]
  readonly layanan: ReadonlyMap<string, string>
  readonly nextHref: string | undefined
  /** Set on any page but the first. */
  readonly firstHref: string | undefined
}

function Lembaran({ desk, rows, nextHref, firstHref }: Props): JSX.Element | null {
  if (!nextHref && !firstHref) return null
  return (
    <Pagination
      text={kataHasil[desk.lang].tampil(rows.length)}
      lang={desk.lang}
      prevHref={firstHref}
      nextHref={nextHref}
    />
  )
}

/** Every comment, newest first. */
export function SaranPage(props: Props): JSX.Element {
  const { desk, rows, layanan } = props
  const k = kataHasil[desk.lang]
  return (
    <HalamanPeriode {...props} tab="saran" judul={k.saranJudul}>
      {rows.length === 0 ? (
        <EmptyState title={k.saranKosong} />
      ) : (
        <>
          <p class="redup">{k.saranPengantar}</p>
          <DaftarSaran saran={rows} layanan={layanan} lang={desk.lang} />
          <Lembaran {...props} />
        </>
      )}
    </HalamanPeriode>
  )
}

/** Flagged answers with the reason in words. */
export function TandaPage(props: Props): JSX.Element {
  const { desk, rows, layanan } = props
  const { lang } = desk
  const k = kataHasil[lang]
  const columns: Column<JawabanTersimpan>[] = [
    { key: 'urut', label: k.jawaban, cell: (j) => <span class="mono num">{nilaiUrut(j)}</span> },
    { key: 'alasan', label: k.alasan, cell: (j) => alasan(j, lang).join('. ') },
    { key: 'nilai', label: k.kolomNilai, numeric: true, cell: (j) => nilaiJawaban(j.jumlah, lang) },
    { key: 'layanan', label: k.layanan, cell: (j) => layanan.get(j.layananId) },
    { key: 'cara', label: k.caraIsi, cell: (j) => k.saluran[j.saluran] },
    { key: 'tanggal', label: k.tanggal, cell: (j) => formatDateShort(j.tanggal, lang) },
  ]
  return (
    <HalamanPeriode {...props} tab="tanda" judul={k.tandaJudul}>
      {rows.length === 0 ? (
        <EmptyState title={k.tandaKosong}>{k.tandaPengantar}</EmptyState>
      ) : (
        <Table
          caption={k.tandaJudul}
          captionHidden
          note={k.tandaPengantar}
          lang={lang}
          columns={columns}
          rows={rows}
          rowKey={(j) => j.urut}
          paging={<Lembaran {...props} />}
        />
      )}
    </HalamanPeriode>
  )
}

const nilaiUrut = (j: JawabanTersimpan): string => unsurKunciList.map((kunci) => j.jawaban[kunci]).join(' ')

function alasan(j: JawabanTersimpan, lang: Props['desk']['lang']): string[] {
  const k = kataHasil[lang]
  const isDevice = j.saluran === 'daring'
  return [
    ...(j.garisLurus ? [k.garisLurus(Object.values(j.jawaban)[0]!)] : []),
    ...(j.ganda ? [isDevice ? k.gandaPerangkat : k.gandaIsi] : []),
  ]
}
