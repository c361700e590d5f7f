import type { JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import { Breadcrumb, DeskPage, Details, PageHead, Section, Table, Tag } from '../../../ui/index.ts'
import { bandingKomponen, type BarisBeda } from '../rules-beda.ts'
import { urutanUu } from '../rules.ts'
import type { Versi } from '../store.ts'
import { barisKeterangan, barisKomponen, keteranganList } from '../teks.ts'
import { kataKomponen } from '../words-komponen.ts'
import { MEJA } from './saringan.ts'
import { kataSunting } from './words-sunting.ts'
import { kata } from './words.ts'

export interface BandingProps {
  readonly desk: DeskFrame
  readonly layanan: { readonly id: string; readonly nama: string }
  readonly lama: Versi
  readonly baru: Versi
}

/** Two versions side by side; what changed first, what did not folded away. */
export function BandingPage({ desk, layanan, lama, baru }: BandingProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const kk = kataKomponen[lang]
  const beda = bandingKomponen(
    urutanUu,
    (x) => barisKomponen(lama.isi, x, lang),
    (x) => barisKomponen(baru.isi, x, lang),
  )
  const keterangan = bandingKomponen(
    keteranganList,
    (x) => barisKeterangan(lama.isi, x, lang),
    (x) => barisKeterangan(baru.isi, x, lang),
  ).filter((b) => !b.sama)
  const [berubah, tetap] = [beda.filter((b) => !b.sama), beda.filter((b) => b.sama)]
  const sisi = (baris: readonly BarisBeda[], jenis: 'hapus' | 'tambah', label: string) => (
    <ul class="tanpa-titik">
      {baris
        .filter((b) => b.jenis === 'tetap' || b.jenis === jenis)
        .map((b, i) => (
          <li key={i}>
            {b.jenis === 'tetap' ? b.teks : jenis === 'hapus' ? <del>{b.teks}</del> : <ins>{b.teks}</ins>}
            {b.jenis !== 'tetap' && (
              <>
                {' '}
                <Tag tone={jenis === 'hapus' ? 'danger' : 'success'}>{label}</Tag>
              </>
            )}
          </li>
        ))}
    </ul>
  )
  return (
    <DeskPage {...desk} title={k.banding(layanan.nama)}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.judul, href: MEJA },
              { label: layanan.nama, href: `${MEJA}/${layanan.id}` },
              { label: k.bandingJudul(lama.nomor, baru.nomor) },
            ]}
          />
        }
        above={layanan.nama}
        title={k.bandingJudul(lama.nomor, baru.nomor)}
        lead={k.bandingRingkas(berubah.length, keterangan.length)}
      />
      {berubah.length + keterangan.length > 0 && (
        <Table
          caption={k.berubah}
          captionHidden
          lang={lang}
          rows={[
            ...berubah.map((b) => ({ ...b, nama: kk.komponen[b.komponen] })),
            ...keterangan.map((b) => ({ ...b, nama: kataSunting[lang][b.komponen] })),
          ]}
          rowKey={(b) => b.komponen}
          columns={[
            { key: 'komponen', label: k.berubah, cell: (b) => b.nama },
            { key: 'lama', label: k.versi(lama.nomor), cell: (b) => sisi(b.baris, 'hapus', k.dihapus) },
            { key: 'baru', label: k.versi(baru.nomor), cell: (b) => sisi(b.baris, 'tambah', k.ditambah) },
          ]}
        />
      )}
      {tetap.length > 0 && (
        <Details summary={`${k.tidakBerubah}: ${tetap.length}`}>
          {tetap.map((b) => (
            <Section key={b.komponen} title={kk.komponen[b.komponen]}>
              <ul>
                {b.baris.map((x, i) => (
                  <li key={i}>{x.teks}</li>
                ))}
              </ul>
            </Section>
          ))}
        </Details>
      )}
    </DeskPage>
  )
}
