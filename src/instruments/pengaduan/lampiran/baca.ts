import {
  cleanNama,
  namaBerkas,
  takeBerkas,
  type JenisBerkas,
  type Simpan,
} from '../../../platform/files/index.ts'

export { akhiranOf } from '../../../platform/files/index.ts'

/** How much may come with one letter; an instansi may set it (`pengaduan_pengaturan`). */
export interface AturanLampiran {
  /** Bytes of one file. */
  readonly ukuranMaks: number
  /** Files with one letter. */
  readonly banyakMaks: number
}

const MB = 1024 * 1024
export const aturanLampiranAwal: AturanLampiran = { ukuranMaks: 10 * MB, banyakMaks: 5 }
/** A form may carry 64 MB in all (platform/http/limit.ts). */
export const UKURAN_TERBESAR_MB = 20
export const BANYAK_TERBESAR = 20

/** No form of any instansi may bring more than this: what is more is not even written down. */
export const batasUnggah = { ukuranMaks: UKURAN_TERBESAR_MB * MB, banyakMaks: BANYAK_TERBESAR } as const

/** A file that may be kept, under a name that leads nowhere. */
export interface LampiranSiap {
  /** Without what the device wrote into it about place, person and time. */
  readonly isi: Blob
  readonly jenis: JenisBerkas
  readonly nama: string
}

/** Why a file may not come in; each has its sentence in words.ts. */
export type SebabDitolak = 'terlalu_banyak' | 'terlalu_besar' | 'terlalu_rapat' | 'asing'

export interface BerkasMentah {
  readonly nama: string
  readonly isi: Uint8Array | Blob
}

const diMemori: Simpan = async (isi) => new Blob([new Uint8Array(isi)])

/** All of them, pictures packed anew from their pixels; or why not and which. */
export async function readLampiran(
  berkas: readonly BerkasMentah[],
  aturan: AturanLampiran,
  simpan: Simpan = diMemori,
): Promise<
  { readonly siap: readonly LampiranSiap[] } | { readonly sebab: SebabDitolak; readonly nama: string }
> {
  if (berkas.length > aturan.banyakMaks) return { sebab: 'terlalu_banyak', nama: '' }
  const siap: LampiranSiap[] = []
  for (const { nama, isi: mentah } of berkas) {
    const isi = mentah instanceof Blob ? mentah : await diMemori(mentah)
    if (isi.size > aturan.ukuranMaks) return { sebab: 'terlalu_besar', nama: cleanNama(nama) }
    const bersih = await takeBerkas(isi, simpan)
    if (typeof bersih === 'string') return { sebab: bersih, nama: cleanNama(nama) }
    siap.push({ ...bersih, nama: namaBerkas(nama, bersih.jenis) })
  }
  return { siap }
}
