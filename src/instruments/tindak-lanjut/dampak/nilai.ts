import { compare, ratio, ZERO, type Ratio } from '../../../kernel/angka.ts'
import {
  ALFA,
  computeBanding,
  koreksiHolm,
  PALING_SEDIKIT_BANDING,
  type Taksiran,
} from '../../survei/index.ts'
import type { ArahDampak } from './rules.ts'
import { pBagian, type Bagian } from './uji-bagian.ts'
import { gabung, PALING_SEDIKIT_POTONG, pLajuBergerombol, type Potong } from './uji-laju.ts'

/** One question of a family, with the figures of both spans. */
export type Soal = { readonly kunci: string } & (
  | {
      readonly jenis: 'unsur'
      readonly lama: Taksiran | undefined
      readonly baru: Taksiran | undefined
      /** Points of the index one step of the scale is worth (SKM: 25). */
      readonly kali: Ratio
    }
  | {
      readonly jenis: 'pengaduan'
      readonly lama: readonly Potong[]
      readonly baru: readonly Potong[]
      /** Exposure of a month, so that the difference is one of complaints a month. */
      readonly sebulan: Ratio
    }
  | { readonly jenis: 'waktu'; readonly lama: Bagian; readonly baru: Bagian }
)

export interface Jawaban {
  readonly kunci: string
  readonly arah: ArahDampak
  /** New minus old in the question's own unit, exact; null where a span has no figure. */
  readonly selisih: Ratio | null
  /** As if it had been the only question; 1 where nothing could be tested. */
  readonly p: number
  /** Among all questions of the family: below 0.05 is proven. */
  readonly pHolm: number
  /** How many questions were tested together; 0 when this one could not be. */
  readonly keluarga: number
}

/**
 * All that was hoped of one pair of periods in a unit, judged together: Welch for an unsur, exact tests for counts and shares, then
 * Holm's correction over the different questions, so that the chance of calling even one of them up or down by mere luck is at most
 * 5 %. Three questions with p 0.01, 0.02, 0.30 → 0.03, 0.04, 0.30. A question without figures is not in the family: it cannot be answered
 * wrongly. Whether the action is the cause no test of this kind can say.
 */
export function computeDampak(soal: readonly Soal[]): Jawaban[] {
  const unik = [...new Map(soal.map((s) => [s.kunci, s])).values()]
  const hasil = unik.map((s) => ({ s, selisih: selisihOf(s), p: isTeruji(s) ? pOf(s) : null }))
  const teruji = hasil.filter((h) => h.p !== null)
  const holm = koreksiHolm(teruji.map((h) => h.p!))
  return hasil.map((h): Jawaban => {
    const ke = teruji.indexOf(h)
    const pHolm = ke < 0 ? 1 : holm[ke]!
    return {
      kunci: h.s.kunci,
      selisih: h.selisih,
      p: h.p ?? 1,
      pHolm,
      keluarga: ke < 0 ? 0 : teruji.length,
      arah: arahOf(h.selisih, pHolm),
    }
  })
}

const arahOf = (selisih: Ratio | null, p: number): ArahDampak => {
  const ke = selisih === null ? 0 : compare(selisih, ZERO)
  return p >= ALFA || ke === 0 ? 'belum_terbukti' : ke > 0 ? 'naik' : 'turun'
}

function isTeruji(s: Soal): boolean {
  if (s.jenis === 'unsur')
    return [s.lama, s.baru].every((t) => t !== undefined && t.n >= PALING_SEDIKIT_BANDING)
  if (s.jenis === 'waktu') return s.lama.dari > 0 && s.baru.dari > 0
  return (
    s.lama.length > 0 &&
    s.baru.length > 0 &&
    s.lama.length + s.baru.length >= PALING_SEDIKIT_POTONG &&
    gabung(s.lama).banyak + gabung(s.baru).banyak > 0
  )
}

function pOf(s: Soal): number {
  if (s.jenis === 'unsur') return computeBanding([s])[0]!.p
  return s.jenis === 'waktu' ? pBagian(s.lama, s.baru) : pLajuBergerombol(s.lama, s.baru)
}

function selisihOf(s: Soal): Ratio | null {
  if (s.jenis === 'unsur') return s.lama && s.baru ? s.baru.nilai.minus(s.lama.nilai).times(s.kali) : null
  if (s.jenis === 'waktu') {
    if (s.lama.dari === 0 || s.baru.dari === 0) return null
    return ratio(s.baru.ya * 100, s.baru.dari).minus(ratio(s.lama.ya * 100, s.lama.dari))
  }
  const [a, b] = [gabung(s.lama), gabung(s.baru)]
  if (a.paparan <= 0n || b.paparan <= 0n) return null
  return ratio(b.banyak, b.paparan).minus(ratio(a.banyak, a.paparan)).times(s.sebulan)
}
