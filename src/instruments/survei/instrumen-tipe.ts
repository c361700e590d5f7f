/** The nine unsur by meaning. "U8" and "U9" are labels only: list and form number them differently. */
export type UnsurKunci =
  | 'persyaratan'
  | 'prosedur'
  | 'waktu'
  | 'biaya'
  | 'produk'
  | 'kompetensi'
  | 'perilaku'
  | 'sarana'
  | 'pengaduan'

export type Nilai = 1 | 2 | 3 | 4
export type Jawaban = Readonly<Record<UnsurKunci, Nilai>>

/** A word on screen in both languages. */
export interface Dwibahasa {
  readonly id: string
  readonly en: string
}

export interface PilihanJawaban {
  readonly nilai: Nilai
  readonly label: Dwibahasa
}

export interface Unsur {
  readonly kunci: UnsurKunci
  readonly nama: Dwibahasa
  /** Place in the regulation's list (8 = pengaduan, 9 = sarana). */
  readonly nomorDaftar: number
  /** Place on the questionnaire (8 = sarana, 9 = pengaduan). */
  readonly nomorFormulir: number
  readonly pertanyaan: Dwibahasa
  /** Least good first, as printed. */
  readonly pilihan: readonly [PilihanJawaban, PilihanJawaban, PilihanJawaban, PilihanJawaban]
}

export type FieldResponden = 'jenis_kelamin' | 'usia' | 'pendidikan' | 'pekerjaan' | 'layanan'

export interface PilihanResponden {
  readonly nilai: string
  readonly label: Dwibahasa
  /** Not on the official form, but on many local ones. */
  readonly lokal?: true
}

export interface FieldRespondenDef {
  readonly kunci: FieldResponden
  readonly label: Dwibahasa
  /** `lainnya` accepts a few words of one's own; `layanan` is filled from the unit's catalogue. */
  readonly jenis: 'pilihan' | 'pilihan_atau_lainnya' | 'angka' | 'layanan'
  readonly pilihan: readonly PilihanResponden[]
}

export interface Instrumen {
  readonly kode: string
  readonly versi: number
  readonly nama: Dwibahasa
  readonly dasarHukum: string
  /** In form order: the order of the questions, of stored answers and of every table here. */
  readonly unsur: readonly Unsur[]
  readonly responden: readonly FieldRespondenDef[]
}
