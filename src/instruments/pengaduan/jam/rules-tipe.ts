import type { Tanggal } from '../../../kernel/clock.ts'
import type { KalenderKerja, Tenggat } from '../../../kernel/hari-kerja.ts'
import type { Zona } from '../../../kernel/clock.ts'
import type { AksiTercatat, Status } from '../status/rules.ts'

/** Values of LAPOR!; the two of a complaint proper are told apart by a person, never by the form. */
export const klasifikasiList = ['berkadar', 'tidak_berkadar', 'permintaan_informasi', 'aspirasi'] as const
export type Klasifikasi = (typeof klasifikasiList)[number]

export interface Jangka {
  readonly n: number
  readonly satuan: 'hari_kerja' | 'hari_kalender'
}

/** Terms of one legal basis. Data, not code: see profil.ts for what is shipped. */
export interface AturanJam {
  /** Received → given to a unit. */
  readonly verifikasi: Jangka
  /** Given to a unit → first answer. */
  readonly tanggapan: Jangka
  /** Final answer → closed by itself when the reporter keeps silent. */
  readonly tutupOtomatis: Jangka
  /** Asked to complete → archived by itself. */
  readonly kelengkapan: Jangka
  /** Received → settled. */
  readonly selesai: Readonly<Record<Klasifikasi, Jangka>>
  /** A request under UU 14/2008, and its one extension. */
  readonly ppid: Jangka
  readonly ppidPerpanjangan: Jangka
  /** The law's own limit beside the operational one: the earlier counts. null = none. */
  readonly batasHukum: Jangka | null
  /** `HH:MM`: what comes at or after it, or on a day off, counts as received on the next working day. null = the whole day counts. */
  readonly jamTutup: string | null
}

export interface ProfilKebijakan {
  /** null for the one shipped. */
  readonly id: string | null
  readonly nama: string
  readonly dasar: string
  /** Complaints received from this day on are born under it. */
  readonly mulai: Tanggal
  readonly isi: AturanJam
}

/** What the clock needs to know of an event. */
export interface PeristiwaJam {
  readonly aksi: AksiTercatat
  readonly at: Date
  /** Of `klasifikasi` and `selaraskan`: the class it was given. */
  readonly klasifikasi?: Klasifikasi
  /** Of `disposisi`: to whom. */
  readonly unitId?: string
  /** Of `disposisi`: it was written down afterwards, and nobody knows when it was. */
  readonly tanpaTanggal?: true
  /** Of `selaraskan`: where another system (LAPOR!) says it stands, without saying since when. */
  readonly status?: Status
  /** Of `terima` and `terima_kembali`: days in the reporter's hands at the instansi, or in the letter, it comes from. */
  readonly jeda?: readonly Jeda[]
  /** Of `terima`: when the letter it was split from came through verification. */
  readonly diverifikasiAt?: Date
}

export interface AlatJam {
  readonly aturan: AturanJam
  readonly kalender: KalenderKerja
  /** Of units that keep another working week than the instansi: for their own term alone. */
  readonly kalenderUnit?: ReadonlyMap<string, KalenderKerja>
  readonly zona: Zona
  /** What it came in as, until somebody classifies it. */
  readonly klasifikasiAwal: Klasifikasi
}

/** One term: since when, until when (null while it waits for the reporter), and when it was met. */
export interface Langkah {
  readonly mulai: Date
  readonly jangka: Jangka
  readonly tenggat: Tenggat | null
  readonly dipenuhi: Date | null
  /** It is behind, and nobody told us when: neither in time nor late. */
  readonly tanpaTanggal?: true
}

/** Days in the reporter's hands: they count for nobody. */
export interface Jeda {
  readonly dari: Date
  readonly sampai: Date | null
}

export interface Jam {
  readonly verifikasi: Langkah
  readonly tanggapan: Langkah | null
  /** The present unit's own first answer, by its own working week: begins anew with each disposisi, for the unit's record only. */
  readonly unit: Langkah | null
  readonly selesai: Langkah & { readonly dasar: 'operasional' | 'hukum' }
  readonly kelengkapan: Tenggat | null
  readonly tutupOtomatis: Tenggat | null
  readonly jeda: readonly Jeda[]
}
