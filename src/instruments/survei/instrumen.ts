import { f03Daring, f03Luring } from './instrumen/bawaan/f03.ts'
import { templatEksternal, templatInternal, templatMasyarakat } from './instrumen/bawaan/templat.ts'
import { spak, spkp } from './instrumen/bawaan/zona-integritas.ts'
import { skm142017 } from './instrumen-skm-14-2017.ts'
import type { Instrumen, Nilai, SkmKunci, Unsur } from './instrumen-tipe.ts'

export type * from './instrumen-tipe.ts'
export { teksOf } from './instrumen/teks.ts'
export { skm142017 }

/** What Sambut ships: locked forms first, then templates. */
export const instrumenBawaan: readonly Instrumen[] = [
  skm142017,
  spkp,
  spak,
  f03Luring,
  f03Daring,
  templatInternal,
  templatEksternal,
  templatMasyarakat,
]

/** An instrument that Sambut ships. Those of an instansi: `instrumen/cari.ts`. */
export function findInstrumenBawaan(kode: string, versi: number): Instrumen | undefined {
  return instrumenBawaan.find((i) => i.kode === kode && i.versi === versi)
}

/** The nine of the SKM in form order: what `hitung` reads and what an SKM periode stores. */
export const unsurKunciList: readonly SkmKunci[] = skm142017.unsur.map((u) => u.kunci as SkmKunci)

export const isUnsurKunci = (text: string): text is SkmKunci =>
  (unsurKunciList as readonly string[]).includes(text)

/** A value of the SKM scale. */
export const isNilai = (value: unknown): value is Nilai =>
  value === 1 || value === 2 || value === 3 || value === 4

/** An unsur of an instrument (the SKM where none is named); a key it does not know is its own name. */
export function getUnsur(kunci: string, instrumen: Instrumen = skm142017): Unsur {
  return instrumen.unsur.find((u) => u.kunci === kunci) ?? { kunci, nama: { id: kunci }, bobot: '0' }
}

/** What "U1" … "U9" mean: on the form 8 is sarana and 9 pengaduan, in the list the other way round. */
export type Urutan = 'formulir' | 'daftar'
export function unsurByNomor(nomor: number, urutan: Urutan): SkmKunci | undefined {
  return unsurKunciList.find(
    (_, i) => (urutan === 'formulir' ? i + 1 : skm142017.unsur[i]!.nomorDaftar) === nomor,
  )
}
