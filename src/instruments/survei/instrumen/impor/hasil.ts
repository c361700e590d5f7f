/** A text in the languages the file has; Indonesian is always there. */
export type TeksImpor = { readonly id: string } & { readonly [bahasa: string]: string }

export type JenisImpor = 'pilihan' | 'pilihan_ganda' | 'teks' | 'teks_panjang' | 'angka' | 'tanggal'
export type OperatorImpor = 'sama' | 'tidak_sama' | 'memuat' | 'kurang' | 'lebih'

export interface SyaratImpor {
  readonly pertanyaan: string
  readonly operator: OperatorImpor
  readonly nilai: string
}

export interface PertanyaanImpor {
  readonly kunci: string
  readonly jenis: JenisImpor
  readonly teks: TeksImpor
  readonly petunjuk?: TeksImpor
  readonly wajib: boolean
  /** For numbers: inclusive, as written. */
  readonly batas?: { readonly min?: string; readonly maks?: string }
  readonly pilihan?: readonly { readonly nilai: string; readonly label: TeksImpor }[]
  readonly tampilJika?: SyaratImpor
}

/** Something of the file that does not come in as it stands there: where, what, why. */
export interface CatatanImpor {
  /** `Lembar survey, baris 7` or `Halaman 1, elemen 3`. */
  readonly letak: string
  readonly nama: string
  readonly alasan: string
  /** `ditolak`: left out. `diubah`: comes in, but not quite as it was. */
  readonly tindakan: 'ditolak' | 'diubah'
}

/** What a file of another program would bring in, and what not. */
export interface HasilImpor {
  readonly nama: TeksImpor | undefined
  /** Languages of the texts, Indonesian first. */
  readonly bahasa: readonly string[]
  readonly pertanyaan: readonly PertanyaanImpor[]
  readonly catatan: readonly CatatanImpor[]
}

export const BATAS = {
  pertanyaan: 60,
  pilihan: 100,
  teks: 1000,
  label: 300,
  nilai: 40,
  bahasa: 12,
  catatan: 2000,
} as const
