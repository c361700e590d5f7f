import type { Tanggal } from '../../../kernel/clock.ts'
import type { CaraSampel } from '../sampel.ts'

/** One survey of one unit over some of its services, from a first to a last day. */
export interface Periode {
  readonly instansiId: string
  readonly id: string
  readonly unitId: string
  readonly nama: string
  /** First and last day on which a citizen can answer, in the zone of the instansi. */
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  readonly instrumenKode: string
  readonly instrumenVersi: number
  /** A multiplier chosen for this periode; null: the instrument's own. */
  readonly konversi: string | null
  readonly bobot: 'tepat' | '0.111' | '0.11'
  /** Users of the service in the period; null while nobody has counted them. */
  readonly populasi: number | null
  /** How the least number of respondents is settled. */
  readonly caraSampel: CaraSampel
  /** No service is asked fewer than this. */
  readonly palingSedikit: number
  /** Words of the report a person replaced, by section. */
  readonly naskah: Readonly<Record<string, string>>
  readonly dibukaAt: Date | null
  readonly ditutupAt: Date | null
  /** Number of the newest publication; 0 = never published. */
  readonly revisi: number
  readonly terbitAt: Date | null
  readonly layananIds: readonly string[]
}

/** A printed address; it stays when periods change. `layananId` null: the unit's, which asks for the service. */
export interface Tautan {
  readonly id: string
  readonly kode: string
  readonly unitId: string
  readonly layananId: string | null
  /** "Loket 3"; null: for every counter. */
  readonly loket: string | null
  /** Only for surveys with this instrument; null: the SKM before others. */
  readonly instrumenKode: string | null
}

/** Another open period of the unit for the same services on the same days. */
export interface Tabrakan {
  readonly id: string
  readonly nama: string
  /** Names of the services both would survey. */
  readonly layanan: readonly string[]
}
