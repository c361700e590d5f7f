import type { Db } from '../../../../platform/db/types.ts'
import { PESERTA_MINIMUM } from '../../peta/ikut.ts'
import { jumlahSuara, SUARA_TAMPIL, type HitunganPernyataan } from '../rules.ts'
import { findPemungutan, type Pemungutan } from '../store-pemungutan.ts'
import { findPeta, type LingkupPeta, type PetaTersimpan } from '../store-peta.ts'
import { listPernyataan, type Pernyataan } from '../store-pernyataan.ts'

/** One statement with the counts of those who are counted. */
export interface BarisHasil extends HitunganPernyataan {
  readonly nomor: number
  readonly teks: string
  readonly jumlah: number
}

/** What came out, of everybody or of those who are registered. */
export interface HasilSuara {
  readonly lingkup: LingkupPeta
  readonly p: Pemungutan
  /** People who are counted. */
  readonly orang: number
  readonly suara: number
  readonly peta: PetaTersimpan | undefined
  readonly baris: readonly BarisHasil[]
  readonly keluar: readonly Pernyataan[]
  /** Too few people for groups: counts first. */
  readonly cacahDahulu: boolean
}

/**
 * The most agreed first; exact fractions are compared by their cross products: 2 of 3 before 3 of 5. Those with too few votes to be broken
 * down stand last by their number: a place among the others would say what is not told.
 */
export const urutkanBaris = (baris: readonly BarisHasil[]): BarisHasil[] =>
  baris.toSorted((a, b) => {
    const [x, y] = [a.jumlah < SUARA_TAMPIL, b.jumlah < SUARA_TAMPIL]
    if (x !== y) return x ? 1 : -1
    return (x ? 0 : b.setuju * a.jumlah - a.setuju * b.jumlah) || a.nomor - b.nomor
  })

/** The stored map and the kept counts; nothing is computed here. */
export async function loadHasil(db: Db, forumId: string, asked?: LingkupPeta): Promise<HasilSuara> {
  const p = await findPemungutan(db, forumId)
  const semua = await listPernyataan(db, forumId)
  const lingkup = asked ?? (p.hanyaTerdaftar ? 'terdaftar' : 'semua')
  const baris = semua
    .filter((s) => s.keadaan === 'tampil')
    .map((s): BarisHasil => {
      const h = lingkup === 'terdaftar' ? s.terdaftar : s
      const { setuju, tidak, lewat } = h
      return { nomor: s.nomor!, teks: s.teks, setuju, tidak, lewat, jumlah: jumlahSuara(h) }
    })
  const orang = lingkup === 'terdaftar' ? p.terdaftar : p.pemilih
  return {
    lingkup,
    p,
    orang,
    suara: baris.reduce((n, b) => n + b.jumlah, 0),
    peta: await findPeta(db, forumId, lingkup),
    baris,
    keluar: semua.filter((s) => s.keadaan === 'ditolak' && s.nomor !== null),
    cacahDahulu: orang < PESERTA_MINIMUM,
  }
}
