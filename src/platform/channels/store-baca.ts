import { sql } from 'kysely'
import type { Db } from '../db/types.ts'
import type { Kanal } from './sender.ts'
import type { StatusPesan } from './tables.ts'
import './tables.ts'

/** A message of the outbox, as desks show it: never its text, never its address. */
export interface PesanTercatat {
  readonly id: string
  readonly kunci: string | null
  readonly kanal: Kanal
  readonly status: StatusPesan
  readonly percobaan: number
  readonly alasan: string | null
  readonly cobaLagiAt: Date | null
  readonly createdAt: Date
  readonly selesaiAt: Date | null
}

export type HitunganPesan = Readonly<Record<StatusPesan, number>>

export async function countPesan(db: Db, kaitanJenis: string, kaitanId: string): Promise<HitunganPesan> {
  const rows = await db
    .selectFrom('channels_pesan')
    .select(['status', sql<string>`count(*)`.as('n')])
    .where('kaitan_jenis', '=', kaitanJenis)
    .where('kaitan_id', '=', kaitanId)
    .groupBy('status')
    .execute()
  const n = (status: StatusPesan): number => Number(rows.find((r) => r.status === status)?.n ?? 0)
  return {
    menunggu: n('menunggu'),
    terkirim: n('terkirim'),
    diterima: n('diterima'),
    gagal: n('gagal'),
    dibatalkan: n('dibatalkan'),
  }
}

/** By their idempotency keys; for a page of a list. */
export async function listPesanByKunci(db: Db, kunci: readonly string[]): Promise<PesanTercatat[]> {
  if (kunci.length === 0) return []
  const rows = await pesan(db)
    .where('kunci', 'in', [...kunci])
    .execute()
  return rows.map(toTercatat)
}

/** Of one matter, the latest first. */
export async function listPesanByKaitan(
  db: Db,
  kaitanJenis: readonly string[],
  kaitanId: string,
  batas: number,
): Promise<PesanTercatat[]> {
  const rows = await pesan(db)
    .where('kaitan_jenis', 'in', [...kaitanJenis])
    .where('kaitan_id', '=', kaitanId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(batas)
    .execute()
  return rows.map(toTercatat)
}

const pesan = (db: Db) =>
  db
    .selectFrom('channels_pesan')
    .select([
      'id',
      'kunci',
      'kanal',
      'status',
      'percobaan',
      'alasan',
      'coba_lagi_at',
      'created_at',
      'selesai_at',
    ])

const toTercatat = (
  r: Awaited<ReturnType<ReturnType<typeof pesan>['executeTakeFirstOrThrow']>>,
): PesanTercatat => ({
  id: r.id,
  kunci: r.kunci,
  kanal: r.kanal,
  status: r.status,
  percobaan: r.percobaan,
  alasan: r.alasan,
  cobaLagiAt: r.coba_lagi_at,
  createdAt: r.created_at,
  selesaiAt: r.selesai_at,
})

export interface AlasanTerhitung {
  readonly status: StatusPesan
  readonly alasan: string
  readonly n: number
}

/** Why messages of one matter failed or wait, most frequent first. */
export async function countAlasan(db: Db, kaitanJenis: string, kaitanId: string): Promise<AlasanTerhitung[]> {
  const rows = await db
    .selectFrom('channels_pesan')
    .select(['status', 'alasan', sql<string>`count(*)`.as('n')])
    .where('kaitan_jenis', '=', kaitanJenis)
    .where('kaitan_id', '=', kaitanId)
    .where('status', 'in', ['menunggu', 'gagal'])
    .where('alasan', 'is not', null)
    .groupBy(['status', 'alasan'])
    .orderBy(sql`count(*)`, 'desc')
    .limit(20)
    .execute()
  return rows.map((r) => ({ status: r.status, alasan: r.alasan ?? '', n: Number(r.n) }))
}

/** What a message belongs to. */
export async function findKaitan(db: Db, id: string): Promise<{ jenis: string; id: string } | undefined> {
  const row = await db
    .selectFrom('channels_pesan')
    .select(['kaitan_jenis', 'kaitan_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { jenis: row.kaitan_jenis, id: row.kaitan_id }
}

/** Matters with messages that failed since then, most first. */
export async function listGagal(
  db: Db,
  kaitanJenis: readonly string[],
  sejak: Date,
): Promise<{ kaitanId: string; n: number }[]> {
  const rows = await db
    .selectFrom('channels_pesan')
    .select(['kaitan_id', sql<string>`count(*)`.as('n')])
    .where('kaitan_jenis', 'in', [...kaitanJenis])
    .where('status', '=', 'gagal')
    .where('selesai_at', '>', sejak)
    .groupBy('kaitan_id')
    .orderBy(sql`count(*)`, 'desc')
    .limit(20)
    .execute()
  return rows.map((r) => ({ kaitanId: r.kaitan_id, n: Number(r.n) }))
}
