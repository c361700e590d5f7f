import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { ukuranOf, type TerbitanSkm } from '../../../instruments/survei/index.ts'
import { formatNumber, Section } from '../../../ui/index.ts'
import { Papan, type BarisPapan } from '../papan.tsx'
import { kata } from '../words.ts'
import type { DataTerbitan } from './data.ts'
import { kataUnit } from './words.ts'

/** Every service with its own uncertainty; highest first, hidden and unrated ones at the end. */
export function BagianLayanan(props: { terbitan: DataTerbitan; lang: Bahasa }): JSX.Element | null {
  const { terbitan, lang } = props
  const k = kataUnit[lang]
  const { layanan } = terbitan.isi
  if (layanan.length < 2) return null
  const urut = layanan.toSorted((a, b) => (b.hasil?.ikm ?? 0) - (a.hasil?.ikm ?? 0))
  return (
    <Section title={k.judulLayanan} lead={k.pengantarLayanan} id="layanan">
      <Papan
        baris={urut.map((l) => baris(l, terbitan, lang))}
        ukuran={ukuranOf(terbitan.instrumen)}
        lang={lang}
      />
    </Section>
  )
}

function baris(l: TerbitanSkm['layanan'][number], terbitan: DataTerbitan, lang: Bahasa): BarisPapan {
  const k = kataUnit[lang]
  const dua = (v: number): string => formatNumber(v, lang, 2)
  const selang95 = l.hasil?.selang95 ?? null
  return {
    nama: l.nama,
    href: terbitan.hrefLayanan[l.id],
    ikm: l.hasil?.ikm ?? null,
    mutu: l.hasil?.mutu ?? '',
    selang95,
    catatan:
      l.n === null
        ? k.disembunyikan
        : l.n === 0
          ? k.belumAda
          : [
              `${formatNumber(l.n, lang)} ${kata[lang].orang}`,
              ...(selang95 ? [k.antara(dua(selang95[0]), dua(selang95[1]))] : []),
            ].join(' · '),
  }
}
