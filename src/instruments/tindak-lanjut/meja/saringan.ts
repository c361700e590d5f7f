import { isId } from '../../../kernel/ids.ts'
import { isTanggal, type Tanggal } from '../../../kernel/clock.ts'
import { asalList, statusList, type AsalAksi, type StatusAksi } from '../rules.ts'

export const MEJA = '/kerja/tindak-lanjut'

/** What the register shows, as it stands in the address. */
export interface Saringan {
  readonly papan?: true
  readonly keadaan?: StatusAksi | 'lewat'
  readonly cari?: string
  readonly unitId?: string
  readonly tahun?: number
  readonly asal?: AsalAksi
  readonly orangId?: string
  readonly sesudah?: { readonly tenggat: Tanggal; readonly id: string }
}

/** Reads the address; whatever makes no sense is left out. */
export function parseSaringan(q: Readonly<Record<string, string>>): Saringan {
  const cari = (q['cari'] ?? '').trim().slice(0, 100)
  const keadaan = (['lewat', ...statusList] as const).find((x) => x === q['keadaan'])
  const asal = asalList.find((x) => x === q['asal'])
  const [tenggat = '', id = ''] = (q['sesudah'] ?? '').split('_')
  return {
    ...(q['tampilan'] === 'papan' && { papan: true as const }),
    ...(keadaan && { keadaan }),
    ...(cari !== '' && { cari }),
    ...(isId(q['unit']) && { unitId: q['unit'] }),
    ...(/^20\d\d$/.test(q['tahun'] ?? '') && { tahun: Number(q['tahun']) }),
    ...(asal && { asal }),
    ...(isId(q['orang']) && { orangId: q['orang'] }),
    ...(isTanggal(tenggat) && isId(id) && { sesudah: { tenggat, id } }),
  }
}

/** The address of this view, changed here and there; another filter begins at its first page. */
export function alamatDaftar(s: Saringan, ubah: Partial<Record<keyof Saringan, unknown>> = {}): string {
  const t = { ...s, sesudah: undefined, ...ubah } as Saringan
  const query = new URLSearchParams({
    ...(t.papan && { tampilan: 'papan' }),
    ...(t.keadaan && { keadaan: t.keadaan }),
    ...(t.cari && { cari: t.cari }),
    ...(t.unitId && { unit: t.unitId }),
    ...(t.tahun && { tahun: String(t.tahun) }),
    ...(t.asal && { asal: t.asal }),
    ...(t.orangId && { orang: t.orangId }),
    ...(t.sesudah && { sesudah: `${t.sesudah.tenggat}_${t.sesudah.id}` }),
  })
  return query.size > 0 ? `${MEJA}?${query.toString()}` : MEJA
}

export const isDisaring = (s: Saringan): boolean =>
  [s.cari, s.unitId, s.tahun, s.asal, s.orangId, s.keadaan].some((x) => x !== undefined)
