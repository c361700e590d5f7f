import type { Deps } from '../../../platform/deps.ts'
import { toPeristiwaJam } from '../jam/hitung.ts'
import { profil62Tahun2018 } from '../jam/profil.ts'
import { computeUmur, listJeda, type AlatJam } from '../jam/rules.ts'
import type { Lingkup } from '../policy.ts'
import type { Acuan } from './acuan.ts'
import { askDaftar, toBarisList, toJumlah, type Baris } from './store-daftar.ts'
import { isDisaring, type Saringan } from './saringan.ts'
import type { Tab } from './tab.ts'

/** A line with what the screen says of it. */
export interface BarisMeja extends Baris {
  /** Working days, those in the reporter's hands left out. */
  readonly umur: number
  readonly unit: string | null
  readonly kategori: string | null
}

export const PER_HALAMAN = 50
/** Tabs are counted no further: 99+. */
export const HITUNG_SAMPAI = 100

export interface Daftar {
  readonly rows: readonly BarisMeja[]
  readonly lanjut: Baris | undefined
  readonly jumlah: ReadonlyMap<Tab, number>
  readonly acuan: Acuan
}

/** One page of the inbox with everything the screen needs: one question to the database, however long the list is. */
export async function loadDaftar(
  { db }: Pick<Deps, 'db'>,
  scope: { readonly instansiId: string },
  acuan: Acuan,
  {
    l,
    s,
    tabs,
    now,
  }: { readonly l: Lingkup; readonly s: Saringan; readonly tabs: readonly Tab[]; readonly now: Date },
): Promise<Daftar> {
  const hitung = tabs.filter((t) => t !== 'selesai')
  // The tabs as they are, and a search through everything, have a handful of plans; what is filtered is planned for what it asks.
  const disaring = isDisaring({ ...s, cari: undefined })
  const answer = await askDaftar(
    disaring
      ? (query) => db.read(scope, async (trx) => (await query.execute(trx)).rows)
      : (query) => db.ask(scope, query),
    l,
    s,
    { now, batas: PER_HALAMAN + 1, hitung, sampai: HITUNG_SAMPAI },
  )
  const found = toBarisList(answer)
  const shown = found.slice(0, PER_HALAMAN)
  const { kalender, zona, namaUnit, namaKategori } = acuan
  const alat: AlatJam = { aturan: profil62Tahun2018.isi, kalender, zona, klasifikasiAwal: 'tidak_berkadar' }
  const jumlah = toJumlah(answer)
  return {
    rows: shown.map((b) => ({
      ...b,
      umur: computeUmur(b.diterimaAt, b.selesaiAt ?? now, listJeda(b.jeda.map(toPeristiwaJam)), alat),
      unit: b.unitId && (namaUnit.get(b.unitId) ?? null),
      kategori: b.kategoriId && (namaKategori.get(b.kategoriId) ?? null),
    })),
    lanjut: found.length > PER_HALAMAN ? shown.at(-1) : undefined,
    jumlah: new Map(hitung.map((t, i) => [t, jumlah[i]!])),
    acuan,
  }
}
