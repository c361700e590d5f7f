import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { AturanLampiran, SebabDitolak } from './baca.ts'

const mb = (a: AturanLampiran): number => Math.floor(a.ukuranMaks / 1024 / 1024)

const id = {
  terlalu_banyak: (_: string, a: AturanLampiran) =>
    `Paling banyak ${a.banyakMaks} berkas. Pilih yang paling jelas.`,
  terlalu_besar: (nama: string, a: AturanLampiran) =>
    `${nama} terlalu besar: paling besar ${mb(a)} MB per berkas. Kecilkan fotonya atau potong videonya.`,
  terlalu_rapat: (nama: string) => `${nama} lebih dari 50 megapiksel. Kecilkan gambarnya lebih dahulu.`,
  asing: (nama: string) =>
    `${nama} tidak dapat dibaca. Kirim foto (JPEG, PNG, WebP), PDF, rekaman suara (MP3, M4A, OGG, WAV), atau video (MP4, WebM).`,
  petunjuk: (a: AturanLampiran) =>
    `Foto, PDF, rekaman suara, atau video; paling banyak ${a.banyakMaks} berkas, masing-masing paling besar ${mb(a)} MB. Data lokasi dan ponsel di dalam foto dibuang.`,
  sedangDiperiksa: 'Sedang diperiksa dari virus',
  terinfeksi: 'Ditolak: mengandung virus',
}
const en: typeof id = {
  terlalu_banyak: (_, a) => `At most ${a.banyakMaks} files. Choose the clearest.`,
  terlalu_besar: (nama, a) =>
    `${nama} is too large: at most ${mb(a)} MB each. Make the picture smaller or cut the film.`,
  terlalu_rapat: (nama) => `${nama} has more than 50 megapixels. Make the picture smaller first.`,
  asing: (nama) =>
    `${nama} cannot be read. Send a picture (JPEG, PNG, WebP), PDF, sound (MP3, M4A, OGG, WAV) or film (MP4, WebM).`,
  petunjuk: (a) =>
    `Pictures, PDF, sound or film; at most ${a.banyakMaks} files of ${mb(a)} MB each. Place and phone inside a picture are removed.`,
  sedangDiperiksa: 'Being checked for viruses',
  terinfeksi: 'Refused: it carries a virus',
}
export const kataLampiran: Record<Bahasa, typeof id> = { id, en }

export const sebabDitolak = (
  lang: Bahasa,
  { sebab, nama }: { readonly sebab: SebabDitolak; readonly nama: string },
  aturan: AturanLampiran,
): string => kataLampiran[lang][sebab](nama, aturan)

/** For `accept` of the file field; what counts is the content. */
export const ACCEPT =
  'image/jpeg,image/png,image/webp,application/pdf,audio/*,video/mp4,video/webm,video/quicktime'
