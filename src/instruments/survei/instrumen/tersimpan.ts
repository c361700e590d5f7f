import type { Instrumen } from '../instrumen-tipe.ts'

export type StatusInstrumen = 'draf' | 'siap'

/** A questionnaire of the instansi's own, without its content: a line of the list. */
export interface RingkasanInstrumen {
  readonly kode: string
  readonly versi: number
  readonly unitId: string | null
  readonly nama: string
  readonly status: StatusInstrumen
  readonly diubahAt: Date
  /** Periods that name this version. */
  readonly dipakai: number
}

export interface InstrumenTersimpan extends RingkasanInstrumen {
  readonly isi: Instrumen
  readonly sidik: string
}
