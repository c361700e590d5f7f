import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  kalimatDampak,
  TandaDampak,
  type AksiPublik,
  type BarisRantai,
} from '../../../instruments/tindak-lanjut/index.ts'
import { formatDate, formatNumber, Section, Tag } from '../../../ui/index.ts'
import { kataRantai } from './words.ts'

const NADA = {
  usulan: 'neutral',
  rencana: 'info',
  berjalan: 'info',
  selesai: 'success',
  batal: 'neutral',
} as const

/** Where it stands, as a word; late is said beside it. */
export function TandaStatus({ a, lang }: { a: AksiPublik; lang: Bahasa }): JSX.Element {
  const k = kataRantai[lang]
  return (
    <>
      <Tag tone={NADA[a.status]}>{k.status[a.status]}</Tag>
      {a.lewat && <Tag tone="warning">{k.lewat}</Tag>}
    </>
  )
}

export const waktuAksi = (a: AksiPublik, lang: Bahasa): string =>
  a.selesaiPada === null
    ? kataRantai[lang].tenggat(formatDate(a.tenggat, lang))
    : kataRantai[lang].selesaiPada(formatDate(a.selesaiPada, lang))

/** Actions of one unit, each leading to its chain. */
export function DaftarRantai(props: {
  baris: readonly BarisRantai[]
  dasar: string
  lang: Bahasa
}): JSX.Element {
  const { baris, dasar, lang } = props
  const k = kataRantai[lang]
  return (
    <ul class="daftar padat rantai-daftar">
      {baris.map(({ aksi: a, dampak, berharap }) => (
        <li key={a.id}>
          <p>
            <a href={`${dasar}/${a.alamat}`}>{a.judul}</a>
          </p>
          <p class="baris">
            <TandaStatus a={a} lang={lang} />
            <TandaDampak
              dampak={dampak ?? undefined}
              berharap={berharap && a.status !== 'batal'}
              lang={lang}
            />
          </p>
          {dampak && <p>{kalimatDampak(dampak, lang)}</p>}
          <p class="redup kecil">
            {k.asal[a.asal]} · {waktuAksi(a, lang)}
            {a.status === 'berjalan' && ` · ${k.kemajuan(formatNumber(a.kemajuan, lang))}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** On the unit's own page: the newest few. */
export function BagianRantai(props: {
  baris: readonly BarisRantai[]
  dasar: string
  lang: Bahasa
}): JSX.Element | null {
  const k = kataRantai[props.lang]
  if (props.baris.length === 0) return null
  return (
    <Section title={k.judul} id="berbenah">
      <DaftarRantai {...props} />
      <p>
        <a href={props.dasar}>{k.semua}</a>
      </p>
    </Section>
  )
}
