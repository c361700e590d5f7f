import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatDateRange, TvPage } from '../../../ui/index.ts'
import { isSkm, teksOf } from '../../../instruments/survei/index.ts'
import type { DataUnit } from '../unit/data.ts'
import { PanelLemah, PanelNilai, PanelTren, PanelUnsur } from './bagian.tsx'
import { DETIK, hrefPanel, listPanel } from './panel.ts'
import { kataTv } from './words.ts'

export interface TvProps {
  readonly data: DataUnit
  /** The questionnaire asked for. */
  readonly kode: string
  /** Which panel, from 1; beyond the last the round begins again. */
  readonly layar: number
  readonly tema: 'terang' | 'gelap'
  /** The survey that takes answers today, as a picture and in words. */
  readonly suara: { readonly alamat: string; readonly qrSvg: string } | null
}

/** A screen in the waiting room: one thing at a time, large, and on to the next by itself, without script. */
export function TvUnitPage({ data, kode, layar, tema, suara }: TvProps): JSX.Element {
  const { bingkai, unit, terbitan } = data
  const { lang, instansi } = bingkai
  const k = kataTv[lang]
  const panels = listPanel(data)
  const ke = panels.length === 0 ? 0 : (layar - 1) % panels.length
  const panel = panels[ke]
  const next = panels.length === 0 ? 1 : ((ke + 1) % panels.length) + 1
  return (
    <TvPage
      title={unit.nama}
      lang={lang}
      path={bingkai.path}
      demo={instansi?.rekaan ?? false}
      tampilan={tema === 'terang' ? 'terang' : 'gelap'}
      refresh={{ seconds: DETIK, href: hrefPanel(unit.slug, next, tema, kode) }}
      {...(instansi
        ? {
            instansi: {
              nama: instansi.nama,
              ...(instansi.aksen === null ? {} : { accent: instansi.aksen }),
              ...(instansi.logo === null ? {} : { logo: instansi.logo }),
            },
          }
        : {})}
      head={{ unit: unit.nama, instansi: instansi?.nama ?? '' }}
      foot={
        <>
          <span>
            {terbitan &&
              `${isSkm(terbitan.instrumen) ? '' : `${teksOf(terbitan.instrumen.nama, lang)} · `}${terbitan.isi.periode.nama}, ${formatDateRange(terbitan.isi.periode.mulai, terbitan.isi.periode.selesai, lang)}`}
          </span>
          <span>{panels.length > 1 && k.panel(ke + 1, panels.length)}</span>
        </>
      }
    >
      {panel === undefined && (
        <>
          <h1>{k.kosong}</h1>
          <p>{k.kosongIsi}</p>
        </>
      )}
      {terbitan && panel === 'nilai' && <PanelNilai terbitan={terbitan} lang={lang} />}
      {terbitan && panel === 'unsur' && <PanelUnsur terbitan={terbitan} lang={lang} />}
      {terbitan && panel === 'lemah' && <PanelLemah terbitan={terbitan} lang={lang} />}
      {terbitan && panel === 'tren' && <PanelTren terbitan={terbitan} lang={lang} />}
      {panel === 'suara' && suara && <Suara {...suara} lang={lang} />}
    </TvPage>
  )
}

function Suara({ alamat, qrSvg, lang }: { alamat: string; qrSvg: string; lang: Bahasa }): JSX.Element {
  const k = kataTv[lang]
  return (
    <div class="tv-suara">
      {/* Our own engine drew it from an address of our own. */}
      <div class="tv-qr" dangerouslySetInnerHTML={{ __html: qrSvg }} />
      <div>
        <h1>{k.suara}</h1>
        <p>{k.suaraIsi}</p>
        <p class="redup">{k.atau}</p>
        <p class="tv-alamat">{alamat}</p>
      </div>
    </div>
  )
}
