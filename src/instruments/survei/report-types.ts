import type { Tanggal } from '../../kernel/clock.ts'
import type { Instrumen, UnsurKunci } from './instrumen.ts'
import type { Bagian } from './naskah/naskah.ts'
import type { WaktuRencana } from './rencana/rules.ts'
import type { JudulKunci } from './report-naskah.ts'
import type { Bobot, Mutu } from './rules.ts'
import type { Hasil } from './rules-hasil.ts'
import type { CaraSampel } from './sampel.ts'
import type { BarisTanda } from './terbitan/baris-tanda.ts'
import type { TerbitanSkm } from './terbitan/snapshot.ts'

/** One line of a respondent table: "S1", 84. */
export interface Hitungan {
  readonly label: string
  /** Null: hidden, to protect the few. */
  readonly n: number | null
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
  /** Absent: the same as now. */
  readonly bobot?: Bobot
  /** Value (25–100) per unsur, when it was published. */
  readonly unsur?: Partial<Readonly<Record<UnsurKunci, number>>>
}

/** One action of the plan, as a person typed it. */
export interface Rencana {
  readonly unsur: UnsurKunci
  readonly kegiatan: string
  readonly waktu: WaktuRencana
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

/** One medium of publication with where its proof is. */
export interface MediaTercatat {
  readonly tanggal: Tanggal
  readonly jenis: string
  readonly keterangan: string
  readonly bukti: string
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
  /** When the plan was discussed in a forum. */
  readonly fkp?: { readonly tanggal: Tanggal }
  /** Empty: the four customary stages stand with blanks. */
  readonly jadwal: readonly Kegiatan[]
  /** The sections written in sentences. */
  readonly naskah: Readonly<Record<Bagian, string>>
  /** Titles and sections that an instansi words its own way. */
  readonly judul?: Partial<Readonly<Record<JudulKunci, string>>>
  /** How the minimum was settled, and what each service owed to it. Absent: as the regulation's table does. */
  readonly sampel?: {
    readonly cara: CaraSampel
    readonly layanan: readonly {
      readonly nama: string
      readonly populasi: number
      readonly sasaran: number
      /** null: hidden, to protect the few. */
      readonly n: number | null
    }[]
  }
  /** Why it was published below the minimum sample. */
  readonly alasanMinimum?: string
  /** How the figures were made, line by line. */
  readonly metode: readonly string[]
  /** Strata of the interval, where it has any. */
  readonly lapisan?: TerbitanSkm['lapisan']
  /** Flags and decisions as a table tells them. */
  readonly tanda?: readonly BarisTanda[]
  /** Languages respondents could choose besides those of the questionnaire. */
  readonly terjemahan?: readonly { readonly nama: string; readonly sidik: string }[]
  /** The index without flagged answers. */
  readonly tanpaTanda?: { readonly n: number; readonly ikm: number; readonly mutu: Mutu }
  readonly penandatangan: Penandatangan
  readonly instrumen: Instrumen
  readonly publikasi?: {
    readonly revisi: number
    /** Why there is a revision beside the first publication. */
    readonly alasan?: string
    readonly tanggal: Tanggal
    readonly hash: string
    readonly alamat?: string
  }
  /** Where the result was made known, as it is known on a day after the publication. */
  readonly media?: { readonly per: Tanggal; readonly daftar: readonly MediaTercatat[] }
  /** The picture of the instansi, as SVG. */
  readonly logo?: string
  /** Invented data: says so on every page. */
  readonly contoh: boolean
}
