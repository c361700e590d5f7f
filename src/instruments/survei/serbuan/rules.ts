import { MENIT } from '../../../kernel/jendela.ts'
import { batasCepat } from '../integritas/rules.ts'

/**
 * When does an address get more than its place can produce? Thresholds are ours, not the regulation's, and settings of the
 * operator (`SAMBUT_SERBUAN`, docs/operations.md). Nothing here looks at an IP address: a hall behind one router, or a
 * whole mobile network, is never one sender.
 */
export interface Ambang {
  /** Forms by one printed address within ten minutes: a hall of 60 counters, each with a finished form every minute. */
  readonly tautan: number
  /** Forms from one device within ten minutes; null = as many as can be read (`palingPerangkat`). */
  readonly perangkat: number | null
  /** Leading zero bits of the proof: 14 = 16,384 tries on average, a second or two on a cheap phone. */
  readonly bit: number
  /** Seconds to wait where there is no JavaScript. */
  readonly tunggu: number
  /** Forms by one address within ten minutes that may come by waiting. */
  readonly sabar: number
}

/**
 * Forms one device can send in ten minutes if each is read: nine questions need 18 seconds, so 34; a tablet at a counter
 * that does more is not asking people.
 */
export const palingPerangkat = (ambang: Ambang, banyakPertanyaan: number): number =>
  ambang.perangkat ?? Math.ceil((MENIT * 60) / batasCepat(banyakPertanyaan))

export type SebabSerbuan = 'tautan' | 'perangkat'
