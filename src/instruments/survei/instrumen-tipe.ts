/**
 * An instrument is data: questions, scale, weights, words. It is versioned, and immutable once somebody has answered it.
 * `instrumen/periksa.ts` says when one is sound, `instrumen/schema.ts` reads one from outside.
 */

/** Key of an unsur; a question of its own may carry it too. */
export type UnsurKunci = string

/** The nine unsur of the SKM by meaning. "U8" and "U9" are labels only: list and form number them differently. */
export type SkmKunci =
  | 'persyaratan'
  | 'prosedur'
  | 'waktu'
  | 'biaya'
  | 'produk'
  | 'kompetensi'
  | 'perilaku'
  | 'sarana'
  | 'pengaduan'

/** An answer to a scale question: a whole number of the instrument's scale. */
export type Nilai = number
/** Every scale question of the instrument, by key. */
export type Jawaban = Readonly<Record<string, Nilai>>

/** Nine answers of an SKM form. */
export type JawabanSkm = Readonly<Record<SkmKunci, Nilai>>

/** Words by language code; Indonesian always, others as far as somebody translated them. */
export interface Teks {
  readonly id: string
  readonly en?: string | undefined
  readonly [bahasa: string]: string | undefined
}

/** An exact fraction as written: `1/9`, `25`, `2/3`. */
export type Pecahan = string

export interface Skala {
  readonly min: number
  readonly max: number
}

export interface Konversi {
  /** Weighted mean × this = the index. SKM: 25. */
  readonly kali: Pecahan
  /** Other multipliers an officer may choose for a periode; absent = prescribed, cannot be chosen. */
  readonly pilihan?: readonly { readonly kali: Pecahan; readonly label: Teks }[] | undefined
  /** Why it can be chosen, and what is not certain about it. Printed beside the index. */
  readonly catatan?: Teks | undefined
}

/** One grade. The list is highest first and may be empty: then there is no grade. */
export interface Kategori {
  readonly kode: string
  readonly label: Teks
  /** Lower bound on the scale of the index, as written: `88.31`. Compared after rounding to two decimals. */
  readonly mulai: string
}

export interface Indeks {
  /** `IKM`, `IPKP`, `IPAK`, `Nilai F-03`. */
  readonly singkatan: string
  readonly nama: Teks
}

export interface Unsur {
  readonly kunci: string
  readonly nama: Teks
  /** Share of the index; all of them together are exactly 1. */
  readonly bobot: Pecahan
  /** Place in the regulation's list where that differs from the order here (SKM: 8 = pengaduan, 9 = sarana). */
  readonly nomorDaftar?: number | undefined
}

export interface PilihanJawaban {
  readonly nilai: Nilai
  readonly label: Teks
}

/** A scale question. Several of one unsur are averaged first. */
export interface Pertanyaan {
  readonly kunci: string
  readonly unsur: string
  readonly teks: Teks
  readonly petunjuk?: Teks | undefined
  /** One for each value of the scale, least good first. */
  readonly pilihan: readonly PilihanJawaban[]
}

export const jenisTambahanList = [
  'pilihan',
  'pilihan_ganda',
  'teks',
  'teks_panjang',
  'angka',
  'tanggal',
] as const
export type JenisTambahan = (typeof jenisTambahanList)[number]

export const operatorList = ['sama', 'tidak_sama', 'memuat', 'kurang', 'lebih'] as const
export type Operator = (typeof operatorList)[number]

/** Asked only when an earlier question (scale or extra) was answered so. An unanswered question meets nothing. */
export interface TampilJika {
  readonly pertanyaan: string
  readonly operator: Operator
  readonly nilai: string | number
}

export interface PilihanTambahan {
  readonly nilai: string
  readonly label: Teks
}

/** A question of one's own. It never enters the index. */
export interface PertanyaanTambahan {
  readonly kunci: string
  readonly jenis: JenisTambahan
  readonly teks: Teks
  readonly petunjuk?: Teks | undefined
  readonly wajib?: boolean | undefined
  /** For `pilihan` and `pilihan_ganda`. */
  readonly pilihan?: readonly PilihanTambahan[] | undefined
  /** For `angka`: inclusive, as written. */
  readonly batas?: { readonly min?: string | undefined; readonly maks?: string | undefined } | undefined
  readonly tampilJika?: TampilJika | undefined
}

export const fieldRespondenList = ['jenis_kelamin', 'usia', 'pendidikan', 'pekerjaan', 'layanan'] as const
export type FieldResponden = (typeof fieldRespondenList)[number]

export interface PilihanResponden {
  readonly nilai: string
  readonly label: Teks
  /** Not on the official form, but on many local ones. */
  readonly lokal?: true | undefined
}

export interface FieldRespondenDef {
  readonly kunci: FieldResponden
  readonly label: Teks
  /** `lainnya` accepts a few words of one's own; `layanan` is filled from the unit's catalogue. */
  readonly jenis: 'pilihan' | 'pilihan_atau_lainnya' | 'angka' | 'layanan'
  readonly pilihan: readonly PilihanResponden[]
}

export const sasaranList = ['pengguna', 'pegawai', 'mitra', 'masyarakat'] as const
/** Who is asked: users of a service, employees, partners, citizens at large. */
export type Sasaran = (typeof sasaranList)[number]

/** `resmi` is locked; a `templat` is a beginning and is copied before use; `sendiri` belongs to one instansi. */
export type JenisInstrumen = 'resmi' | 'templat' | 'sendiri'

export interface Instrumen {
  readonly kode: string
  readonly versi: number
  readonly jenis: JenisInstrumen
  /** What an own instrument was made from. Its figures stand in a series of their own all the same. */
  readonly induk?: { readonly kode: string; readonly versi: number } | undefined
  readonly nama: Teks
  /** Empty when no regulation prescribes it. */
  readonly dasarHukum: string
  readonly sasaran: Sasaran
  readonly indeks: Indeks
  readonly skala: Skala
  readonly konversi: Konversi
  readonly kategori: readonly Kategori[]
  readonly unsur: readonly Unsur[]
  /** In the order they are asked: the order of stored answers. */
  readonly pertanyaan: readonly Pertanyaan[]
  readonly tambahan: readonly PertanyaanTambahan[]
  /** Without `layanan` the survey is about no service in particular. */
  readonly responden: readonly FieldRespondenDef[]
  /** What an officer must know: what is a setting and not law, what was not found in a regulation. */
  readonly catatan: readonly Teks[]
}
