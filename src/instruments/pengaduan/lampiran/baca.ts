import { cleanNama, namaBerkas, takeUnggahan, type Unggahan } from '../../../platform/files/index.ts'

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
/** A form may carry 25 MB in all (platform/http/limit.ts). */
export const UKURAN_TERBESAR_MB = 20
export const BANYAK_TERBESAR = 20

/** A file that may be kept, under a name that leads nowhere. */
export interface LampiranSiap extends Unggahan {
  readonly nama: string
}

/** Why a file may not come in; each has its sentence in words.ts. */
export type SebabDitolak = 'terlalu_banyak' | 'terlalu_besar' | 'terlalu_rapat' | 'asing'

export interface BerkasMentah {
  readonly nama: string
  readonly isi: Uint8Array
}

/** All of them, pictures packed anew from their pixels; or why not and which. */
export async function readLampiran(
  berkas: readonly BerkasMentah[],
  aturan: AturanLampiran,
): Promise<
  { readonly siap: readonly LampiranSiap[] } | { readonly sebab: SebabDitolak; readonly nama: string }
> {
  if (berkas.length > aturan.banyakMaks) return { sebab: 'terlalu_banyak', nama: '' }
  const siap: LampiranSiap[] = []
  for (const { nama, isi } of berkas) {
    if (isi.length > aturan.ukuranMaks) return { sebab: 'terlalu_besar', nama: cleanNama(nama) }
    const unggahan = await takeUnggahan(isi)
    if (typeof unggahan === 'string') return { sebab: unggahan, nama: cleanNama(nama) }
    siap.push({ ...unggahan, nama: namaBerkas(nama, unggahan.jenis) })
  }
  return { siap }
}
