import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { getUnsur } from '../../../instruments/survei/index.ts'
import { ChangeStrip, formatNumber, stripScale, Tag, type StripScale } from '../../../ui/index.ts'
import { kata } from '../words.ts'
import type { KabarUnsur, RingkasanPerubahan, TitikKabar } from './ringkas.ts'
import { kataPerubahan } from './words.ts'

/** The year in one sentence, with every number in it. */
export function RingkasanKalimat({ r, lang }: { r: RingkasanPerubahan; lang: Bahasa }): JSX.Element {
  const k = kataPerubahan[lang].ringkas
  const b = (v: number): JSX.Element => <b>{formatNumber(v, lang)}</b>
  return (
    <p class="jujur">
      {k.a} {b(r.suara)} {k.orang} {k.b} {b(r.unit)} {k.unit}. {k.c} {b(r.rencana)} {k.tindakan}. {k.d}{' '}
      {b(r.naik)} {k.naik}, {b(r.turun)} {k.turun}; {k.e}
    </p>
  )
}

const selangOf = (list: readonly KabarUnsur[]): number[] =>
  list.flatMap((k) => [k.lama, k.baru].flatMap((t) => [t.nilai, ...(t.selang ?? [])]))

/** Proven rises and falls as cards on one common scale. */
export function KabarList(props: {
  list: readonly KabarUnsur[]
  lang: Bahasa
  /** On the page of the unit itself its name need not be said again. */
  tanpaUnit?: boolean
}): JSX.Element {
  const { list, lang, tanpaUnit = false } = props
  const scale = stripScale(selangOf(list))
  return (
    <ul class="kabar">
      {list.map((kabar) => (
        <Kabar
          key={`${kabar.unit.href}${kabar.unsur}${kabar.baru.periode}`}
          kabar={kabar}
          scale={scale}
          lang={lang}
          tanpaUnit={tanpaUnit}
        />
      ))}
    </ul>
  )
}

function Kabar(props: {
  kabar: KabarUnsur
  scale: StripScale
  lang: Bahasa
  tanpaUnit: boolean
}): JSX.Element {
  const { kabar, scale, lang } = props
  const k = kataPerubahan[lang]
  const nilai = (t: TitikKabar): string => formatNumber(t.nilai, lang, 2)
  const sebut = (t: TitikKabar): string => k.dari(t.periode, formatNumber(t.n, lang))
  return (
    <li class="kartu">
      <p class="baris">
        <Tag tone={kabar.arah === 'naik' ? 'success' : 'danger'}>{kata[lang].arah[kabar.arah]}</Tag>
        <span class="num besar">
          {nilai(kabar.lama)} → <b>{nilai(kabar.baru)}</b>
        </span>
      </p>
      <h3>{getUnsur(kabar.unsur).nama[lang]}</h3>
      {!props.tanpaUnit && (
        <p>
          <a href={kabar.unit.href}>{kabar.unit.nama}</a>
        </p>
      )}
      <ChangeStrip before={kabar.lama} after={kabar.baru} scale={scale} />
      <p class="redup kecil">
        {sebut(kabar.lama)} → {sebut(kabar.baru)}
      </p>
      {kabar.rencana.length > 0 ? (
        <p>
          <span class="redup">{k.diumumkan}</span> {kabar.rencana.map((r) => r.kegiatan).join('; ')}.
        </p>
      ) : (
        <p class="redup">{k.tanpaRencana}</p>
      )}
    </li>
  )
}
