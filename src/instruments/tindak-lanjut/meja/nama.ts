import type { Bahasa } from '../../../kernel/bahasa.ts'
import { kataKomponen, komponenList, type Komponen } from '../../standar-pelayanan/index.ts'
import { getUnsur, teksOf, unsurKunciList } from '../../survei/index.ts'

/** Of the SKM by its name; an element of another questionnaire by its key, which its origin explains. */
export const namaUnsur = (kunci: string | null, lang: Bahasa): string | null =>
  kunci === null ? null : teksOf(getUnsur(kunci).nama, lang)

const isKomponen = (x: string | null): x is Komponen => komponenList.some((k) => k === x)
export const namaKomponen = (kunci: string | null, lang: Bahasa): string | null =>
  isKomponen(kunci) ? kataKomponen[lang].komponen[kunci] : null

export const opsiUnsur = (lang: Bahasa) =>
  unsurKunciList.map((value) => ({ value, label: namaUnsur(value, lang)! }))
export const opsiKomponen = (lang: Bahasa) =>
  komponenList.map((value) => ({ value, label: kataKomponen[lang].komponen[value] }))
