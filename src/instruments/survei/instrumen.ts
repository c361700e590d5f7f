import { skm142017 } from './instrumen-skm-14-2017.ts'
import type { Instrumen, Nilai, Unsur, UnsurKunci } from './instrumen-tipe.ts'

export type * from './instrumen-tipe.ts'
export { skm142017 }

const instrumenList: readonly Instrumen[] = [skm142017]

export function findInstrumen(kode: string, versi: number): Instrumen | undefined {
  return instrumenList.find((i) => i.kode === kode && i.versi === versi)
}

/** Form order, fixed: `survei_jawaban.nilai` is stored in it. */
export const unsurKunciList: readonly UnsurKunci[] = skm142017.unsur.map((u) => u.kunci)

export const isUnsurKunci = (text: string): text is UnsurKunci =>
  (unsurKunciList as readonly string[]).includes(text)

export const isNilai = (value: unknown): value is Nilai =>
  value === 1 || value === 2 || value === 3 || value === 4

export function getUnsur(kunci: UnsurKunci): Unsur {
  return skm142017.unsur[unsurKunciList.indexOf(kunci)]!
}

/** What "U1" … "U9" mean: on the form 8 is sarana and 9 pengaduan, in the list the other way round. */
export type Urutan = 'formulir' | 'daftar'
export function unsurByNomor(nomor: number, urutan: Urutan): Unsur | undefined {
  return skm142017.unsur.find((u) => (urutan === 'formulir' ? u.nomorFormulir : u.nomorDaftar) === nomor)
}
