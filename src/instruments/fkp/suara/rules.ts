import type { Suara } from '../peta/matriks.ts'

/** When votes are taken, seen from the meeting. */
export const tahapList = ['sebelum', 'selama', 'sesudah'] as const
export type TahapSuara = (typeof tahapList)[number]

/** Which phase a forum is in; undefined: it is being prepared, settled or called off, and nobody votes. */
const TAHAP: Readonly<Record<string, TahapSuara>> = {
  diumumkan: 'sebelum',
  berlangsung: 'selama',
  selesai: 'sesudah',
}
export const tahapOf = (keadaan: string): TahapSuara | undefined => TAHAP[keadaan]

/** The phase in which votes are taken now, where the desk allows that phase. */
export function classifyTerbuka(keadaan: string, dibuka: readonly TahapSuara[]): TahapSuara | undefined {
  const kini = tahapOf(keadaan)
  return kini && dibuka.includes(kini) ? kini : undefined
}

/** Phases somebody may have filled in a paper sheet in: those that have come. */
export function listTahapKertas(keadaan: string): readonly TahapSuara[] {
  const kini = tahapOf(keadaan)
  if (kini === undefined) return ['sebelum']
  return tahapList.slice(0, tahapList.indexOf(kini) + 1)
}

/** When a sheet was filled in: as the typist says, else at the meeting, whenever it is typed; nobody has filled one in tomorrow. */
export function classifyTahapKertas(keadaan: string, diisi?: string): TahapSuara {
  const list = listTahapKertas(keadaan)
  return list.find((t) => t === diisi) ?? (list.includes('selama') ? 'selama' : 'sebelum')
}

/** Everybody may see what came out once the meeting is over and votes are no longer taken. */
export const isHasilUmum = (keadaan: string, dibuka: readonly TahapSuara[]): boolean =>
  (keadaan === 'selesai' || keadaan === 'ditetapkan') && classifyTerbuka(keadaan, dibuka) === undefined

/** A vote as a form and a paper sheet say it. */
export const pilihanList = ['setuju', 'tidak', 'lewat'] as const
export type Pilihan = (typeof pilihanList)[number]
export const nilaiOf: Readonly<Record<Pilihan, Suara>> = { setuju: 1, tidak: -1, lewat: 0 }
export const pilihanOf = (nilai: number): Pilihan => (nilai > 0 ? 'setuju' : nilai < 0 ? 'tidak' : 'lewat')
export const isPilihan = (text: unknown): text is Pilihan =>
  typeof text === 'string' && (pilihanList as readonly string[]).includes(text)

/** Votes on one statement by kind. */
export interface HitunganPernyataan {
  readonly setuju: number
  readonly tidak: number
  readonly lewat: number
}
export const jumlahSuara = (h: HitunganPernyataan): number => h.setuju + h.tidak + h.lewat

/** Below this many votes the counts of a statement would be the votes of known people. */
export const SUARA_TAMPIL = 5

/** A number of people whose opinions may be drawn as a picture at all; below it only counts are told. */
export const ORANG_TAMPIL = 5

/** Statements of one forum; nobody reads more, and a paper sheet holds fewer. `suaraErrors.pernyataanPenuh` says so. */
export const PERNYATAAN_MAKS = 500
