import '../tables-luar.ts'
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Db, OpenDb, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { hmacOf } from '../../../platform/kunci/rahasia.ts'
import { canConfigure } from '../policy.ts'
import { luarErrors } from './errors.ts'

/** A key another system shows. Its text is seen once, when it is made; only its digest is kept. */
export interface KunciApi {
  readonly instansiId: string
  readonly id: string
  readonly nama: string
  readonly batasMenit: number
}
export interface KunciTercatat {
  readonly id: string
  readonly nama: string
  readonly awalan: string
  readonly batasMenit: number
  readonly createdAt: Date
  readonly dipakaiAt: Date | null
  readonly dicabutAt: Date | null
}

const POLA = /^sbt_([0-9a-f]{32})_([\w-]{43})$/
const sidikOf = (teks: string): string => createHash('sha256').update(teks).digest('base64url')

/** The key says whose it is, so that it can be looked for behind that wall only. */
function instansiOf(teks: string): string | undefined {
  const hex = POLA.exec(teks)?.[1]
  const id = hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isId(id) ? id : undefined
}

interface KunciBaru {
  readonly nama: string
  readonly batasMenit: number
}
const teksOf = (instansiId: string, isi: Buffer): string =>
  `sbt_${instansiId.replaceAll('-', '')}_${isi.toString('base64url')}`

export async function createKunciApi(trx: Trx, actor: Actor, baru: KunciBaru): Promise<string> {
  const teks = teksOf(actor.instansiId, randomBytes(32))
  await insertKunciApi(trx, actor, baru, teks, null)
  return teks
}

/**
 * From a form, once: the key is computed from what the page alone knows and the key of the house, so that a second press within
 * a minute by the same person shows the same one. Later, or with other words, it is told that there is one already.
 */
export async function createKunciApiSekali(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  actor: Actor,
  baru: KunciBaru,
  kunci: string,
): Promise<string> {
  const { instansiId } = actor
  const oleh = actor.kind === 'pejabat' ? actor.id : ''
  const isi = hmacOf(deps.deriveKey('pengaduan.api_kunci')).update(`${instansiId}/${oleh}/${kunci}`).digest()
  const teks = teksOf(instansiId, isi)
  const kunciSidik = sidikOf(kunci)
  if (await insertKunciApi(trx, actor, baru, teks, kunciSidik)) return teks
  const sama = await trx
    .selectFrom('pengaduan_api_kunci')
    .select('id')
    .where('kunci_sidik', '=', kunciSidik)
    .where('sidik', '=', sidikOf(teks))
    .where('nama', '=', baru.nama)
    .where('batas_menit', '=', baru.batasMenit)
    .where('dicabut_at', 'is', null)
    .where('created_at', '>', sql<Date>`now() - interval '1 minute'`)
    .executeTakeFirst()
  if (!sama) throw new AppError(luarErrors.kunciSudahDibuat)
  return teks
}

/** false: the same form made one already. */
async function insertKunciApi(
  trx: Trx,
  actor: Actor,
  baru: KunciBaru,
  teks: string,
  kunciSidik: string | null,
): Promise<boolean> {
  if (!canConfigure(actor)) throw new AppError(common.forbidden)
  const { instansiId } = actor
  const id = newId()
  const row = await trx
    .insertInto('pengaduan_api_kunci')
    .values({
      instansi_id: instansiId,
      id,
      nama: baru.nama,
      sidik: sidikOf(teks),
      awalan: teks.slice(37, 43),
      batas_menit: baru.batasMenit,
      kunci_sidik: kunciSidik,
      created_by: actor.kind === 'pejabat' ? actor.id : null,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await audit.record(trx, actor, 'pengaduan.api_kunci.buat', id, { ...baru })
  return true
}

export async function revokeKunciApi(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  id: string,
): Promise<void> {
  if (!canConfigure(actor)) throw new AppError(common.forbidden)
  const row = await trx
    .updateTable('pengaduan_api_kunci')
    .set({ dicabut_at: deps.now() })
    .where('id', '=', id)
    .where('dicabut_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new AppError(common.notFound)
  await audit.record(trx, actor, 'pengaduan.api_kunci.cabut', id)
}

export async function listKunciApi(db: Db): Promise<KunciTercatat[]> {
  const rows = await db
    .selectFrom('pengaduan_api_kunci')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    nama: r.nama,
    awalan: r.awalan,
    batasMenit: r.batas_menit,
    createdAt: r.created_at,
    dipakaiAt: r.dipakai_at,
    dicabutAt: r.dicabut_at,
  }))
}

/** The key behind what was shown; undefined when it is unknown, revoked, or of another instansi. */
export async function findKunciApi(
  db: OpenDb,
  teks: string,
  now: Date,
  instansiId?: string,
): Promise<KunciApi | undefined> {
  const milik = instansiOf(teks)
  if (milik === undefined || (instansiId !== undefined && milik !== instansiId)) return undefined
  const scope = { instansiId: milik }
  const row = await db.read(scope, (trx) =>
    trx
      .selectFrom('pengaduan_api_kunci')
      .selectAll()
      .where('sidik', '=', sidikOf(teks))
      .where('dicabut_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!row) return undefined
  // Only the day matters to whoever asks whether a key is still in use.
  if (row.dipakai_at === null || now.getTime() - row.dipakai_at.getTime() > 3_600_000)
    await db.write(scope, (trx) =>
      trx.updateTable('pengaduan_api_kunci').set({ dipakai_at: now }).where('id', '=', row.id).execute(),
    )
  return { instansiId: milik, id: row.id, nama: row.nama, batasMenit: row.batas_menit }
}

/** So many requests a minute for each key; each process counts for itself. */
export class BatasKunci {
  readonly #menit = new Map<string, { menit: number; n: number }>()
  take(kunci: Pick<KunciApi, 'id' | 'batasMenit'>, now: Date): boolean {
    const menit = Math.floor(now.getTime() / 60_000)
    const kini = this.#menit.get(kunci.id)
    if (kini?.menit !== menit) {
      this.#menit.set(kunci.id, { menit, n: 1 })
      return true
    }
    kini.n++
    return kini.n <= kunci.batasMenit
  }
}
