import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Trx } from '../db/types.ts'
import { canonicalJson, type Json } from './canonical.ts'
import { AWAL, hashCatatan, type Catatan } from './catatan.ts'
import './tables.ts'

/**
 * Writes down what happened, in the transaction in which it happens: both are kept or neither.
 * Call it last: the instansi's tip stays locked until the commit, and everybody else's record waits for it.
 * `data` holds ids, counts and codes; a person's words and names belong elsewhere.
 */
export async function record(
  trx: Trx,
  actor: Actor,
  peristiwa: string,
  sasaranId: string,
  data: Readonly<Record<string, Json | undefined>> = {},
): Promise<void> {
  const ujung = await lockUjung(trx, actor.instansiId)
  const catatan: Catatan = {
    instansiId: actor.instansiId,
    urut: ujung.urut + 1,
    pada: ujung.pada.toISOString(),
    pelaku: pelakuOf(actor),
    peristiwa,
    sasaranId,
    data: JSON.parse(canonicalJson(data)) as Record<string, Json>,
    hashSebelum: ujung.hash,
  }
  const hash = hashCatatan(catatan)
  await trx
    .insertInto('audit_catatan')
    .values({
      instansi_id: catatan.instansiId,
      urut: catatan.urut,
      pada: ujung.pada,
      pelaku_jenis: actor.kind,
      pelaku_id: catatan.pelaku.id,
      peran: [...catatan.pelaku.peran],
      peristiwa,
      sasaran_id: sasaranId,
      data: canonicalJson(catatan.data),
      hash_sebelum: catatan.hashSebelum,
      hash,
    })
    .execute()
  await trx
    .updateTable('audit_ujung')
    .set({ urut: catatan.urut, hash })
    .where('instansi_id', '=', actor.instansiId)
    .execute()
}

interface Ujung {
  readonly urut: number
  readonly hash: string
  readonly pada: Date
}

async function lockUjung(trx: Trx, instansiId: string): Promise<Ujung> {
  const found = await selectUjung(trx, instansiId)
  if (found) return found
  await trx
    .insertInto('audit_ujung')
    .values({ instansi_id: instansiId, urut: 0, hash: AWAL })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const made = await selectUjung(trx, instansiId)
  if (!made) throw new Error('the audit tip is outside the scope of this transaction')
  return made
}

/** The clock is the server's own, read after the lock: one clock for every process, and it never runs back in a chain. */
async function selectUjung(trx: Trx, instansiId: string): Promise<Ujung | undefined> {
  const row = await trx
    .selectFrom('audit_ujung')
    .select(['urut', 'hash', sql<Date>`date_trunc('milliseconds', clock_timestamp())`.as('pada')])
    .where('instansi_id', '=', instansiId)
    .forUpdate()
    .executeTakeFirst()
  return row && { urut: Number(row.urut), hash: row.hash, pada: row.pada }
}

function pelakuOf(actor: Actor): Catatan['pelaku'] {
  if (actor.kind === 'pejabat') {
    const peran = [...new Set(actor.penugasan.map((p) => p.peran))].sort()
    return { jenis: 'pejabat', id: actor.id, peran }
  }
  return { jenis: actor.kind, id: actor.kind === 'sistem' ? actor.nama : null, peran: [] }
}
