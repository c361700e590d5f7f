import { sql, type Insertable, type Selectable } from 'kysely'
import { prepared } from '../../../platform/db/pipeline.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { HitunganPernyataan } from './rules.ts'
import type { PernyataanRow } from './tables.ts'

export interface Pernyataan extends HitunganPernyataan {
  readonly id: string
  readonly nomor: number | null
  readonly teks: string
  readonly asal: PernyataanRow['asal']
  readonly agendaId: string | null
  readonly keadaan: PernyataanRow['keadaan']
  readonly alasan: string
  readonly meta: boolean
  /** Votes of those who are registered. */
  readonly terdaftar: HitunganPernyataan
  readonly ekstremitas: number
  readonly createdAt: Date
}

export function toPernyataan(r: Selectable<PernyataanRow>): Pernyataan {
  return {
    id: r.id,
    nomor: r.nomor,
    teks: r.teks,
    asal: r.asal,
    agendaId: r.agenda_id,
    keadaan: r.keadaan,
    alasan: r.alasan,
    meta: r.meta,
    setuju: r.setuju,
    tidak: r.tidak,
    lewat: r.lewat,
    terdaftar: { setuju: r.setuju_terdaftar, tidak: r.tidak_terdaftar, lewat: r.lewat_terdaftar },
    ekstremitas: r.ekstremitas,
    createdAt: r.created_at,
  }
}

/** Proposals that were refused unshown and are still remembered: what a script sent and somebody swept away does not burden every page. */
const DITOLAK_DIINGAT = 300

/** All of a forum, in the order of their numbers, those without one last; of those never shown the last refused. */
export async function listPernyataan(db: Db, forumId: string): Promise<Pernyataan[]> {
  const rows = await db
    .selectFrom('fkp_pernyataan')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where((eb) =>
      eb.or([
        eb('nomor', 'is not', null),
        eb('keadaan', '=', 'menunggu'),
        eb(
          'id',
          'in',
          eb
            .selectFrom('fkp_pernyataan')
            .select('id')
            .where('forum_id', '=', forumId)
            .where('nomor', 'is', null)
            .where('keadaan', '=', 'ditolak')
            .orderBy('diputus_at', 'desc')
            .orderBy('id', 'desc')
            .limit(DITOLAK_DIINGAT),
        ),
      ]),
    )
    .orderBy(sql`nomor nulls last`)
    .orderBy('id')
    .execute()
  return rows.map(toPernyataan)
}

/** What one voter proposed and what became of it. */
export type UsulSendiri = Pick<Pernyataan, 'id' | 'nomor' | 'teks' | 'keadaan' | 'alasan'>

/** The last of them first. */
export async function listUsulSendiri(db: Db, forumId: string, sidik: string): Promise<UsulSendiri[]> {
  return db
    .selectFrom('fkp_pernyataan as s')
    .innerJoin('fkp_pemilih as p', (j) =>
      j
        .onRef('p.instansi_id', '=', 's.instansi_id')
        .onRef('p.forum_id', '=', 's.forum_id')
        .onRef('p.id', '=', 's.pemilih_id'),
    )
    .select(['s.id', 's.nomor', 's.teks', 's.keadaan', 's.alasan'])
    .where('s.forum_id', '=', forumId)
    .where('p.sidik', '=', sidik)
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(20)
    .execute()
}

/** Id of each statement that takes votes, by number; of those asked for. `lama`: also those that were shown once. */
export async function findTampil(
  trx: Trx,
  forumId: string,
  nomor: readonly number[],
  lama: boolean,
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ nomor: number; id: string }>`${prepared}
    select nomor, id from fkp_pernyataan
    where forum_id = ${forumId}::uuid and nomor = any (${[...nomor]}::int[])
      and (keadaan = 'tampil' or ${lama}::boolean)`.execute(trx)
  return new Map(rows.map((r) => [r.nomor, r.id]))
}

export async function lockPernyataan(trx: Trx, forumId: string, id: string): Promise<Pernyataan | undefined> {
  const row = await trx
    .selectFrom('fkp_pernyataan')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toPernyataan(row)
}

export async function insertPernyataan(trx: Trx, rows: readonly Insertable<PernyataanRow>[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('fkp_pernyataan').values(rows).execute()
}

export async function setPernyataan(
  trx: Trx,
  id: string,
  row: {
    readonly keadaan?: PernyataanRow['keadaan']
    readonly nomor?: number | null
    readonly alasan?: string
    readonly meta?: boolean
    readonly diputus_at?: Date
    readonly diputus_by?: string | null
  },
): Promise<void> {
  await trx.updateTable('fkp_pernyataan').set(row).where('id', '=', id).execute()
}

/** Those that still wait, refused with one reason; how many they were. */
export async function setDitolak(
  trx: Trx,
  forumId: string,
  ids: readonly string[],
  row: { readonly alasan: string; readonly diputus_at: Date; readonly diputus_by: string | null },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('fkp_pernyataan')
    .set({ keadaan: 'ditolak', ...row })
    .where('forum_id', '=', forumId)
    .where('keadaan', '=', 'menunggu')
    .where('id', 'in', ids)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function countMenunggu(db: Db, forumId: string, pemilihId?: string): Promise<number> {
  let query = db
    .selectFrom('fkp_pernyataan')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('forum_id', '=', forumId)
    .where('keadaan', '=', 'menunggu')
  if (pemilihId !== undefined) query = query.where('pemilih_id', '=', pemilihId)
  return Number((await query.executeTakeFirstOrThrow()).n)
}

/** What a computation says of how far each statement drives people apart. */
export async function setEkstremitas(
  trx: Trx,
  forumId: string,
  list: readonly { readonly id: string; readonly ekstremitas: number }[],
): Promise<void> {
  if (list.length === 0) return
  await sql`
    update fkp_pernyataan p set ekstremitas = b.e
    from unnest(${list.map((x) => x.id)}::uuid[], ${list.map((x) => x.ekstremitas)}::float8[]) as b(id, e)
    where p.forum_id = ${forumId} and p.id = b.id and p.ekstremitas is distinct from b.e`.execute(trx)
}
