import type { Zona } from '../../../kernel/clock.ts'
import type { Unit } from '../../../registry/index.ts'
import type { Forum } from '../store.ts'

/** One thing the data says should be talked about. `kunci` stays the same for the same thing. */
export interface Bahan {
  readonly asal: 'unsur' | 'pengaduan' | 'standar' | 'aksi'
  readonly kunci: string
  readonly judul: string
  /** Its figures in a sentence, as they are today. */
  readonly angka: string
  /** Where it comes from, for everybody. */
  readonly tautan: string
}

/** What every source is given: whose forum it is, and when it is asked. */
export interface Tanya {
  readonly forum: Pick<Forum, 'unitId' | 'layananId'>
  readonly unit: Unit
  readonly slugInstansi: string
  readonly zona: Zona
  readonly now: Date
  readonly hariIni: string
  readonly namaLayanan: (id: string) => string | undefined
  readonly slugLayanan: (id: string) => string | undefined
}
