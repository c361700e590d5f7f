import type { Bidang, ModelSurvei, RencanaContoh, SkmKunci } from '../instruments/survei/index.ts'
import type { JenisUnit } from '../registry/index.ts'

export interface LayananContoh {
  readonly nama: string
  /** Share of the visitors who come for it. */
  readonly bobot: number
  readonly gratis?: false
  /** Better or worse than the unit as a whole. */
  readonly geser?: number
}

/** An action that worked (or a misfortune), seen in the answers from one period on. */
export interface PerubahanContoh {
  readonly unsur: SkmKunci
  /** Index of the first period in which people notice. */
  readonly sejak: number
  readonly besar: number
}

export interface SurveiContoh {
  readonly bidang: Bidang
  readonly irama: 'semester' | 'triwulan'
  /** Answers in a whole period, give or take. */
  readonly jumlah: number
  /** Users in a period, as counted; null when nobody has counted them. */
  readonly populasi: number | null
  readonly model: ModelSurvei
  /** What is added to the quality from one period to the next. */
  readonly arah?: number
  readonly perubahan?: readonly PerubahanContoh[]
  readonly kertas: number
  /** Actions of its own, announced with the period of this index; all others are the usual ones. */
  readonly rencana?: readonly (RencanaContoh & { readonly unsur: SkmKunci; readonly pada: number })[]
  /** This unit makes no action plan, and has not yet published its last closed period. */
  readonly lalai?: true
  /** Why it publishes below the minimum sample, when it does. */
  readonly alasanMinimum?: string
  /** Why its last publication was revised. */
  readonly alasanRevisi?: string
}

/** One closed period with another questionnaire than the SKM, published. */
export interface SurveiLainContoh {
  readonly instrumen: string
  readonly jumlah: number
  readonly populasi: number | null
  readonly model: ModelSurvei
  readonly rencana: Readonly<Record<string, RencanaContoh>>
}

export interface UnitContoh {
  readonly kunci: string
  readonly nama: string
  readonly singkatan: string
  readonly jenis: JenisUnit
  readonly induk?: string
  /** Of a kecamatan. */
  readonly wilayahKode?: string
  readonly alamat: string
  readonly kepala: { readonly nama: string; readonly nip: string; readonly jabatan: string }
  readonly layanan: readonly LayananContoh[]
  readonly survei?: SurveiContoh
  readonly surveiLain?: readonly SurveiLainContoh[]
}
