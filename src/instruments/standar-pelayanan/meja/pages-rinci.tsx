import type { ComponentChildren, JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Zona } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DescriptionList,
  DeskPage,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Tag,
} from '../../../ui/index.ts'
import { isBerlaku, isDisunting, kewenanganOf, listAksi, type Aksi } from '../rules-alur.ts'
import { listKurang, urutanUu } from '../rules.ts'
import type { Versi } from '../store.ts'
import { barisKomponen } from '../teks.ts'
import { kataKomponen } from '../words-komponen.ts'
import { GerakForm } from './bagian-gerak.tsx'
import { DaftarVersi, Jejak } from './bagian-riwayat.tsx'
import type { IsianForm } from './gerak.ts'
import { Tinjau } from './pages-daftar.tsx'
import type { Rinci } from './rinci.ts'
import { MEJA } from './saringan.ts'
import { kata } from './words.ts'

export interface RinciProps {
  readonly desk: DeskFrame
  readonly zona: Zona
  readonly r: Rinci
  /** Page of the service on the public side. */
  readonly publik: string
  readonly tersimpan: boolean
  readonly errors?: FieldErrors
  /** A movement that was sent and came back. */
  readonly gagal?: { readonly aksi: Aksi; readonly isian: IsianForm; readonly errors: FieldErrors }
  /** Further parts of the page, each with its own heading. */
  readonly bagian?: ComponentChildren
}

/** One service: what is in force, what is under way, and the one step that comes next. */
export function RinciPage(props: RinciProps): JSX.Element {
  const { desk, r } = props
  const { lang } = desk
  const k = kata[lang]
  const kini = r.disusun ?? r.berlaku
  return (
    <DeskPage {...desk} title={r.layanan.nama} error={props.errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: k.judul, href: MEJA }, { label: r.layanan.nama }]} />
        }
        above={r.unit.nama}
        title={r.layanan.nama}
        actions={
          <>
            {r.disusun && r.boleh.susun && isDisunting(r.disusun.keadaan) && (
              <LinkButton href={`${MEJA}/versi/${r.disusun.id}/sunting`}>{k.sunting}</LinkButton>
            )}
            {r.berlaku && (
              <LinkButton href={props.publik} variant="tertiary">
                {k.halamanWarga}
              </LinkButton>
            )}
          </>
        }
      />
      <ErrorSummary errors={props.errors} lang={lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      {!r.disusun && r.boleh.susun && (
        <Form action={`${MEJA}/${r.layanan.id}/versi`}>
          <Button variant={r.berlaku ? 'secondary' : undefined}>
            {r.berlaku ? k.versiBaru : k.versiPertama}
          </Button>
        </Form>
      )}
      {kini && r.boleh.susun && <Langkah {...props} v={kini} />}
      {r.disusun && (
        <IsiVersi v={r.disusun} judul={`${k.kolomDisusun}: ${k.versi(r.disusun.nomor)}`} {...props} />
      )}
      {r.berlaku ? (
        <IsiVersi v={r.berlaku} judul={k.versiBerlaku} {...props} />
      ) : (
        !r.disusun && <EmptyState title={k.belumBerlaku} />
      )}
      {props.bagian}
      {r.versi.length > 1 && <DaftarVersi {...props} />}
      {r.jejak.length > 0 && <Jejak {...props} />}
    </DeskPage>
  )
}

function Langkah({ v, r, desk, gagal }: RinciProps & { v: Versi }): JSX.Element | null {
  const { lang } = desk
  const k = kata[lang]
  const semua = listAksi(v.keadaan)
  const boleh = semua.filter((a) => kewenanganOf(a) === 'susun' || r.boleh.tandaTangan)
  if (semua.length === 0) return null
  const { nama, nip, jabatan } = r.unit.kepala
  const awal: IsianForm = {
    tanggal: r.hariIni,
    nomor: '',
    nama,
    nip,
    jabatan,
    catatan: '',
    dilihat: String(v.urutan),
  }
  const utama = boleh.find((a) => a !== 'perbaiki' && a !== 'catat_sk')
  const kurang = listKurang(v.isi)
  return (
    <Section title={k.langkahBerikut} id="langkah">
      {!isBerlaku(v.keadaan) && kurang.length > 0 && (
        <Notice tone="warning" title={k.kurang(kurang.length)} level={3}>
          {kurang.map((x) => kataKomponen[lang].komponen[x]).join(' · ')}
        </Notice>
      )}
      {boleh.length < semua.length && <p class="redup">{k.bukanWewenang}</p>}
      {boleh.map((aksi) => (
        <GerakForm
          key={aksi}
          versiId={v.id}
          aksi={aksi}
          utama={aksi === utama && !isBerlaku(v.keadaan) && kurang.length === 0}
          isian={gagal?.aksi === aksi ? gagal.isian : awal}
          errors={gagal?.aksi === aksi ? gagal.errors : undefined}
          lang={lang}
        />
      ))}
    </Section>
  )
}

function IsiVersi({ v, judul, desk, r }: RinciProps & { v: Versi; judul: string }): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const kk = kataKomponen[lang]
  const tgl = (t: string): string => formatDate(t, lang)
  const rincian = [
    v.beritaAcara && {
      term: k.beritaAcara,
      value: (
        <>
          {k.baTeks(v.beritaAcara.nomor, tgl(v.beritaAcara.tanggal))}{' '}
          {v.fkpId && <a href={`/kerja/fkp/${v.fkpId}/bukti`}>{k.buktiForum}</a>}
        </>
      ),
    },
    v.sk && { term: k.sk, value: k.skTeks(v.sk.nomor, tgl(v.sk.tanggal)) },
    v.penandatangan && {
      term: k.penandatangan,
      value: k.oleh(v.penandatangan.nama, v.penandatangan.jabatan),
    },
    v.terbit && { term: k.terbit, value: tgl(v.terbit) },
    v.monev && { term: k.monevTerakhir, value: tgl(v.monev) },
    v.tinjauPada && {
      term: k.tinjauPada,
      value: <Tinjau pada={v.tinjauPada} hariIni={r.hariIni} lang={lang} />,
    },
  ].filter((x) => x !== null && x !== '' && typeof x === 'object')
  return (
    <Section
      title={judul}
      lead={
        <>
          {k.versi(v.nomor)} <Tag>{k.keadaan[v.keadaan]}</Tag>
        </>
      }
    >
      {rincian.length > 0 && <DescriptionList items={rincian} />}
      <Details summary={k.komponenVersi(v.nomor)} open={!isBerlaku(v.keadaan)}>
        <ol class="tumpuk">
          {urutanUu.map((x) => {
            const baris = barisKomponen(v.isi, x, lang)
            return (
              <li key={x}>
                <b>{kk.komponen[x]}</b>
                {baris.length === 0 ? (
                  <p class="redup">{k.kosongKomponen}</p>
                ) : (
                  <ul>
                    {baris.map((b, i) => (
                      <li key={i}>{b}</li>
                    ))}
                  </ul>
                )}
              </li>
            )
          })}
        </ol>
      </Details>
    </Section>
  )
}
