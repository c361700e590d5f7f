/** What server and device say to each other. The device is a browser: nothing here may need Node. */

/** A text by language code; Indonesian is always there. */
export interface Teks {
  readonly id: string
  readonly [bahasa: string]: string | undefined
}

export interface PilihanTanya {
  readonly nilai: string
  readonly teks: Teks
}

export interface Pertanyaan {
  /** Name of the field in the plain form. */
  readonly nama: string
  /** `skala`: ordered, least good first. `banyak`: several may be chosen. */
  readonly jenis: 'skala' | 'pilih' | 'banyak' | 'angka' | 'teks' | 'tanggal'
  readonly teks: Teks
  readonly petunjuk?: Teks
  readonly pilihan?: readonly PilihanTanya[]
  readonly wajib: boolean
  /** Of a number the bounds; of a text the most letters. */
  readonly min?: number
  readonly maks?: number
  /** Asked only when another question was answered with one of these. */
  readonly jika?: Jika
}

export interface Jika {
  readonly nama: string
  readonly operator: 'sama' | 'tidak_sama' | 'memuat' | 'kurang' | 'lebih'
  readonly nilai: string | number
}

export interface Kuesioner {
  readonly periodeId: string
  readonly nama: string
  /** First and last day on which it may be answered. */
  readonly mulai: string
  readonly selesai: string
  readonly judul: Teks
  readonly bahasa: readonly { readonly kode: string; readonly nama: string }[]
  readonly pertanyaan: readonly Pertanyaan[]
}

/** Answers by field name, as the plain form would send them. */
export type Isian = Readonly<Record<string, string | readonly string[]>>

export type JenisPerangkat = 'anjungan' | 'wawancara'

/** What is sealed: the answers, and the seconds from the first question to the last. */
export interface IsiAmplop {
  readonly isian: Isian
  readonly durasi: number | null
}

/** Provisions: everything a device needs for days without a line. */
export interface Bekal {
  /** Changes whenever anything below does. */
  readonly versi: string
  readonly jenis: JenisPerangkat
  readonly kode: string
  /** Where it stands, or whose phone it is; empty for an address nobody registered a device for. */
  readonly nama: string
  readonly unit: string
  readonly instansi: string
  /** Address of its picture; it changes with the picture. */
  readonly logo?: string
  /** Invented data: every screen says so. */
  readonly rekaan: boolean
  /** Hours ahead of UTC where the instansi is. */
  readonly jamUtc: number
  readonly diamDetik: number
  /** `pbkdf2-sha256$rounds$salt$hash`; null where no device is registered. */
  readonly pin: string | null
  /** The server's public key, to which every answer is sealed. */
  readonly kunci: { readonly id: string; readonly publik: string }
  /** undefined: nothing to answer now. */
  readonly kuesioner: Kuesioner | undefined
  readonly tugas?: { readonly wilayah: string; readonly layanan: string; readonly target: number }
}

/** An answer as it waits on the device and as it travels: what is in it only the server can read. */
export interface Kiriman {
  /** Made on the device: the same sending, resent, is counted once. */
  readonly kunci: string
  readonly periode: string
  /** By the clock of the device. */
  readonly pada: string
  /** Milliseconds its clock was ahead when it last heard from the server before the answer; null = never. */
  readonly selisih: number | null
  /** Id of the public key, and the sealed answers. */
  readonly kid: string
  readonly amplop: string
}

export interface Batch {
  /** By the clock of the device, at the moment of sending. */
  readonly dikirim: string
  /** What stays behind after this batch. */
  readonly menunggu: number
  readonly tertahan: number
  /** Version of the provisions on the device: newer ones come with the receipt. */
  readonly versi: string
  readonly jawaban: readonly Kiriman[]
}

/** Why an answer was not taken. It stays on the device until that changes. */
export type AlasanTahan =
  | 'periode_ditutup'
  | 'di_luar_tanggal'
  | 'periode_asing'
  | 'tak_terbaca'
  | 'tak_lengkap'
  /** The printed address gets more than its place can produce: later. */
  | 'ramai'

export interface HasilKiriman {
  readonly kunci: string
  readonly hasil: 'diterima' | 'sudah' | 'ditahan'
  readonly alasan?: AlasanTahan
}

export interface Tanda {
  readonly sekarang: string
  readonly hasil: readonly HasilKiriman[]
  readonly bekal?: Bekal
  /** What proves that this is the device; it keeps it beside its queue. */
  readonly token?: string
  /** Interviews counted for the assignment. */
  readonly masuk?: number
}
