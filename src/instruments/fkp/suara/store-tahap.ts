import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { tahapList, type TahapSuara } from './rules.ts'

/** What came in one phase; a vote that was changed belongs to the phase it was changed in. */
export interface SuaraTahap {
  readonly tahap: TahapSuara
  readonly orang: number
  /** Of them on paper. */
  readonly kertas: number
  readonly suara: number
}

/** Votes by the phase they are of, in the order of the phases; reads them all. */
export async function listSuaraTahap(db: Db, forumId: string): Promise<SuaraTahap[]> {
  const { rows } = await sql<{ tahap: TahapSuara; orang: string; kertas: string; suara: string }>`
    select s.tahap, count(distinct s.pemilih_id) as orang,
      count(distinct s.pemilih_id) filter (where p.lembar is not null) as kertas, count(*) as suara
    from fkp_suara s
    join fkp_pemilih p on p.instansi_id = s.instansi_id and p.forum_id = s.forum_id and p.id = s.pemilih_id
    where s.forum_id = ${forumId}::uuid
    group by s.tahap`.execute(db)
  return tahapList.flatMap((tahap) =>
    rows
      .filter((r) => r.tahap === tahap)
      .map((r) => ({ tahap, orang: Number(r.orang), kertas: Number(r.kertas), suara: Number(r.suara) })),
  )
}

/** Is everything this sheet says of that phase? */
export async function isTahap(db: Db, forumId: string, lembar: number, tahap: TahapSuara): Promise<boolean> {
  const { rows } = await sql<{ lain: boolean }>`
    select exists (
      select from fkp_pemilih p
      join fkp_suara s on s.instansi_id = p.instansi_id and s.forum_id = p.forum_id and s.pemilih_id = p.id
      where p.forum_id = ${forumId}::uuid and p.lembar = ${lembar} and s.tahap <> ${tahap}
    ) as lain`.execute(db)
  return !rows[0]!.lain
}

/** The typist says when the whole sheet was filled in, also what stays as it was. */
export async function setTahapLembar(
  trx: Trx,
  forumId: string,
  lembar: number,
  tahap: TahapSuara,
): Promise<void> {
  await sql`
    update fkp_suara s set tahap = ${tahap}
    from fkp_pemilih p
    where p.forum_id = ${forumId}::uuid and p.lembar = ${lembar}
      and s.instansi_id = p.instansi_id and s.forum_id = p.forum_id and s.pemilih_id = p.id and s.tahap <> ${tahap}`.execute(
    trx,
  )
}
