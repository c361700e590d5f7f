import '../tables.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql, type RawBuilder } from 'kysely'
import { cariSql } from '../store-cari.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Pengaduan } from '../rules.ts'
import { publikSql, toPublik, type Publik } from '../publik/store.ts'
import { findWilayah } from '../../../registry/index.ts'
import { akarSet, akarTerbanding, computeMirip, kataPokok, type Terbanding } from './nilai.ts'

const HARI_MS = 86_400_000
/** Something reported half a year ago and answered may still answer; older is another time. */
const SEJAK_MS = 180 * HARI_MS
const TEMUAN = 300
const TAMPIL = 3

/**
 * Public reports much like this one. Only what everybody may see is ever looked at, so a private one cannot be guessed at by writing
 * about it.
 */
export async function listMirip(
  db: Db,
  deps: Pick<Deps, 'deriveKey'>,
  baru: Terbanding,
  kini: Date,
): Promise<Publik[]> {
  return (await findMirip(db, baru, kini, publikSql)).map((p) => toPublik(deps, p))
}

/** Letters (`p`) that `syarat` lets be looked at, with near text, near place and near time; the nearest first. */
export async function findMirip(db: Db, baru: Terbanding, kini: Date, syarat: RawBuilder<boolean>) {
  const kata = kataPokok(baru.isi)
    .filter((k) => k.length > 4)
    .toSorted((a, b) => b.length - a.length)
  if (kata.length < 2) return []
  // The names of its kecamatan and kabupaten stand in every address there.
  const wilayah = baru.wilayahKode ? await findWilayah(db, baru.wilayahKode) : undefined
  const buang = akarSet(`${wilayah?.nama ?? ''} ${wilayah?.letak ?? ''}`)
  const akar = akarTerbanding(baru, buang)
  if (akar.size < 4) return []
  // Any two of the longest words: the rarer ones, mostly.
  const kueri = kata.slice(0, 6).map((k) => sql`plainto_tsquery('indonesian', ${k})`)
  const pasangan = kueri.flatMap((a, i) => kueri.slice(i + 1).map((b) => sql`(${a} && ${b})`))
  const rows = await db
    .selectFrom('pengaduan as p')
    .select([
      'p.id',
      'p.kode',
      'p.judul',
      'p.isi',
      'p.status',
      'p.unit_id as unitId',
      'p.kategori_id as kategoriId',
      'p.wilayah_kode as wilayahKode',
      'p.lokasi',
      'p.diterima_at as diterimaAt',
      'p.updated_at as updatedAt',
      'p.nama_sidik as namaSidik',
      'p.lintang',
      'p.bujur',
    ])
    .where(syarat)
    .where('p.diterima_at', '>', new Date(kini.getTime() - SEJAK_MS))
    .where(
      'p.id',
      'in',
      sql<string>`(select c.id from ${cariSql(sql`(${sql.join(pasangan, sql` || `)})`, TEMUAN)} c)`,
    )
    .orderBy('p.diterima_at', 'desc')
    .limit(TEMUAN)
    .execute()
  return rows
    .map(({ lintang, bujur, ...p }) => {
      const titik = lintang === null || bujur === null ? null : { lintang, bujur }
      return { p, nilai: computeMirip(baru, { ...p, lokasi: p.lokasi ?? '', titik }, buang, akar) }
    })
    .filter((x) => x.nilai > 0)
    .toSorted((a, b) => b.nilai - a.nilai)
    .slice(0, TAMPIL)
    .map((x) => x.p)
}

/** So many at a time, and no more: when very many report at once their receipts do without. */
const SEREMPAK = 2
/** The receipt bears code and PIN: it waits no longer for what is only of use. */
const SABAR_MS = 1500

/**
 * What is shown beside the receipt: reports much like the one just received. It is looked for after the acknowledgement, so nobody
 * waits for it with a report that is not stored yet; where it fails or takes long, the receipt does without. Of a rahasia one nothing
 * is looked for.
 */
export function createMiripSesudah(
  deps: Pick<Deps, 'db' | 'log' | 'deriveKey'>,
): (
  r: { readonly p: Pick<Pengaduan, 'instansiId' | 'id' | 'rahasia'> },
  kini: Date,
) => Promise<readonly Publik[]> {
  const { db, log } = deps
  let berjalan = 0
  const cari = async ({ instansiId, id }: Pick<Pengaduan, 'instansiId' | 'id'>, kini: Date) => {
    berjalan++
    try {
      return await db.read({ instansiId }, async (trx) => {
        const { isi, lokasi, wilayahKode, lintang, bujur } = await trx
          .selectFrom('pengaduan')
          .select(['isi', 'lokasi', 'wilayah_kode as wilayahKode', 'lintang', 'bujur'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        const titik = lintang === null || bujur === null ? null : { lintang, bujur }
        const mirip = await listMirip(trx, deps, { isi, lokasi, wilayahKode, titik }, kini)
        return mirip.filter((m) => m.id !== id)
      })
    } catch (err) {
      log.warn({ err }, 'a receipt without similar reports')
      return []
    } finally {
      berjalan--
    }
  }
  return async ({ p }, kini) =>
    p.rahasia || berjalan >= SEREMPAK
      ? []
      : Promise.race([cari(p, kini), sleep<readonly Publik[]>(SABAR_MS, [], { ref: false })])
}
