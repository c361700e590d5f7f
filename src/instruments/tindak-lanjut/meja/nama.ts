import type { Bahasa } from '../../../kernel/bahasa.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Option } from '../../../ui/index.ts'
import { kataKomponen, komponenList, type Komponen } from '../../standar-pelayanan/index.ts'
import {
  findTerbitanPeriode,
  getUnsur,
  instrumenTerbit,
  skm142017,
  teksOf,
  type Instrumen,
} from '../../survei/index.ts'
import type { Db } from '../../../platform/db/types.ts'

/** The questionnaire whose elements an action may name: that of the publication it comes from, else the SKM. */
export async function loadInstrumen(
  db: Db,
  a: { readonly asal: string; readonly asalId: string | null },
): Promise<Instrumen> {
  const t = a.asal === 'unsur' && isId(a.asalId) ? await findTerbitanPeriode(db, a.asalId) : undefined
  return t ? instrumenTerbit(t.isi) : skm142017
}

/** By its name in this questionnaire; an element of another one by its key, which its origin explains. */
export const namaUnsur = (
  kunci: string | null,
  lang: Bahasa,
  instrumen: Instrumen = skm142017,
): string | null => (kunci === null ? null : teksOf(getUnsur(kunci, instrumen).nama, lang))

const isKomponen = (x: string | null): x is Komponen => komponenList.some((k) => k === x)
export const namaKomponen = (kunci: string | null, lang: Bahasa): string | null =>
  isKomponen(kunci) ? kataKomponen[lang].komponen[kunci] : null

/** What stands there can be chosen again, whatever questionnaire it is of: saving must not lose it. */
export function opsiUnsur(lang: Bahasa, instrumen: Instrumen, kini: string): Option[] {
  const list = instrumen.unsur.map((u) => ({ value: u.kunci, label: teksOf(u.nama, lang) }))
  return kini === '' || list.some((x) => x.value === kini)
    ? list
    : [...list, { value: kini, label: namaUnsur(kini, lang, instrumen)! }]
}
export const opsiKomponen = (lang: Bahasa) =>
  komponenList.map((value) => ({ value, label: kataKomponen[lang].komponen[value] }))
