import { sql, type Selectable } from 'kysely'
import type { Db } from '../db/types.ts'
import type { Json } from './canonical.ts'
import { AWAL, type CatatanBerantai } from './catatan.ts'
import type { CatatanRow } from './tables.ts'

export interface Rantai {
  readonly instansiId: string
  readonly urut: number
  readonly hash: string
}

/** Tips of all chains; a chain whose tip was removed is still listed by its lines. */
export async function listChains(owner: Db): Promise<Rantai[]> {
  const rows = await owner
    .selectFrom('audit_ujung as u')
    .fullJoin(
      (e) => e.selectFrom('audit_catatan').select('instansi_id').distinct().as('c'),
      (j) => j.onRef('c.instansi_id', '=', 'u.instansi_id'),
    )
    .select([
      sql<string>`coalesce(u.instansi_id, c.instansi_id)`.as('instansi_id'),
      sql<string>`coalesce(u.urut, 0)`.as('urut'),
      sql<string>`coalesce(u.hash, ${AWAL})`.as('hash'),
    ])
    .orderBy('instansi_id')
    .execute()
  return rows.map((r) => ({ instansiId: r.instansi_id, urut: Number(r.urut), hash: r.hash }))
}

/** Tips and lines must be of one moment, or a record made in between looks like tampering. */
export function inSnapshot<T>(owner: Db, run: (db: Db) => Promise<T>): Promise<T> {
  return owner.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run)
}

const PAGE = 2000

/** Line by line in order, a page at a time, so that a chain of millions needs little memory. */
export async function* readChain(db: Db, instansiId: string): AsyncGenerator<CatatanBerantai> {
  let after = 0
  for (;;) {
    const rows = await db
      .selectFrom('audit_catatan')
      .selectAll()
      .where('instansi_id', '=', instansiId)
      .where('urut', '>', String(after))
      .orderBy('urut')
      .limit(PAGE)
      .execute()
    for (const r of rows) {
      yield toCatatan(r)
    }
    if (rows.length < PAGE) return
    after = Number(rows.at(-1)!.urut)
  }
}

/** The newest lines about one thing, for a record page. */
export async function listCatatan(db: Db, sasaranId: string, limit = 50): Promise<CatatanBerantai[]> {
  const rows = await db
    .selectFrom('audit_catatan')
    .selectAll()
    .where('sasaran_id', '=', sasaranId)
    .orderBy('urut', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toCatatan)
}

function toCatatan(r: Selectable<CatatanRow>): CatatanBerantai {
  return {
    instansiId: r.instansi_id,
    urut: Number(r.urut),
    pada: r.pada.toISOString(),
    pelaku: { jenis: r.pelaku_jenis, id: r.pelaku_id, peran: r.peran },
    peristiwa: r.peristiwa,
    sasaranId: r.sasaran_id,
    data: r.data as Record<string, Json>,
    hashSebelum: r.hash_sebelum,
    hash: r.hash,
  }
}
