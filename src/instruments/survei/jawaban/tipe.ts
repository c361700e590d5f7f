import type { Jawaban } from '../instrumen.ts'
import type { JawabanTambahan } from '../instrumen/tambahan.ts'
import type { Agregat } from '../rules.ts'
import type { Saluran } from '../tables.ts'

/** One filled form on its way in. */
export interface JawabanBaru {
  readonly id: string
  /** The same sending, resent, carries the same key and is counted once. */
  readonly kunciKirim: string
  readonly layananId: string
  readonly saluran: Saluran
  readonly kumpulanId: string | null
  readonly jawaban: Jawaban
  /** Day of the survey, `YYYY-MM-DD`. */
  readonly tanggal: string
  readonly responden: Responden
  readonly saran: string | null
  /** Answers to the instrument's extra questions that were due. */
  readonly tambahan?: JawabanTambahan | null
  readonly sidik: string | null
  readonly createdBy: string | null
  /** The printed address it came by. */
  readonly tautanId?: string | null
  /** Hash of the invitation it came with: used up in the same transaction, never stored with the answer. */
  readonly undangan?: string
  /** Seconds from the open form to its sending. */
  readonly durasi?: number | null
  /** Only seeds give it; otherwise the database's clock. */
  readonly createdAt?: Date
}

/** What the official form asks about the person: no name, no NIK, no phone. Everything may be left out. */
export interface Responden {
  readonly jenisKelamin: string | null
  readonly usia: number | null
  readonly pendidikan: string | null
  readonly pekerjaan: string | null
}

export interface HasilMasuk {
  readonly id: string
  /** false: this sending had arrived before and is not counted again. */
  readonly baru: boolean
}

/** The running aggregates of a periode. */
export interface AgregatPeriode {
  /** Everything that counts: what came in without what a person took out. */
  readonly semua: Agregat
  /** Without the answers that carry a flag. */
  readonly tanpaTanda: Agregat
  /** By layanan id, all answers. */
  readonly perLayanan: ReadonlyMap<string, Agregat>
  readonly nGarisLurus: number
  readonly nGanda: number
  /** What a person took out; it is in none of the others. */
  readonly dikeluarkan?: Agregat
}

export type Dimensi = 'jenis_kelamin' | 'usia' | 'pendidikan' | 'pekerjaan' | 'saluran' | 'tanggal' | 'tautan'

/** How many said what of themselves, the sum of their r (SKM: ÷ 9n × 25 = their index), and of the squares of those. */
export interface HitunganDemografi {
  readonly dimensi: Dimensi
  readonly nilai: string
  readonly n: number
  readonly jumlahBaris: number
  readonly jumlahKuadrat: number
}

export interface JawabanTersimpan {
  readonly urut: number
  readonly id: string
  readonly layananId: string
  readonly saluran: Saluran
  readonly jawaban: Jawaban
  readonly jumlah: number
  readonly tanggal: string
  readonly responden: Responden
  readonly saran: string | null
  readonly tambahan: JawabanTambahan
  readonly garisLurus: boolean
  readonly ganda: boolean
}

/** A form as typed; `ganda` names fields that came more than once. */
export interface FormSurvei {
  readonly isi: Readonly<Record<string, string>>
  /** Fields that came more than once, with all that came. */
  readonly banyak?: Readonly<Record<string, readonly string[]>>
  readonly ganda: readonly string[]
}
