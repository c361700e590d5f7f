import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  classifyKeabsahan,
  rentangTeks,
  isSkm,
  teksOf,
  type Instrumen,
  type TerbitanSkm,
} from '../../../instruments/survei/index.ts'
import { formatNumber } from '../../../ui/index.ts'
import { kinerjaTeks } from './label.ts'
import { kata } from '../words.ts'

export type Tema = 'terang' | 'gelap'

export interface IsiLencana {
  readonly unit: string
  /** Its index gives the title, its grades the word beside the figure. */
  readonly instrumen: Instrumen
  /** Where the record stands, as it is printed: without the scheme. */
  readonly alamat: string
  /** null: nothing published yet. */
  readonly terbitan: Pick<TerbitanSkm, 'hasil' | 'periode' | 'minimum' | 'instansi'> | null
}

const WARNA: Record<Tema, { alas: string; tinta: string; redup: string; garis: string; kuat: string }> = {
  terang: { alas: '#fffdf8', tinta: '#1f1d1a', redup: '#57534c', garis: '#b9b4a9', kuat: '#26306b' },
  gelap: { alas: '#1b1d2b', tinta: '#f4f1ea', redup: '#bdb8ae', garis: '#4a4d63', kuat: '#b9c4ff' },
}

const kataLencana = {
  id: {
    skala: (rentang: string) => `skala ${rentang}`,
    orang: (n: string) => `dari ${n} orang`,
    belum: 'Belum ada hasil yang terbit',
    contoh: 'DATA CONTOH',
  },
  en: {
    skala: (rentang: string) => `scale ${rentang}`,
    orang: (n: string) => `from ${n} people`,
    belum: 'No result published yet',
    contoh: 'INVENTED DATA',
  },
} satisfies Record<Bahasa, unknown>

const escape = (text: string): string => text.replace(/[&<>"]/g, (ch) => `&#${ch.charCodeAt(0)};`)
/** Somebody else's page lends the font: cut early rather than run over the edge. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`

/** A small picture of the latest result for the unit's own site: one file, no script, no font, nothing fetched. */
export function drawLencana(
  { unit, alamat, terbitan, instrumen }: IsiLencana,
  tema: Tema,
  lang: Bahasa,
): string {
  const w = WARNA[tema]
  const k = kataLencana[lang]
  const angka = terbitan ? formatNumber(terbitan.hasil.ikm, lang, 2) : '–'
  const judul = teksOf(instrumen.indeks.nama, lang)
  const mutu = terbitan
    ? [
        terbitan.hasil.mutu,
        kinerjaTeks(terbitan.hasil.kinerja, instrumen, lang),
        isSkm(instrumen) ? '' : k.skala(rentangTeks(instrumen, lang)),
      ]
        .filter(Boolean)
        .join(' · ')
    : ''
  const dari = terbitan ? k.orang(formatNumber(terbitan.hasil.n, lang)) : k.belum
  const keabsahan = terbitan && classifyKeabsahan(terbitan.hasil.n, terbitan.minimum)
  const catatan =
    keabsahan === 'di_bawah_minimum' || keabsahan === 'populasi_tidak_diketahui'
      ? kata[lang].keabsahan[keabsahan]
      : ''
  const periode = terbitan?.periode.nama ?? ''
  const contoh = terbitan?.instansi.rekaan ? k.contoh : ''
  const nama = [`${judul} ${unit}: ${angka}`, mutu, dari, periode, catatan, contoh].filter(Boolean).join(', ')
  const line = (x: number, y: number, size: number, fill: string, text: string, weight = 400): string =>
    text === ''
      ? ''
      : `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(text)}</text>`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="380" height="132" viewBox="0 0 380 132" role="img" lang="${lang}" ` +
    `font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" aria-labelledby="judul">` +
    `<title id="judul">${escape(nama)}</title>` +
    `<rect x="0.5" y="0.5" width="379" height="131" rx="10" fill="${w.alas}" stroke="${w.garis}"/>` +
    line(16, 25, 12, w.redup, cut(judul, 48), 600) +
    line(16, 43, 13, w.tinta, cut(unit, 44), 600) +
    line(16, 83, 36, w.kuat, angka, 800) +
    line(152, 68, 14, w.tinta, mutu, 700) +
    line(
      terbitan ? 152 : 60,
      terbitan ? 85 : 78,
      12,
      w.redup,
      [dari, cut(periode, 18)].filter(Boolean).join(' · '),
    ) +
    line(16, 102, 11, w.tinta, [catatan, contoh].filter(Boolean).join(' · '), 600) +
    line(16, 120, 11, w.redup, cut(alamat, 52)) +
    `</svg>\n`
  )
}
