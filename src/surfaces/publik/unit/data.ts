import type {
  Arah,
  Instrumen,
  JenisMedia,
  TerbitanSkm,
  UnsurKunci,
  Warisan,
} from '../../../instruments/survei/index.ts'
import type { BarisRantai } from '../../../instruments/tindak-lanjut/index.ts'
import type { Bingkai } from '../bingkai.tsx'
import type { KabarUnsur } from '../perubahan/ringkas.ts'

export interface Tautan {
  readonly nama: string
  readonly href: string
}

/** Everything the page of one unit says, as plain data. */
export interface DataUnit {
  readonly bingkai: Bingkai
  readonly unit: {
    readonly nama: string
    readonly slug: string
    /** The whole address of this record. */
    readonly alamatWeb: string
    readonly alamat: string
    readonly kontak: string
    readonly kepala: { readonly nama: string; readonly jabatan: string }
  }
  readonly induk: Tautan | null
  readonly bawahan: readonly Tautan[]
  readonly layanan: readonly Tautan[]
  /** The survey that takes answers today. */
  readonly survei: { readonly href: string; readonly nama: string; readonly selesai: string } | null
  readonly terbitan: DataTerbitan | null
  /** The newest promises, with what came of them. */
  readonly rantai: readonly BarisRantai[]
  /** The newest result of every other questionnaire of this unit. */
  readonly lain: readonly HasilLain[]
}

export interface HasilLain extends Tautan {
  readonly periode: string
  readonly n: number
  readonly ikm: number
  readonly mutu: string
  readonly kinerja: string
  readonly selang95: readonly [number, number] | null
  /** What the figure is called and between what it can lie; absent for the SKM. */
  readonly skala: string | undefined
}

/** What is being done about an unsur of this result, as the register of actions has it today. */
export interface TindakanUnsur {
  readonly unsur: UnsurKunci
  readonly teks: string
  readonly waktu: string
  readonly oleh: string
  readonly status: 'rencana' | 'berjalan' | 'selesai' | 'batal'
  readonly lewat: boolean
  readonly kemajuan: number
  readonly selesaiPada: string | null
}

export interface DataTerbitan {
  readonly isi: TerbitanSkm
  readonly tindakan: readonly TindakanUnsur[]
  /** The questionnaire as it was published: its words, its scale, its grades. */
  readonly instrumen: Instrumen
  readonly hash: string
  /** Under the rules before 2017, oldest first; only beside the SKM. */
  readonly warisan: readonly Warisan[]
  /** Not the newest of the unit: the page says so and leads there. */
  readonly lama: boolean
  /** Where the newest with this questionnaire stands. */
  readonly hrefTerbaru: string
  /** Against the publication before it. */
  readonly perubahan: DataPerubahan | null
  /** Proven rises and falls of the year before this publication. */
  readonly terbukti: readonly KabarUnsur[]
  /** Where this result was announced, with the address of its proof. */
  readonly media: readonly {
    readonly jenis: JenisMedia
    readonly tanggal: string
    readonly keterangan: string
    readonly href: string
  }[]
  /** Publications of the unit's other periods, newest first. */
  readonly riwayat: readonly (Tautan & { readonly ikm: number; readonly n: number })[]
  /** Values of the services for which a page exists. */
  readonly hrefLayanan: Readonly<Record<string, string>>
}

export interface DataPerubahan {
  readonly nama: string
  readonly n: number
  readonly ikm: Arah
  readonly ikmLama: number
  readonly unsur: readonly {
    readonly unsur: UnsurKunci
    readonly lama: number
    readonly baru: number
    readonly arah: Arah
    readonly rencana: readonly { readonly kegiatan: string; readonly waktu: string }[]
  }[]
}
