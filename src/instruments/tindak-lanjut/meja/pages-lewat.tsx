import type { ComponentChildren, JSX } from 'preact'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  DeskPage,
  EmptyState,
  formatDate,
  formatNumber,
  PageHead,
  TableSection,
} from '../../../ui/index.ts'
import type { UtangAksi, UtangOrang, UtangUnit } from '../store-lewat.ts'
import { alamatDaftar, MEJA } from './saringan.ts'
import { kata } from './words.ts'

export interface LewatProps {
  readonly desk: DeskFrame
  readonly hariIni: Tanggal
  readonly perUnit: readonly UtangUnit[]
  readonly perOrang: readonly UtangOrang[]
  readonly namaUnit: ReadonlyMap<string, string>
}

/** Who is behind with what was promised, the most first. */
export function LewatPage(props: LewatProps): JSX.Element {
  const { desk, perUnit, perOrang, namaUnit, hariIni } = props
  const { lang } = desk
  const k = kata[lang]
  const n = perUnit.reduce((x, u) => x + u.lewat, 0)
  return (
    <DeskPage {...desk} title={k.lewatJudul}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: k.judul, href: MEJA }, { label: k.rekapLewat }]} />
        }
        title={k.lewatJudul}
        lead={k.lewatPengantar(formatNumber(n, lang), formatDate(hariIni, lang))}
      />
      {perUnit.length === 0 ? (
        <EmptyState title={k.lewatKosong} />
      ) : (
        <>
          <Tabel
            desk={desk}
            hariIni={hariIni}
            judul={k.perUnit}
            kolom={k.kolomUnit}
            rows={perUnit}
            kunci={(r) => r.unitId}
            nama={(r) => (
              <a href={alamatDaftar({ keadaan: 'lewat', unitId: r.unitId })}>
                {namaUnit.get(r.unitId) ?? '–'}
              </a>
            )}
          />
          <Tabel
            desk={desk}
            hariIni={hariIni}
            judul={k.perOrang}
            kolom={k.kolomPj}
            rows={perOrang}
            kunci={(r) => `${r.orangId ?? ''}${r.nama}`}
            nama={(r) =>
              r.orangId ? (
                <a href={alamatDaftar({ keadaan: 'lewat', orangId: r.orangId })}>{r.nama}</a>
              ) : (
                r.nama
              )
            }
          />
        </>
      )}
    </DeskPage>
  )
}

function Tabel<R extends UtangAksi>(props: {
  desk: DeskFrame
  hariIni: Tanggal
  judul: string
  kolom: string
  rows: readonly R[]
  kunci: (r: R) => string
  nama: (r: R) => ComponentChildren
}): JSX.Element {
  const { lang } = props.desk
  const k = kata[lang]
  const lama = (t: Tanggal | null): string =>
    t === null ? '–' : k.hari(formatNumber((Date.parse(props.hariIni) - Date.parse(t)) / 86_400_000, lang))
  return (
    <TableSection
      title={props.judul}
      copy
      lang={lang}
      rows={props.rows}
      rowKey={props.kunci}
      columns={[
        { key: 'nama', label: props.kolom, cell: props.nama },
        { key: 'lewat', label: k.kolomTerlambat, numeric: true, cell: (r) => formatNumber(r.lewat, lang) },
        { key: 'terbuka', label: k.kolomTerbuka, numeric: true, cell: (r) => formatNumber(r.terbuka, lang) },
        { key: 'tertua', label: k.kolomTertua, numeric: true, cell: (r) => lama(r.tertua) },
      ]}
    />
  )
}
