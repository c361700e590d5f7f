import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import {
  Details,
  EmptyState,
  formatNumber,
  formatShare,
  Notice,
  Section,
  Table,
  type Column,
} from '../../../../ui/index.ts'
import { PetaOpini } from '../../peta/gambar.tsx'
import { ORANG_TAMPIL, SUARA_TAMPIL } from '../rules.ts'
import { urutkanBaris, type BarisHasil, type HasilSuara } from './muat.ts'
import { kataHasil } from './words.ts'

interface Props {
  readonly hasil: HasilSuara
  readonly lang: Bahasa
  /** The reader's own place in the picture. */
  readonly anda?: readonly [number, number] | undefined
}

/** What came out, for everybody: what all share, groups, counts, and what has to be said beside them. */
export function HasilForum({ hasil, lang, anda }: Props): JSX.Element {
  const k = kataHasil[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const { p, orang, peta } = hasil
  if (orang === 0) return <EmptyState title={k.kosong} />
  if (orang < ORANG_TAMPIL) return <Notice>{k.sedikit(n(orang), ORANG_TAMPIL)}</Notice>
  const tamu = p.pemilih - p.terdaftar
  const gambar = peta && (
    <>
      {anda && <p>{k.andaDiSini}</p>}
      <PetaOpini
        id="peta"
        sajian={peta.sajian}
        lang={lang}
        bersamaDahulu
        anda={anda && { tempat: anda, kata: k.anda }}
      />
    </>
  )
  const cacah = <TabelCacah baris={hasil.baris} lang={lang} />
  return (
    <div class="tumpuk jauh">
      <div class="tumpuk rapat">
        <p>
          <b>{k.ringkas(n(orang), n(hasil.suara), n(hasil.baris.length))}</b>{' '}
          {hasil.lingkup === 'terdaftar' && tamu > 0 && k.terdaftarSaja(n(p.terdaftar), n(p.pemilih))}
          {hasil.lingkup === 'semua' && tamu > 0 && k.takTerdaftar(n(tamu))}
        </p>
        <p class="redup">{k.cara}</p>
      </div>
      {hasil.cacahDahulu ? [cacah, gambar] : [gambar, cacah]}
      <Keluar hasil={hasil} lang={lang} />
      {peta && peta.sidik !== '' && (
        <Details summary={k.sidik}>
          <p>
            <code class="pecah">{peta.sidik}</code>
          </p>
          <p class="redup">{k.sidikIsi}</p>
        </Details>
      )}
    </div>
  )
}

/** Counts of each statement, the most agreed first; few votes are not broken down, and come last. */
export function TabelCacah({ baris, lang }: { baris: readonly BarisHasil[]; lang: Bahasa }): JSX.Element {
  const k = kataHasil[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const bagian = (b: BarisHasil, value: number): string =>
    b.jumlah < SUARA_TAMPIL ? '–' : k.persen(n(value), formatShare(value, b.jumlah, lang, 0))
  const columns: Column<BarisHasil>[] = [
    {
      key: 'pernyataan',
      label: k.pernyataan,
      cell: (b) => <span lang={lang === 'id' ? undefined : 'id'}>{b.teks}</span>,
    },
    { key: 'setuju', label: k.setuju, numeric: true, cell: (b) => bagian(b, b.setuju) },
    { key: 'tidak', label: k.tidak, numeric: true, cell: (b) => bagian(b, b.tidak) },
    { key: 'lewat', label: k.lewat, numeric: true, cell: (b) => bagian(b, b.lewat) },
    { key: 'suara', label: k.suara, numeric: true, cell: (b) => n(b.jumlah) },
  ]
  return (
    <Table
      caption={k.cacah}
      note={k.cacahCatatan(SUARA_TAMPIL)}
      columns={columns}
      rows={urutkanBaris(baris)}
      rowKey={(b) => b.nomor}
      lang={lang}
      copy
    />
  )
}

function Keluar({ hasil, lang }: Pick<Props, 'hasil' | 'lang'>): JSX.Element | null {
  const k = kataHasil[lang]
  if (hasil.keluar.length === 0) return null
  return (
    <Section title={k.dikeluarkan}>
      <ul>
        {hasil.keluar.map((s) => (
          <li key={s.id}>
            {formatNumber(s.nomor!, lang)}. {k.alasan}: {s.alasan}
          </li>
        ))}
      </ul>
    </Section>
  )
}
