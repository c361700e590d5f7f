import '../tables.ts'
import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Bahan } from './tanya.ts'

/** One point of the agenda, drawn from a record or added by a person. */
export interface Pokok {
  readonly id: string
  readonly forumId: string
  readonly nomor: number
  readonly asal: Bahan['asal'] | 'usulan'
  readonly asalKunci: string
  readonly judul: string
  readonly angka: string
  readonly tautan: string
  readonly keputusan: 'usul' | 'diterima' | 'dibuang'
  readonly alasan: string
}

const pokok = (db: Db, forumId: string) =>
  db
    .selectFrom('fkp_agenda')
    .select([
      'id',
      'forum_id as forumId',
      'nomor',
      'asal',
      'asal_kunci as asalKunci',
      'judul',
      'angka',
      'tautan',
      'keputusan',
      'alasan',
    ])
    .where('forum_id', '=', forumId)

/** In order; a forum has one theme, so these are dozens at the most. */
export const listPokok = (db: Db, forumId: string): Promise<Pokok[]> =>
  pokok(db, forumId).orderBy('nomor').orderBy('id').limit(200).execute()

/** What was decided to be talked about. */
export const listAgenda = (db: Db, forumId: string): Promise<Pokok[]> =>
  pokok(db, forumId).where('keputusan', '=', 'diterima').orderBy('nomor').orderBy('id').limit(200).execute()

export const findPokok = (db: Db, forumId: string, id: string): Promise<Pokok | undefined> =>
  pokok(db, forumId).where('id', '=', id).executeTakeFirst()

async function nomorBerikut(trx: Trx, forumId: string): Promise<number> {
  const row = await trx
    .selectFrom('fkp_agenda')
    .select(sql<number>`coalesce(max(nomor), 0)::int + 1`.as('n'))
    .where('forum_id', '=', forumId)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Adds what is not there yet, at the end; what a person dropped before stays dropped. Returns how many are new. */
export async function insertBahan(
  trx: Trx,
  forum: { readonly instansiId: string; readonly id: string },
  semua: readonly Bahan[],
  oleh: string | null,
): Promise<number> {
  const ada = new Set((await pokok(trx, forum.id).execute()).map((p) => `${p.asal} ${p.asalKunci}`))
  const list = semua.filter((b) => !ada.has(`${b.asal} ${b.kunci}`))
  if (list.length === 0) return 0
  const mulai = await nomorBerikut(trx, forum.id)
  const made = await trx
    .insertInto('fkp_agenda')
    .values(
      list.map((b, i) => ({
        instansi_id: forum.instansiId,
        id: newId(),
        forum_id: forum.id,
        nomor: mulai + i,
        asal: b.asal,
        asal_kunci: b.kunci,
        judul: b.judul,
        angka: b.angka,
        tautan: b.tautan,
        keputusan: 'usul' as const,
        alasan: '',
        created_by: oleh,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .execute()
  return made.length
}

/** What nobody has decided on yet says what the records say today; how many said something else. */
export async function refreshBahan(trx: Trx, forumId: string, semua: readonly Bahan[]): Promise<number> {
  const kolom = (n: keyof Bahan) => sql`${semua.map((b) => b[n])}::text[]`
  const { rows } = await sql`
    update fkp_agenda a set judul = x.judul, angka = x.angka, tautan = x.tautan
    from unnest(${kolom('asal')}, ${kolom('kunci')}, ${kolom('judul')}, ${kolom('angka')}, ${kolom('tautan')})
      as x(asal, kunci, judul, angka, tautan)
    where a.forum_id = ${forumId} and a.keputusan = 'usul' and a.asal = x.asal and a.asal_kunci = x.kunci
      and (a.judul, a.angka, a.tautan) is distinct from (x.judul, x.angka, x.tautan)
    returning a.id`.execute(trx)
  return rows.length
}

/** A point of somebody's own: taken as soon as it is written. */
export async function insertUsulan(
  trx: Trx,
  forum: { readonly instansiId: string; readonly id: string },
  isi: { readonly id: string; readonly judul: string; readonly angka: string },
  oleh: string | null,
): Promise<boolean> {
  const made = await trx
    .insertInto('fkp_agenda')
    .values({
      instansi_id: forum.instansiId,
      id: isi.id,
      forum_id: forum.id,
      nomor: await nomorBerikut(trx, forum.id),
      asal: 'usulan',
      asal_kunci: '',
      judul: isi.judul,
      angka: isi.angka,
      keputusan: 'diterima',
      alasan: '',
      created_by: oleh,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function setKeputusan(
  trx: Trx,
  id: string,
  putusan: { readonly keputusan: Pokok['keputusan']; readonly alasan: string; readonly oleh: string | null },
  at: Date,
): Promise<void> {
  const { keputusan, alasan, oleh } = putusan
  await trx
    .updateTable('fkp_agenda')
    .set({ keputusan, alasan, diputus_at: at, diputus_by: oleh })
    .where('id', '=', id)
    .execute()
}

/** The order as one list of ids; whatever is not named keeps its place behind. */
export async function setUrutan(trx: Trx, forumId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update fkp_agenda a set nomor = x.ke from unnest(${[...ids]}::uuid[]) with ordinality as x(id, ke)
    where a.forum_id = ${forumId} and a.id = x.id`.execute(trx)
}
