import type { Tanggal } from '../../kernel/clock.ts'
import type { Instrumen, UnsurKunci } from './instrumen.ts'
import type { NaskahKunci } from './report-naskah.ts'
import type { Bobot, Mutu } from './rules.ts'
import type { Hasil } from './rules-hasil.ts'

/** One line of a respondent table: "S1", 84. */
export interface Hitungan {
  readonly label: string
  readonly n: number
}

export interface Demografi {
  readonly jenisKelamin: readonly Hitungan[]
  readonly pendidikan: readonly Hitungan[]
  readonly pekerjaan: readonly Hitungan[]
  readonly layanan: readonly Hitungan[]
  readonly usia?: readonly Hitungan[]
}

/** An earlier published period. */
export interface TitikTren {
  readonly nama: string
  readonly n: number
  readonly ikm: number
  readonly mutu: Mutu
  readonly selang95: readonly [number, number] | null
  readonly bobot: Bobot
  /** Value (25–100) per unsur, when it was published. */
  readonly unsur?: Partial<Readonly<Record<UnsurKunci, number>>>
}

export const triwulanList = ['TW I', 'TW II', 'TW III', 'TW IV'] as const
export type Triwulan = (typeof triwulanList)[number]

/** One action of the plan, as a person typed it. */
export interface Rencana {
  readonly unsur: UnsurKunci
  readonly kegiatan: string
  readonly waktu: readonly Triwulan[]
  readonly penanggungJawab: string
}

export interface Kegiatan {
  readonly kegiatan: string
  readonly waktu: string
  readonly hariKerja: number | null
}

export interface Penandatangan {
  readonly tempat: string
  /** Null while nobody has signed. */
  readonly tanggal: Tanggal | null
  readonly jabatan: string
  readonly nama: string
  readonly pangkat?: string
  readonly nip?: string
}

/** Everything the statutory report says about one period, as plain data. */
export interface LaporanSkm {
  readonly instansi: string
  readonly unit: string
  /** When the survey was about one service only. */
  readonly layanan?: string
  readonly periode: { readonly nama: string; readonly mulai: Tanggal; readonly selesai: Tanggal }
  readonly hasil: Hasil
  readonly demografi: Demografi
  /** Earlier published periods, oldest first, without this one. */
  readonly tren: readonly TitikTren[]
  readonly rtl: readonly Rencana[]
  /** Year of the quarters in the action plan. */
  readonly tahunRtl: number
  /** When the plan was discussed in a forum. */
  readonly fkp?: { readonly tanggal: Tanggal }
  /** Empty: the four customary stages stand with blanks. */
  readonly jadwal: readonly Kegiatan[]
  /** Words of the report a person replaced, by section. */
  readonly naskah: Partial<Readonly<Record<NaskahKunci, string>>>
  readonly penandatangan: Penandatangan
  readonly instrumen: Instrumen
  readonly publikasi?: {
    readonly revisi: number
    readonly tanggal: Tanggal
    readonly hash: string
    readonly alamat?: string
  }
  /** Invented data: says so on every page. */
  readonly contoh: boolean
}
