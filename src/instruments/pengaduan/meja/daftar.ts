import { tanggalOf, type Zona } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, listUnit, loadKalender } from '../../../registry/index.ts'
import { toPeristiwaJam } from '../jam/hitung.ts'
import { profil62Tahun2018 } from '../jam/profil.ts'
import { computeUmur, listJeda, type AlatJam } from '../jam/rules.ts'
import type { Lingkup } from '../policy.ts'
import { listKategori } from './store-kategori.ts'
import { countBaris, listBaris, type Baris } from './store-daftar.ts'
import { listJedaPeristiwa, listNamaWilayah } from './store-daftar-isi.ts'
import type { Saringan } from './saringan.ts'
import type { Tab } from './tab.ts'

/** A line with what the screen says of it. */
export interface BarisMeja extends Baris {
  /** Working days, those in the reporter's hands left out. */
  readonly umur: number
  readonly unit: string | null
  readonly kategori: string | null
  readonly wilayah: string | null
}

export const PER_HALAMAN = 50
/** Tabs are counted no further: 99+. */
export const HITUNG_SAMPAI = 100

export interface Daftar {
  readonly rows: readonly BarisMeja[]
  readonly lanjut: Baris | undefined
  readonly jumlah: ReadonlyMap<Tab, number>
  readonly unit: readonly { readonly id: string; readonly nama: string }[]
  readonly kategori: readonly {
    readonly id: string
    readonly nama: string
    readonly indukId: string | null
  }[]
  readonly zona: Zona
}

/** One page of the inbox with everything the screen needs: a fixed number of questions to the database, however long it is. */
export async function loadDaftar(
  db: Db,
  instansiId: string,
  l: Lingkup,
  s: Saringan,
  tabs: readonly Tab[],
  now: Date,
): Promise<Daftar> {
  const found = await listBaris(db, l, s, { now, batas: PER_HALAMAN + 1 })
  const shown = found.slice(0, PER_HALAMAN)
  const unit = await listUnit(db)
  const kategori = await listKategori(db, tanggalOf(now, 'WIB'))
  const wilayah = await listNamaWilayah(db, [...new Set(shown.flatMap((b) => b.wilayahKode ?? []))])
  const { zona } = await getInstansi(db, instansiId)
  const kalender = await loadKalender(db, instansiId)
  const peristiwa = await listJedaPeristiwa(
    db,
    shown.map((b) => b.id),
  )
  const alat: AlatJam = { aturan: profil62Tahun2018.isi, kalender, zona, klasifikasiAwal: 'tidak_berkadar' }
  const namaUnit = new Map(unit.map((u) => [u.id, u.singkatan || u.nama]))
  const namaKategori = new Map(kategori.map((k) => [k.id, k.nama]))
  const jumlah = new Map<Tab, number>()
  for (const tab of tabs) {
    if (tab === 'selesai') continue
    jumlah.set(tab, await countBaris(db, l, { tab }, { now, batas: HITUNG_SAMPAI }))
  }
  return {
    rows: shown.map((b) => ({
      ...b,
      umur: computeUmur(
        b.diterimaAt,
        b.selesaiAt ?? now,
        listJeda((peristiwa.get(b.id) ?? []).map(toPeristiwaJam)),
        alat,
      ),
      unit: b.unitId && (namaUnit.get(b.unitId) ?? null),
      kategori: b.kategoriId && (namaKategori.get(b.kategoriId) ?? null),
      wilayah: b.wilayahKode && (wilayah.get(b.wilayahKode) ?? null),
    })),
    lanjut: found.length > PER_HALAMAN ? shown.at(-1) : undefined,
    jumlah,
    unit: unit.filter((u) => u.aktif),
    kategori,
    zona,
  }
}
