import { isId } from '../../../kernel/ids.ts'
import { klasifikasiList, type Klasifikasi } from '../jam/rules.ts'
import { kanalMasukList, type KanalMasuk } from '../rules.ts'
import { isBertenggat, tabList, type Tab } from './tab.ts'

/** What the inbox shows, as it stands in the address. */
export interface Saringan {
  readonly tab: Tab
  /** Words of the story, or a tracking code. */
  readonly cari?: string
  readonly unitId?: string
  readonly klasifikasi?: Klasifikasi | 'belum'
  readonly kategoriId?: string
  readonly kanal?: KanalMasuk
  /** A wilayah and everything below it. */
  readonly wilayah?: string
  readonly terlambat?: boolean
  readonly sesudah?: Kunci
}

/** Where the page before ended. */
export interface Kunci {
  readonly at: Date
  readonly id: string
}

const one = <T extends string>(list: readonly T[], text: string | undefined): T | undefined =>
  list.find((x) => x === text)

/** A search looks through every state; a tab in which nothing can be late is not asked for what is. */
export const mayTerlambat = (s: Pick<Saringan, 'tab' | 'cari'>): boolean =>
  s.cari !== undefined || isBertenggat(s.tab)

/** Reads the address; whatever makes no sense is left out. */
export function parseSaringan(q: Readonly<Record<string, string>>, tabs: readonly Tab[]): Saringan {
  const cari = (q['cari'] ?? '').trim().slice(0, 200)
  const klasifikasi = one([...klasifikasiList, 'belum'] as const, q['kelas'])
  const kanal = one(kanalMasukList, q['kanal'])
  const sesudah = parseKunci(q['sesudah'] ?? '')
  const tab = one(tabs, q['tab']) ?? tabs[0] ?? tabList[0]
  const terlambat = q['terlambat'] === 'ya' && mayTerlambat({ tab, ...(cari !== '' && { cari }) })
  return {
    tab,
    ...(cari !== '' && { cari }),
    ...(isId(q['unit']) && { unitId: q['unit'] }),
    ...(klasifikasi && { klasifikasi }),
    ...(isId(q['kategori']) && { kategoriId: q['kategori'] }),
    ...(kanal && { kanal }),
    ...(/^\d\d(\.\d\d){0,2}(\.\d{4})?$/.test(q['wilayah'] ?? '') && { wilayah: q['wilayah'] }),
    ...(terlambat && { terlambat: true }),
    ...(sesudah && { sesudah }),
  }
}

function parseKunci(text: string): Kunci | undefined {
  const [ms, id] = text.split('_')
  if (!/^\d{1,15}$/.test(ms ?? '') || !isId(id)) return undefined
  return { at: new Date(Number(ms)), id }
}

const MEJA = '/kerja/pengaduan'

/** The address of this view, changed here and there; another tab or filter begins at its first page. */
export function alamatDaftar(s: Saringan, ubah: Partial<Saringan> = {}): string {
  const t = { ...s, sesudah: undefined, ...ubah }
  const query = new URLSearchParams({
    tab: t.tab,
    ...(t.cari && { cari: t.cari }),
    ...(t.unitId && { unit: t.unitId }),
    ...(t.klasifikasi && { kelas: t.klasifikasi }),
    ...(t.kategoriId && { kategori: t.kategoriId }),
    ...(t.kanal && { kanal: t.kanal }),
    ...(t.wilayah && { wilayah: t.wilayah }),
    ...(t.terlambat && { terlambat: 'ya' }),
    ...(t.sesudah && { sesudah: `${t.sesudah.at.getTime()}_${t.sesudah.id}` }),
  })
  return `${MEJA}?${query.toString()}`
}

/** Of what is past, and of a search, the newest stands first. */
export const isTerbalik = (s: Saringan): boolean => s.tab === 'selesai' || s.cari !== undefined

/**
 * A tab or a search through everything: what most pages are. Its question has few texts, so each connection may keep it planned; one
 * that is filtered has hundreds, some of them slow, and nobody else should wait behind it.
 */
export const isLazim = (s: Saringan): boolean => !isDisaring({ ...s, cari: undefined })

/** Is anything left out beyond the tab? */
export const isDisaring = ({
  cari,
  unitId,
  klasifikasi,
  kategoriId,
  kanal,
  wilayah,
  terlambat,
}: Omit<Saringan, 'cari'> & { readonly cari?: string | undefined }): boolean =>
  [cari, unitId, klasifikasi, kategoriId, kanal, wilayah, terlambat].some((x) => x !== undefined)
