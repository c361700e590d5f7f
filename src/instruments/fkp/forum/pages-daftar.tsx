import type { JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  DeskPage,
  EmptyState,
  formatDateShort,
  formatNumber,
  LinkButton,
  PageHead,
  Pagination,
  Saring,
  Select,
  Table,
} from '../../../ui/index.ts'
import { keadaanForumList } from './alur.ts'
import { TandaKeadaan } from '../meja/bingkai.tsx'
import { MEJA } from '../meja/tab.ts'
import { kataBingkai } from '../meja/words.ts'
import { alamatDaftar, isDisaring, type Saringan } from './saringan.ts'
import type { BarisForum } from './store-daftar.ts'
import { kataRetensi } from '../retensi/words.ts'
import { kataForum } from './words.ts'

export interface DaftarProps {
  readonly desk: DeskFrame
  readonly saringan: Saringan
  readonly rows: readonly BarisForum[]
  readonly lanjut: boolean
  readonly tahun: readonly number[]
  readonly bolehBuat: boolean
  readonly bolehAtur: boolean
}

/** Every forum of my units, the latest first. */
export function DaftarPage(props: DaftarProps): JSX.Element {
  const { desk, saringan: s, rows, bolehBuat } = props
  const { lang } = desk
  const k = kataForum[lang]
  const akhir = rows.at(-1)
  const baru = bolehBuat && <LinkButton href={`${MEJA}/baru`}>{k.baru}</LinkButton>
  const belumAda = rows.length === 0 && !isDisaring(s) && !s.sesudah
  return (
    <DeskPage {...desk} title={k.judul}>
      <PageHead
        title={k.judul}
        lead={k.pengantar}
        actions={
          <>
            {!belumAda && baru}
            {props.bolehAtur && (
              <LinkButton href={`${MEJA}/retensi`} variant="tertiary">
                {kataRetensi[lang].tautan}
              </LinkButton>
            )}
          </>
        }
      />
      {!belumAda && (
        <Saring action={MEJA} lang={lang} hapusHref={isDisaring(s) && MEJA}>
          <Select
            name="tahun"
            label={k.tahun}
            lang={lang}
            quiet
            optional
            placeholder={k.semuaTahun}
            value={s.tahun ? String(s.tahun) : ''}
            options={props.tahun.map((t) => ({ value: String(t), label: String(t) }))}
          />
          <Select
            name="keadaan"
            label={k.kolomKeadaan}
            lang={lang}
            quiet
            optional
            placeholder={k.semua}
            value={s.keadaan ?? ''}
            options={keadaanForumList.map((x) => ({ value: x, label: kataBingkai[lang].keadaan[x] }))}
          />
        </Saring>
      )}
      {belumAda ? (
        <EmptyState title={k.kosong} action={baru}>
          {k.kosongPetunjuk}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState title={k.kosongSaring}>{k.kosongSaringPetunjuk}</EmptyState>
      ) : (
        <Isi {...props} />
      )}
      {rows.length > 0 && (props.lanjut || s.sesudah) && (
        <Pagination
          text={k.tampil(formatNumber(rows.length, lang))}
          lang={lang}
          prevHref={s.sesudah && alamatDaftar(s)}
          nextHref={
            props.lanjut && akhir && alamatDaftar(s, { sesudah: { tanggal: akhir.tanggal, id: akhir.id } })
          }
        />
      )}
    </DeskPage>
  )
}

function Isi({ desk, rows }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kataForum[lang]
  const n = (x: number): string => formatNumber(x, lang)
  return (
    <Table
      caption={k.judul}
      captionHidden
      lang={lang}
      rows={rows}
      rowKey={(r) => r.id}
      columns={[
        {
          key: 'tema',
          label: k.kolomTema,
          cell: (r) => (
            <div class="tumpuk rapat">
              <a href={`${MEJA}/${r.id}`}>{r.tema}</a>
              <span class="redup kecil">{r.unit}</span>
            </div>
          ),
        },
        { key: 'tanggal', label: k.kolomTanggal, tight: true, cell: (r) => formatDateShort(r.tanggal, lang) },
        {
          key: 'keadaan',
          label: k.kolomKeadaan,
          cell: (r) => <TandaKeadaan keadaan={r.keadaan} lang={lang} />,
        },
        {
          key: 'peserta',
          label: k.kolomPeserta,
          tight: true,
          cell: (r) => (r.hadir > 0 ? k.orangHadir(n(r.peserta), n(r.hadir)) : k.orang(n(r.peserta))),
        },
      ]}
    />
  )
}
