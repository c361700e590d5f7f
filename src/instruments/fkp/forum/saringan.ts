import { isTanggal } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { KeadaanForum } from '../rules.ts'
import { keadaanForumList } from './alur.ts'

import { MEJA } from '../meja/tab.ts'

/** What the list of forums shows, as it stands in the address. */
export interface Saringan {
  readonly tahun?: number
  readonly keadaan?: KeadaanForum
  readonly unitId?: string
  /** Where the page before ended: newest first. */
  readonly sesudah?: { readonly tanggal: string; readonly id: string }
}

/** Reads the address; whatever makes no sense is left out. */
export function parseSaringan(q: Readonly<Record<string, string>>): Saringan {
  const keadaan = keadaanForumList.find((k) => k === q['keadaan'])
  const [tanggal = '', id = ''] = (q['sesudah'] ?? '').split('_')
  return {
    ...(/^20\d\d$/.test(q['tahun'] ?? '') && { tahun: Number(q['tahun']) }),
    ...(keadaan && { keadaan }),
    ...(isId(q['unit']) && { unitId: q['unit'] }),
    ...(isTanggal(tanggal) && isId(id) && { sesudah: { tanggal, id } }),
  }
}

/** The address of this view, changed here and there; another filter begins at its first page. */
export function alamatDaftar(s: Saringan, ubah: Partial<Saringan> = {}): string {
  const t: Saringan = { ...s, sesudah: undefined, ...ubah } as Saringan
  const query = new URLSearchParams({
    ...(t.tahun && { tahun: String(t.tahun) }),
    ...(t.keadaan && { keadaan: t.keadaan }),
    ...(t.unitId && { unit: t.unitId }),
    ...(t.sesudah && { sesudah: `${t.sesudah.tanggal}_${t.sesudah.id}` }),
  })
  return query.size > 0 ? `${MEJA}?${query.toString()}` : MEJA
}

export const isDisaring = (s: Saringan): boolean =>
  [s.tahun, s.keadaan, s.unitId].some((x) => x !== undefined)
