import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { getUnsur, teksOf, type Instrumen, type UnsurKunci } from '../../../instruments/survei/index.ts'
import { Details, formatDate, formatNumber, Section, Tag } from '../../../ui/index.ts'
import { kata } from '../words.ts'
import type { DataPerubahan, DataTerbitan, TindakanUnsur } from './data.ts'
import { kataUnit } from './words.ts'

interface Bagian {
  readonly terbitan: DataTerbitan
  readonly lang: Bahasa
}

/** The loop in sight: a weak point, the promise made for it, and what the last promise was followed by. */
export function BagianLemah({ terbitan, lang }: Bagian): JSX.Element {
  const k = kataUnit[lang]
  const { terpilih } = terbitan.isi.hasil.prioritas
  return (
    <Section id="tindakan" title={k.judulLemah} lead={k.pengantarLemah}>
      <ol class="lemah">
        {terpilih.map((unsur) => (
          <Unsur key={unsur} unsur={unsur} terbitan={terbitan} lang={lang} />
        ))}
      </ol>
      {terbitan.perubahan && (
        <Sesudah perubahan={terbitan.perubahan} instrumen={terbitan.instrumen} lang={lang} />
      )}
    </Section>
  )
}

function Unsur({ unsur, terbitan, lang }: Bagian & { unsur: UnsurKunci }): JSX.Element {
  const k = kataUnit[lang]
  const { hasil, rencana } = terbitan.isi
  const nilai = hasil.unsur.find((u) => u.kunci === unsur)
  const tindakan = terbitan.tindakan.filter((t) => t.unsur === unsur)
  // Before the register knows of it the plan stands as it was published.
  const own = tindakan.length > 0 ? [] : rencana.filter((r) => r.unsur === unsur)
  return (
    <li>
      <h3>
        {teksOf(getUnsur(unsur, terbitan.instrumen).nama, lang)}
        {nilai && (
          <span class="nilai num">
            {formatNumber(nilai.nilai, lang, 2)} <small>{nilai.mutu}</small>
          </span>
        )}
      </h3>
      {own.length + tindakan.length === 0 && <p class="redup">{k.tanpaRencana}</p>}
      {tindakan.map((t, i) => (
        <Tindakan key={i} t={t} lang={lang} />
      ))}
      {own.map((r) => (
        <p key={r.kegiatan}>
          {r.kegiatan}.
          <br />
          <span class="redup kecil">
            {k.direncanakan} {r.waktu}, {k.oleh} {r.penanggungJawab}.
          </span>
        </p>
      ))}
    </li>
  )
}

const NADA = { rencana: 'neutral', berjalan: 'info', selesai: 'success', batal: 'neutral' } as const

/** One action as it stands today: planned, under way, done, or honestly given up. */
function Tindakan({ t, lang }: { t: TindakanUnsur; lang: Bahasa }): JSX.Element {
  const k = kataUnit[lang]
  return (
    <p>
      {t.teks.replace(/[.]$/, '')}. <Tag tone={NADA[t.status]}>{k.tindakan[t.status]}</Tag>
      <br />
      <span class="redup kecil">
        {t.selesaiPada === null
          ? `${t.waktu}, ${k.oleh} ${t.oleh}`
          : `${k.selesaiPada(formatDate(t.selesaiPada, lang))}, ${k.oleh} ${t.oleh}`}
        {t.status === 'berjalan' && ` · ${k.kemajuan(formatNumber(t.kemajuan, lang))}`}
        {t.lewat && ` · ${k.terlambat}`}
      </span>
    </p>
  )
}

/** Announced last time → measured this time. Nothing here says that one caused the other. */
function Sesudah(props: {
  perubahan: DataPerubahan
  instrumen: Instrumen
  lang: Bahasa
}): JSX.Element | null {
  const { perubahan, instrumen, lang } = props
  const k = kataUnit[lang]
  const list = perubahan.unsur.filter((u) => u.rencana.length > 0)
  if (list.length === 0) return null
  const nilai = (v: number): string => formatNumber(v, lang, 2)
  return (
    <Details summary={k.sesudahRencana(perubahan.nama)} open={list.some((u) => u.arah !== 'belum_terbukti')}>
      <ul class="sesudah">
        {list.map((u) => (
          <li key={u.unsur}>
            <p>
              <b>{teksOf(getUnsur(u.unsur, instrumen).nama, lang)}</b>:{' '}
              {u.rencana.map((r) => r.kegiatan).join('; ')}.
            </p>
            <p class="baris">
              <span class="num">
                {nilai(u.lama)} → <b>{nilai(u.baru)}</b>
              </span>
              <Tag tone={u.arah === 'naik' ? 'success' : u.arah === 'turun' ? 'danger' : 'neutral'}>
                {kata[lang].arah[u.arah]}
              </Tag>
            </p>
          </li>
        ))}
      </ul>
    </Details>
  )
}
