import {
  encodeGambar,
  isGambar,
  jenisBerkas,
  readUnggahan,
  type JenisBerkas,
  type Unggahan,
} from '../../../platform/files/index.ts'

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

export const akhiranOf = (jenis: JenisBerkas): string => jenisBerkas[jenis].akhiran

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
    siap.push({ ...unggahan, nama: namaOf(nama, unggahan.jenis) })
  }
  return { siap }
}

async function takeUnggahan(isi: Uint8Array): Promise<Unggahan | 'asing' | 'terlalu_rapat'> {
  const unggahan = readUnggahan(isi)
  if (!unggahan || !isGambar(unggahan.jenis)) return unggahan ?? 'asing'
  const gambar = await encodeGambar(unggahan.isi, unggahan.jenis)
  if (gambar === 'rusak') return 'asing'
  return gambar === 'terlalu_rapat' ? gambar : { isi: gambar.isi, jenis: unggahan.jenis }
}

/** The last part of a path, without what a screen or a header could stumble over. */
const cleanNama = (nama: string): string =>
  nama
    .split(/[/\\]/)
    .at(-1)!
    .replaceAll(/[\p{C}"'<>|*?:;%]/gu, '')
    .trim()
    .slice(0, 80)

/** Its own name with the ending of what it is. */
function namaOf(nama: string, jenis: JenisBerkas): string {
  const pokok = cleanNama(nama).replace(/(\.[A-Za-z0-9]{1,5})+$/, '')
  return `${pokok === '' ? 'lampiran' : pokok}.${akhiranOf(jenis)}`
}
