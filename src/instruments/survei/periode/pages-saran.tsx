import type { JSX } from 'preact'
import { EmptyState, Pagination } from '../../../ui/index.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import { DaftarSaran } from './bagian-saran.tsx'
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
