import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { classifyKeabsahan, getUnsur, type TerbitanSkm } from '../../../instruments/survei/index.ts'
import { formatNumber } from '../../../ui/index.ts'
import { kata } from '../words.ts'
import { kataTv } from './words.ts'

interface Props {
  readonly isi: TerbitanSkm
  readonly lang: Bahasa
}

const dua = (nilai: number, lang: Bahasa): string => formatNumber(nilai, lang, 2)

/** A bar from 25 to 100, with its interval as a thinner line: readable from the last row of chairs. */
function Batang({
  nilai,
  kuat,
  selang,
}: {
  nilai: number
  kuat?: boolean
  selang?: readonly [number, number]
}) {
  const x = (v: number): number => Math.max(0, Math.min(100, ((v - 25) / 75) * 100))
  return (
    <svg class="tv-batang" width="100%" height="100%" aria-hidden="true">
      <rect width="100%" height="100%" class="alas" />
      <rect width={`${x(nilai)}%`} height="100%" class={kuat ? 'kuat' : 'isi'} />
      {selang && <line x1={`${x(selang[0])}%`} x2={`${x(selang[1])}%`} y1="50%" y2="50%" class="selang" />}
    </svg>
  )
}

export function PanelNilai({ isi, lang }: Props): JSX.Element {
  const k = kataTv[lang]
  const { hasil, minimum } = isi
  return (
    <>
      <h1>{k.nilai}</h1>
      <div class="tv-nilai">
        <p class="tv-angka num">{dua(hasil.ikm, lang)}</p>
        <div>
          <p class="tv-mutu">
            {k.mutu} <b>{hasil.mutu}</b>
          </p>
          <p class="tv-kinerja">{kata[lang].kinerja[hasil.kinerja]}</p>
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
export function PanelUnsur({ isi, lang }: Props): JSX.Element {
  const { terpilih } = isi.hasil.prioritas
  return (
    <>
      <h1>{kataTv[lang].unsur}</h1>
      <ol class="tv-unsur">
        {isi.hasil.unsur
          .toSorted((a, b) => b.nilai - a.nilai)
          .map((u) => (
            <li key={u.kunci} data-lemah={terpilih.includes(u.kunci) ? '' : undefined}>
              <span>{getUnsur(u.kunci).nama[lang]}</span>
              <Batang nilai={u.nilai} kuat={terpilih.includes(u.kunci)} />
              <b class="num">{formatNumber(u.nilai, lang, 1)}</b>
            </li>
          ))}
      </ol>
    </>
  )
}

export function PanelLemah({ isi, lang }: Props): JSX.Element {
  const k = kataTv[lang]
  return (
    <>
      <h1>{k.lemah}</h1>
      <ol class="tv-lemah">
        {isi.hasil.prioritas.terpilih.slice(0, 3).map((unsur) => {
          const rencana = isi.rencana.find((r) => r.unsur === unsur)
          return (
            <li key={unsur}>
              <h2>{getUnsur(unsur).nama[lang]}</h2>
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

export function PanelTren({ isi, lang }: Props): JSX.Element {
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
