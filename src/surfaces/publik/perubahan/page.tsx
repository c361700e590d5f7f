import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { getUnsur } from '../../../instruments/survei/index.ts'
import { EmptyState, formatNumber, PageHead, Section } from '../../../ui/index.ts'
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
              <div class="kelompok">
                {[...Map.groupBy(r.belum, (x) => x.unit.href).values()].map((list) => (
                  <BelumUnit key={list[0]!.unit.href} list={list} lang={lang} />
                ))}
              </div>
            </Section>
          )}
        </>
      )}
    </Halaman>
  )
}

/** What one unit announced, with the value before and after. */
function BelumUnit({ list, lang }: { list: readonly KabarUnsur[]; lang: Bahasa }): JSX.Element {
  const nilai = (v: number): string => formatNumber(v, lang, 2)
  const unit = list[0]!.unit
  return (
    <section class="tumpuk rapat">
      <h3>
        <a href={unit.href}>{unit.nama}</a>
      </h3>
      <ul class="daftar padat">
        {list.map((x) => (
          <li key={x.unsur}>
            <p>
              <b>{getUnsur(x.unsur).nama[lang]}</b>{' '}
              <span class="num">
                {nilai(x.lama.nilai)} → {nilai(x.baru.nilai)}
              </span>
            </p>
            {x.rencana.map((t) => (
              <p class="redup kecil" key={t.kegiatan}>
                {t.kegiatan}. {t.waktu}.
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
