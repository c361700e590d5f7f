import type { AksiForum, KeadaanForum } from '../rules.ts'

export const keadaanForumList = [
  'persiapan',
  'diumumkan',
  'berlangsung',
  'selesai',
  'ditetapkan',
  'batal',
] as const satisfies readonly KeadaanForum[]

/** Steps of the desk's first page; `tetapkan` belongs to the berita acara. */
export const langkahList = [
  'umumkan',
  'mulai',
  'akhiri',
  'buka_lagi',
  'tarik',
  'batalkan',
] as const satisfies readonly AksiForum[]
export type Langkah = (typeof langkahList)[number]

/** What a forum is about, when and where, is written until it begins. */
export const isDisunting = (k: KeadaanForum): boolean => k === 'persiapan' || k === 'diumumkan'

/** The agenda may still change in the room itself. */
export const isTerbukaAgenda = (k: KeadaanForum): boolean => isDisunting(k) || k === 'berlangsung'

/** People may register and be invited. */
export const isMenerimaPeserta = (k: KeadaanForum): boolean => k === 'diumumkan' || k === 'berlangsung'

/** Anybody may still register: not once the day is over, even where nobody began the forum. */
export const isPendaftaran = (
  f: { readonly keadaan: KeadaanForum; readonly tanggal: string },
  hariIni: string,
): boolean => f.keadaan === 'berlangsung' || (f.keadaan === 'diumumkan' && f.tanggal >= hariIni)

/** Whoever was there may be written down also afterwards, from the paper list, until the berita acara is signed. */
export const isMencatatHadir = (k: KeadaanForum): boolean =>
  k === 'diumumkan' || k === 'berlangsung' || k === 'selesai'

/** On the day, or once it has begun. */
export const isWaktuHadir = (
  f: { readonly keadaan: KeadaanForum; readonly tanggal: string },
  hariIni: string,
): boolean => f.keadaan === 'berlangsung' || (f.keadaan === 'diumumkan' && f.tanggal === hariIni)
