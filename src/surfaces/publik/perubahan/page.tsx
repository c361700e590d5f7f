import type { JSX } from 'preact'
import { getUnsur } from '../../../instruments/survei/index.ts'
import { EmptyState, formatNumber, PageHead, Section, Table, type Column } from '../../../ui/index.ts'
import { Halaman, type Bingkai } from '../bingkai.tsx'
import { KabarList, RingkasanKalimat } from './kabar.tsx'
import type { KabarUnsur, RingkasanPerubahan } from './ringkas.ts'
import { kataPerubahan } from './words.ts'

export interface DataPerubahanPage {
  readonly bingkai: Bingkai
  readonly ringkasan: RingkasanPerubahan
}

/** Every change that is proven, and every promise whose result is not. */
export function PerubahanPage({ bingkai, ringkasan: r }: DataPerubahanPage): JSX.Element {
  const { lang } = bingkai
  const k = kataPerubahan[lang]
  const columns: Column<KabarUnsur>[] = [
    { key: 'tindakan', label: k.tindakan, cell: (x) => x.rencana.map((t) => t.kegiatan).join('; ') },
    { key: 'unit', label: k.unit, cell: (x) => <a href={x.unit.href}>{x.unit.nama}</a> },
    { key: 'unsur', label: k.unsur, cell: (x) => getUnsur(x.unsur).nama[lang] },
    { key: 'waktu', label: k.waktu, cell: (x) => x.rencana.map((t) => t.waktu).join('; ') },
    {
      key: 'nilai',
      label: k.nilai,
      numeric: true,
      cell: (x) => `${formatNumber(x.lama.nilai, lang, 2)} → ${formatNumber(x.baru.nilai, lang, 2)}`,
    },
  ]
  return (
    <Halaman bingkai={bingkai} title={k.judul}>
      <PageHead title={k.judul} />
      {r.unit === 0 ? (
        <EmptyState title={k.kosong}>{k.kosongIsi}</EmptyState>
      ) : (
        <>
          <div class="tumpuk rapat">
            <RingkasanKalimat r={r} lang={lang} />
            <p class="redup">
              {k.hati} <a href="/metode#membandingkan">{k.caranya}</a>.
            </p>
          </div>
          {r.terbukti.length > 0 && (
            <Section title={k.terbukti}>
              <KabarList list={r.terbukti} lang={lang} />
            </Section>
          )}
          {r.belum.length > 0 && (
            <Section title={k.belum} lead={k.belumIsi}>
              <Table
                caption={k.belum}
                captionHidden
                lang={lang}
                columns={columns}
                rows={r.belum}
                rowKey={(x) => `${x.unit.href}${x.unsur}`}
              />
            </Section>
          )}
        </>
      )}
    </Halaman>
  )
}
