import type { JSX } from 'preact'
import type { BarisRantai, HitunganPublik } from '../../../instruments/tindak-lanjut/index.ts'
import { Breadcrumb, EmptyState, formatNumber, PageHead } from '../../../ui/index.ts'
import { Halaman, type Bingkai } from '../bingkai.tsx'
import { DaftarRantai } from './bagian.tsx'
import { kataRantai } from './words.ts'

export interface DataRantaiPage {
  readonly bingkai: Bingkai
  readonly unit: { readonly nama: string; readonly slug: string }
  readonly hitungan: HitunganPublik
  readonly baris: readonly BarisRantai[]
  /** Where the older ones begin. */
  readonly lagi: string | null
  readonly bukanAwal: boolean
}

/** `/unit/{slug}/tindak-lanjut`: what one unit promised, how far it is, what came of it. */
export function RantaiPage(data: DataRantaiPage): JSX.Element {
  const { bingkai, unit, hitungan: h, baris } = data
  const { lang } = bingkai
  const k = kataRantai[lang]
  const n = (x: number): string => formatNumber(x, lang)
  const dasar = `/unit/${unit.slug}/tindak-lanjut`
  const terjawab = h.sesuai + h.berlawanan + h.belumTerbukti
  return (
    <Halaman
      bingkai={bingkai}
      title={`${k.judul} · ${unit.nama}`}
      description={k.pengantar(unit.nama)}
      noindex={data.bukanAwal}
      head={<link rel="alternate" type="application/atom+xml" href={`${dasar}/umpan.atom`} title={k.judul} />}
    >
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: unit.nama, href: `/unit/${unit.slug}` }, { label: k.judul }]}
          />
        }
        title={k.judul}
        lead={k.pengantar(unit.nama)}
      />
      {baris.length === 0 ? (
        <EmptyState title={k.kosong}>{k.kosongIsi}</EmptyState>
      ) : (
        <>
          <p class="jujur">
            {k.angka(n(h.dijanjikan), n(h.selesai))}{' '}
            {terjawab > 0 && k.angkaDampak(n(h.sesuai), n(h.belumTerbukti), n(h.berlawanan))}
          </p>
          <DaftarRantai baris={baris} dasar={dasar} lang={lang} />
        </>
      )}
      <p class="baris">
        {data.bukanAwal && <a href={dasar}>{k.awal}</a>}
        {data.lagi && <a href={data.lagi}>{k.lagi}</a>}
      </p>
      <p class="baris redup">
        <a href={`${dasar}/umpan.atom`}>{k.umpan}</a>
        <a href={`${dasar}.json`}>{k.data}</a>
      </p>
    </Halaman>
  )
}
