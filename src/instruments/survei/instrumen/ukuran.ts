import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { Ukuran } from '../../../ui/charts/bands.ts'
import { skm142017 } from '../instrumen-skm-14-2017.ts'
import type { Instrumen } from '../instrumen-tipe.ts'
import { rentangIndeks } from './bobot.ts'

export const isSkm = ({ kode }: Pick<Instrumen, 'kode'>): boolean => kode === skm142017.kode

/** What charts draw an index on: its ends as printed, and its grades from the lowest. SPAK on 4: 0.67–4, no grades. */
export function ukuranOf(instrumen: Pick<Instrumen, 'skala' | 'konversi' | 'kategori'>): Ukuran {
  const { min, maks } = rentangIndeks(instrumen)
  return {
    min: roundHalfUp(min, 2).value,
    max: roundHalfUp(maks, 2).value,
    bands: instrumen.kategori.toReversed().map((k) => ({ mutu: k.kode, from: Number(k.mulai) })),
  }
}

/** `0,67–4`: between what the index can lie. */
export function rentangTeks(
  instrumen: Pick<Instrumen, 'skala' | 'konversi' | 'kategori'>,
  lang: Bahasa,
): string {
  const { min, max } = ukuranOf(instrumen)
  return `${formatNumber(min, lang)}–${formatNumber(max, lang)}`
}

/** Beside a figure that says nothing by itself; the SKM's is known to run to 100. */
export const skalaTeks = (instrumen: Instrumen, lang: Bahasa): string | undefined =>
  isSkm(instrumen)
    ? undefined
    : `${instrumen.indeks.singkatan}, ${lang === 'id' ? 'skala' : 'scale'} ${rentangTeks(instrumen, lang)}`

/**
 * Two publications can stand in one trend only when a point of both means the same: equal scale, multiplier, unsur,
 * weights and questions. Wording may differ; the editor warns of that where it is changed.
 */
export const samaUkuran = (a: Instrumen, b: Instrumen): boolean => a === b || bentuk(a) === bentuk(b)

const bentuk = (i: Instrumen): string =>
  JSON.stringify([
    i.skala.min,
    i.skala.max,
    i.konversi.kali,
    i.unsur.map((u) => [u.kunci, u.bobot]),
    i.pertanyaan.map((p) => [p.kunci, p.unsur]),
  ])
