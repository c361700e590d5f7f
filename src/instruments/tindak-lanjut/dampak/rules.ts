import { compare, parseDecimal, type Ratio } from '../../../kernel/angka.ts'
import type { Tanggal } from '../../../kernel/clock.ts'

/** Which way a figure was hoped to go. */
export const arahList = ['naik', 'turun'] as const
export type ArahHarapan = (typeof arahList)[number]

/**
 * What an action says beforehand that it will move. `unsur`: the value of one unsur in the survey; `pengaduan`: how many complaints
 * about a topic a month brings; `waktu`: the share finished within the promised time.
 */
export type TolokUkur =
  | { readonly jenis: 'unsur'; readonly unsur: string; readonly instrumen: string }
  | { readonly jenis: 'pengaduan'; readonly kategoriId: string | null }
  | { readonly jenis: 'waktu'; readonly layananId: string }
export const jenisTolokList = ['unsur', 'pengaduan', 'waktu'] as const
export type JenisTolok = TolokUkur['jenis']

/** An expectation as it was written down: one version, never changed afterwards. */
export interface Harapan {
  readonly versi: number
  readonly tolok: TolokUkur
  readonly arah: ArahHarapan
  /** How far, as exact decimal text: points of the index, percent of the rate before, percentage points. Empty: any proven change. */
  readonly besar: string
  /** The day it was written, in the zone of the instansi. */
  readonly tanggal: Tanggal
  /** The publication whose figures were known when it was written. */
  readonly acuan: { readonly periodeId: string; readonly revisi: number; readonly selesai: Tanggal }
}

/** What the figures of the next period say. */
export const arahDampakList = ['naik', 'turun', 'belum_terbukti'] as const
export type ArahDampak = (typeof arahDampakList)[number]

/** The verdict beside the hope: as hoped, that way but less far, the other way, or not to be told from chance. */
export type HasilHarapan = 'tercapai' | 'kurang' | 'berlawanan' | 'belum_terbukti'

/** Fewer complaints is what one hopes for; of all else more. */
export const arahBaku = (jenis: JenisTolok): ArahHarapan => (jenis === 'pengaduan' ? 'turun' : 'naik')

/** The same question asked by two actions is one question. */
export const kunciTolok = (s: TolokUkur): string =>
  s.jenis === 'unsur'
    ? `unsur/${s.instrumen}/${s.unsur}`
    : s.jenis === 'pengaduan'
      ? `pengaduan/${s.kategoriId ?? ''}`
      : `waktu/${s.layananId}`

/** Hoped for 5 points more: 5.2 proven → tercapai, 3.1 proven → kurang, −4 proven → berlawanan. */
export function classifyHasil(
  h: Pick<Harapan, 'arah' | 'besar'>,
  arah: ArahDampak,
  selisih: Ratio | null,
): HasilHarapan {
  if (arah === 'belum_terbukti' || selisih === null) return 'belum_terbukti'
  if (arah !== h.arah) return 'berlawanan'
  if (h.besar === '') return 'tercapai'
  const jauh = compare(selisih, parseDecimal('0')) < 0 ? selisih.times(-1) : selisih
  return compare(jauh, parseDecimal(h.besar)) >= 0 ? 'tercapai' : 'kurang'
}

/** A periode as far as an expectation needs to know it. */
export interface PeriodeJawab {
  readonly id: string
  readonly mulai: Tanggal
  readonly selesai: Tanggal
}

/**
 * An expectation is answered by a periode that began after the day it was written, so that nobody had seen any of its answers. Written
 * on 20 July 2026 while Semester II (from 1 July) runs: Semester I 2027 answers.
 */
export const isPenjawab = (h: Pick<Harapan, 'tanggal'>, p: Pick<PeriodeJawab, 'mulai'>): boolean =>
  p.mulai > h.tanggal

/**
 * From then on it stays as it is: the periode that answers has begun, or there is a verdict. A new action is free to hope anew.
 */
export const isTerkunci = (
  h: Pick<Harapan, 'tanggal'>,
  periode: readonly Pick<PeriodeJawab, 'mulai'>[],
  adaDampak: boolean,
  hariIni: Tanggal,
): boolean => adaDampak || periode.some((p) => isPenjawab(h, p) && p.mulai <= hariIni)

/** The action was done before the last answer was given; until then later periods go on answering. */
export const isTuntas = (selesaiPada: Tanggal | null, p: Pick<PeriodeJawab, 'selesai'>): boolean =>
  selesaiPada !== null && selesaiPada <= p.selesai
