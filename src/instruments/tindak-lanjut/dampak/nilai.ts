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
  | { readonly jenis: 'pengaduan'; readonly lama: readonly Potong[]; readonly baru: readonly Potong[] }
  | { readonly jenis: 'waktu'; readonly lama: Bagian; readonly baru: Bagian }
)

export interface Jawaban {
  readonly kunci: string
  readonly arah: ArahDampak
  /**
   * How far it went, exact and in the unit of `Harapan.besar`: points of the index, percent of the rate before, percentage points.
   * null where a span has no figure, or percent of nothing is asked.
   */
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
      arah: arahOf(tandaOf(h.s, h.selisih), pHolm),
    }
  })
}

const arahOf = (tanda: number, p: number): ArahDampak =>
  p >= ALFA || tanda === 0 ? 'belum_terbukti' : tanda > 0 ? 'naik' : 'turun'

/** Complaints where there were none before are more, though not by any percent. */
function tandaOf(s: Soal, selisih: Ratio | null): number {
  if (s.jenis !== 'pengaduan') return selisih === null ? 0 : compare(selisih, ZERO)
  const [a, b] = [gabung(s.lama), gabung(s.baru)]
  const beda = BigInt(b.banyak) * a.paparan - BigInt(a.banyak) * b.paparan
  return beda > 0n ? 1 : beda < 0n ? -1 : 0
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
  if (a.banyak === 0 || a.paparan <= 0n || b.paparan <= 0n) return null
  return ratio(BigInt(b.banyak) * a.paparan, BigInt(a.banyak) * b.paparan)
    .minus(ratio(1))
    .times(100)
}
