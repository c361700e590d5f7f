import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { EmptyState, formatNumber, LinkButton, Notice, Section, Table, Tag } from '../../../ui/index.ts'
import { getUnsur, teksOf, type Instrumen, type UnsurKunci } from '../instrumen.ts'
import type { Hasil } from '../rules-hasil.ts'
import { alamatTerbitan } from '../terbitan/alamat.ts'
import { HalamanMenuju, type Menuju } from '../terbitan/kepala.tsx'
import { kataMenuju } from '../terbitan/words-menuju.ts'
import { FormulirRencana } from './formulir.tsx'
import { formatWaktu, type Rencana } from './rules.ts'
import type { IsianRencana } from './schema.ts'
import { kataRencana } from './words.ts'

export interface RencanaProps extends Menuju {
  readonly instrumen: Instrumen
  readonly hasil: Hasil | null
  readonly rencana: readonly Rencana[]
  readonly mayWork: boolean
  readonly isian: IsianRencana
  readonly errors?: FieldErrors
}

/** The plan of a periode: the lowest unsur first, each with its actions, and one form to add another. */
export function RencanaPage(props: RencanaProps): JSX.Element {
  const { desk, periode, hasil, rencana, errors } = props
  const terbit = periode.revisi > 0
  const mayWork = props.mayWork && !terbit
  const { lang } = desk
  const [k, m] = [kataRencana[lang], kataMenuju[lang]]
  if (hasil === null) {
    return (
      <HalamanMenuju {...props} judul={m.rencana} lead={k.pengantar}>
        <EmptyState title={m.belumAda}>{m.belumAdaIsi}</EmptyState>
      </HalamanMenuju>
    )
  }
  const { terpilih, seri } = hasil.prioritas
  const lain = [...new Set(rencana.map((r) => r.unsur).filter((u) => !terpilih.includes(u)))]
  return (
    <HalamanMenuju {...props} judul={m.rencana} lead={k.pengantar} error={errors !== undefined}>
      <div class="tumpuk jauh">
        {terbit && (
          <Notice title={k.diDaftar}>
            <p>{k.diDaftarIsi(formatNumber(periode.revisi, lang))}</p>
            <p>
              <a href={`${DAFTAR}?asal=unsur&unit=${periode.unitId}`}>{k.bukaDaftar}</a>
            </p>
          </Notice>
        )}
        {terpilih.some((u) => !rencana.some((r) => r.unsur === u)) && (
          <Notice tone="warning">{k.belumLengkap}</Notice>
        )}
        {terpilih.map((unsur, i) => (
          <Kegiatan
            {...props}
            mayTambah={props.mayWork}
            mayWork={mayWork}
            unsur={unsur}
            hasil={hasil}
            ke={i + 1}
            key={unsur}
          />
        ))}
        {seri.length > 0 && (
          <Notice>
            {k.seri(seri.map((u) => teksOf(getUnsur(u, props.instrumen).nama, lang)).join(', '))}
          </Notice>
        )}
        {lain.map((unsur) => (
          <Kegiatan
            {...props}
            mayTambah={props.mayWork}
            mayWork={mayWork}
            unsur={unsur}
            hasil={hasil}
            key={unsur}
          />
        ))}
        {mayWork && (
          <Section title={k.tambah} id="tambah">
            <FormulirRencana
              lang={lang}
              isian={props.isian}
              errors={errors}
              action={alamatTerbitan(periode.id, 'rencana')}
              aksi="tambah"
              submit={k.tambah}
              dahulu={terpilih}
              instrumen={props.instrumen}
            />
          </Section>
        )}
        <p class="redup">{k.dasar}</p>
        <p>
          <LinkButton href={alamatTerbitan(periode.id, 'naskah')} variant="secondary">
            {k.lanjut}
          </LinkButton>
        </p>
      </div>
    </HalamanMenuju>
  )
}

interface Bagian extends RencanaProps {
  readonly unsur: UnsurKunci
  readonly hasil: Hasil
  readonly ke?: number
  /** Here, or once the result is out in the register. */
  readonly mayTambah: boolean
}

/** The register of actions, by its address: this room imports nothing of it. */
const DAFTAR = '/kerja/tindak-lanjut'

function Kegiatan(props: Bagian): JSX.Element {
  const { periode, instrumen, unsur, hasil, ke, rencana, mayWork } = props
  const { lang } = props.desk
  const k = kataRencana[lang]
  const nama = teksOf(getUnsur(unsur, instrumen).nama, lang)
  const { nilai, mutu } = hasil.unsur.find((u) => u.kunci === unsur)!
  const rows = rencana.filter((r) => r.unsur === unsur)
  return (
    <Section
      title={nama}
      lead={
        <>
          <Tag tone={ke === undefined ? 'neutral' : 'warning'}>
            {ke === undefined ? k.lain : k.prioritas(ke)}
          </Tag>{' '}
          {k.nilai(formatNumber(nilai, lang, 2), mutu)}
        </>
      }
    >
      {rows.length === 0 ? (
        <p>{k.kosong}</p>
      ) : (
        <DaftarKegiatan rows={rows} nama={nama} lang={lang} periodeId={periode.id} mayWork={mayWork} />
      )}
      {props.mayTambah && (
        <p>
          <a
            href={
              periode.revisi > 0
                ? `${DAFTAR}/baru?asal=unsur&asal_id=${periode.id}&asal_kunci=${unsur}`
                : `?unsur=${unsur}#tambah`
            }
          >
            {k.tambahUntuk(nama)}
          </a>
        </p>
      )}
    </Section>
  )
}

function DaftarKegiatan(props: {
  rows: readonly Rencana[]
  nama: string
  lang: Bahasa
  periodeId: string
  mayWork: boolean
}): JSX.Element {
  const { lang, mayWork, periodeId } = props
  const k = kataRencana[lang]
  return (
    <Table
      caption={k.tabel(props.nama)}
      captionHidden
      lang={lang}
      rows={props.rows}
      rowKey={(r) => r.id}
      columns={[
        {
          key: 'kegiatan',
          label: k.kegiatan,
          cell: (r) =>
            mayWork ? (
              <a href={alamatTerbitan(periodeId, `rencana/${r.id}`)} title={k.ubah}>
                {r.kegiatan}
              </a>
            ) : (
              r.kegiatan
            ),
        },
        { key: 'waktu', label: k.waktu, cell: (r) => formatWaktu(r.waktu) },
        { key: 'pj', label: k.penanggungJawab, cell: (r) => r.penanggungJawab },
      ]}
    />
  )
}

/** One action by itself: change it or take it out. */
export function UbahRencanaPage(
  props: Menuju & {
    rencana: Rencana
    instrumen: Instrumen
    dahulu: readonly UnsurKunci[]
    isian: IsianRencana
    errors?: FieldErrors
  },
): JSX.Element {
  const { desk, periode, rencana, errors } = props
  const { lang } = desk
  const k = kataRencana[lang]
  const back = alamatTerbitan(periode.id, 'rencana')
  return (
    <HalamanMenuju
      {...props}
      judul={k.ubah}
      error={errors !== undefined}
      induk={{ label: kataMenuju[lang].rencana, href: back }}
    >
      <FormulirRencana
        lang={lang}
        isian={props.isian}
        errors={errors}
        action={alamatTerbitan(periode.id, `rencana/${rencana.id}`)}
        aksi="simpan"
        submit={kataMenuju[lang].simpan}
        dahulu={props.dahulu}
        instrumen={props.instrumen}
        batal={back}
        hapus
      />
    </HalamanMenuju>
  )
}
