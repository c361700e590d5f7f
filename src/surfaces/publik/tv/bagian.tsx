import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  classifyKeabsahan,
  getUnsur,
  isSkm,
  skalaTeks,
  teksOf,
  ukuranOf,
} from '../../../instruments/survei/index.ts'
import { formatNumber, type Ukuran } from '../../../ui/index.ts'
import type { DataTerbitan } from '../unit/data.ts'
import { kinerjaTeks } from '../unit/label.ts'
import { kata } from '../words.ts'
import { kataTv } from './words.ts'

interface Props {
  readonly terbitan: DataTerbitan
  readonly lang: Bahasa
}

const dua = (nilai: number, lang: Bahasa): string => formatNumber(nilai, lang, 2)

/** A bar over the whole scale (SKM: 25 to 100), with its interval as a thinner line: readable from the last row of chairs. */
function Batang({
  nilai,
  ukuran,
  kuat,
  selang,
}: {
  ukuran: Ukuran
  nilai: number
  kuat?: boolean
  selang?: readonly [number, number]
}) {
  const x = (v: number): number =>
    Math.max(0, Math.min(100, ((v - ukuran.min) / (ukuran.max - ukuran.min)) * 100))
  return (
    <svg class="tv-batang" width="100%" height="100%" aria-hidden="true">
      <rect width="100%" height="100%" class="alas" />
      <rect width={`${x(nilai)}%`} height="100%" class={kuat ? 'kuat' : 'isi'} />
      {selang && <line x1={`${x(selang[0])}%`} x2={`${x(selang[1])}%`} y1="50%" y2="50%" class="selang" />}
    </svg>
  )
}

export function PanelNilai({ terbitan, lang }: Props): JSX.Element {
  const k = kataTv[lang]
  const { instrumen } = terbitan
  const { hasil, minimum } = terbitan.isi
  const skala = skalaTeks(instrumen, lang)
  return (
    <>
      <h1>{isSkm(instrumen) ? k.nilai : teksOf(instrumen.indeks.nama, lang)}</h1>
      <div class="tv-nilai">
        <p class="tv-angka num">{dua(hasil.ikm, lang)}</p>
        <div>
          {hasil.mutu && (
            <p class="tv-mutu">
              {k.mutu} <b>{hasil.mutu}</b>
            </p>
          )}
          {hasil.kinerja && <p class="tv-kinerja">{kinerjaTeks(hasil.kinerja, instrumen, lang)}</p>}
          {skala && <p>{skala}</p>}
          <p>{k.dari(formatNumber(hasil.n, lang))}</p>
        </div>
      </div>
      {hasil.selang95 && (
        <p class="redup">{k.antara(dua(hasil.selang95[0], lang), dua(hasil.selang95[1], lang))}</p>
      )}
      <p class="redup">{kata[lang].keabsahan[classifyKeabsahan(hasil.n, minimum)]}</p>
    </>
  )
}

/** Strongest first: a waiting room hears good news first, and sees the weak ones marked below. */
export function PanelUnsur({ terbitan, lang }: Props): JSX.Element {
  const { isi, instrumen } = terbitan
  const ukuran = ukuranOf(instrumen)
  const { terpilih } = isi.hasil.prioritas
  return (
    <>
      <h1>{kataTv[lang].unsur}</h1>
      <ol class="tv-unsur">
        {isi.hasil.unsur
          .toSorted((a, b) => b.nilai - a.nilai)
          .map((u) => (
            <li key={u.kunci} data-lemah={terpilih.includes(u.kunci) ? '' : undefined}>
              <span>{teksOf(getUnsur(u.kunci, instrumen).nama, lang)}</span>
              <Batang nilai={u.nilai} ukuran={ukuran} kuat={terpilih.includes(u.kunci)} />
              <b class="num">{formatNumber(u.nilai, lang, ukuran.max - ukuran.min > 20 ? 1 : 2)}</b>
            </li>
          ))}
      </ol>
    </>
  )
}

export function PanelLemah({ terbitan, lang }: Props): JSX.Element {
  const { isi, instrumen } = terbitan
  const k = kataTv[lang]
  return (
    <>
      <h1>{k.lemah}</h1>
      <ol class="tv-lemah">
        {isi.hasil.prioritas.terpilih.slice(0, 3).map((unsur) => {
          const rencana = isi.rencana.find((r) => r.unsur === unsur)
          return (
            <li key={unsur}>
              <h2>{teksOf(getUnsur(unsur, instrumen).nama, lang)}</h2>
              {rencana ? (
                <p>
                  {rencana.kegiatan}. <span class="redup">{`${k.waktu} ${rencana.waktu}`}</span>
                </p>
              ) : (
                <p class="redup">{k.tanpaRencana}</p>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

export function PanelTren({ terbitan, lang }: Props): JSX.Element {
  const { isi, instrumen } = terbitan
  const ukuran = ukuranOf(instrumen)
  const titik = [
    ...isi.tren.slice(-5),
    { nama: isi.periode.nama, ikm: isi.hasil.ikm, mutu: isi.hasil.mutu, selang95: isi.hasil.selang95 },
  ]
  return (
    <>
      <h1>{kataTv[lang].tren}</h1>
      <ol class="tv-unsur">
        {titik.map((t, i) => (
          <li key={t.nama}>
            <span>{t.nama}</span>
            <Batang
              nilai={t.ikm}
              ukuran={ukuran}
              kuat={i === titik.length - 1}
              {...(t.selang95 ? { selang: t.selang95 } : {})}
            />
            <b class="num">
              {dua(t.ikm, lang)} <small>{t.mutu}</small>
            </b>
          </li>
        ))}
      </ol>
    </>
  )
}
