import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { prepared } from '../../../platform/db/pipeline.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Suara } from '../peta/matriks.ts'
import type { TahapSuara } from './rules.ts'

export interface PemilihBaru {
  readonly sidik: string
  readonly terdaftar: boolean
  readonly lembar?: number
}
export interface PemilihTersimpan {
  readonly id: string
  readonly sidik: string
  readonly terdaftar: boolean
  /** Has not voted yet. */
  readonly baru: boolean
}

/** Voters by the digests of their tokens; those met for the first time are made. The caller holds the forum. */
export async function putPemilih(
  trx: Trx,
  instansiId: string,
  forumId: string,
  list: readonly PemilihBaru[],
): Promise<PemilihTersimpan[]> {
  const { rows } = await sql<{ id: string; sidik: string; terdaftar: boolean; baru: boolean }>`${prepared}
    with masuk as (
      select * from unnest(${list.map(() => newId())}::uuid[], ${list.map((p) => p.sidik)}::text[],
        ${list.map((p) => p.terdaftar)}::boolean[], ${list.map((p) => p.lembar ?? null)}::int[])
        as m(id, sidik, terdaftar, lembar)
    ), dibuat as (
      insert into fkp_pemilih (instansi_id, forum_id, id, sidik, terdaftar, lembar)
      select ${instansiId}::uuid, ${forumId}::uuid, id, sidik, terdaftar, lembar from masuk
      on conflict (instansi_id, forum_id, sidik) do nothing
      returning id, sidik, terdaftar
    )
    select id, sidik, terdaftar, true as baru from dibuat
    union all
    select p.id, p.sidik, p.terdaftar, not exists (
      select from fkp_suara s
      where s.instansi_id = p.instansi_id and s.forum_id = p.forum_id and s.pemilih_id = p.id
    ) from fkp_pemilih p join masuk m on m.sidik = p.sidik
    where p.instansi_id = ${instansiId}::uuid and p.forum_id = ${forumId}::uuid`.execute(trx)
  return rows
}

export interface SuaraMasuk {
  readonly pemilihId: string
  readonly pernyataanId: string
  readonly nilai: Suara
}
export interface Tertulis {
  readonly baru: number
  readonly ganti: number
}

/**
 * Votes, one a voter and statement; what is sent again changes nothing, a changed one takes the place of the old. Counts of statements
 * follow in the same statement. The caller holds the forum, so nobody else counts meanwhile.
 */
export async function putSuara(
  trx: Trx,
  instansiId: string,
  forumId: string,
  tahap: TahapSuara,
  at: Date,
  list: readonly SuaraMasuk[],
): Promise<Tertulis> {
  const { rows } = await sql<{ baru: string; ganti: string }>`${prepared}
    with masuk as (
      select * from unnest(${list.map((s) => s.pemilihId)}::uuid[], ${list.map((s) => s.pernyataanId)}::uuid[],
        ${list.map((s) => s.nilai)}::smallint[]) as m(pemilih_id, pernyataan_id, nilai)
    ), lama as (
      select s.pemilih_id, s.pernyataan_id, s.nilai from masuk m
      join fkp_suara s on s.instansi_id = ${instansiId}::uuid and s.forum_id = ${forumId}::uuid
        and s.pemilih_id = m.pemilih_id and s.pernyataan_id = m.pernyataan_id
    ), tulis as (
      insert into fkp_suara (instansi_id, forum_id, pemilih_id, pernyataan_id, nilai, tahap, at)
      select ${instansiId}::uuid, ${forumId}::uuid, pemilih_id, pernyataan_id, nilai, ${tahap}, ${at}::timestamptz from masuk
      on conflict (instansi_id, forum_id, pemilih_id, pernyataan_id)
      do update set nilai = excluded.nilai, tahap = excluded.tahap, at = excluded.at
      where fkp_suara.nilai <> excluded.nilai
      returning pemilih_id, pernyataan_id, nilai
    ), beda as (
      select t.pernyataan_id, t.nilai as kini, l.nilai as dulu, p.terdaftar
      from tulis t
      join fkp_pemilih p on p.instansi_id = ${instansiId}::uuid and p.forum_id = ${forumId}::uuid and p.id = t.pemilih_id
      left join lama l on l.pemilih_id = t.pemilih_id and l.pernyataan_id = t.pernyataan_id
    ), jumlah as (
      select pernyataan_id,
        count(*) filter (where kini = 1) - count(*) filter (where dulu = 1) as setuju,
        count(*) filter (where kini = -1) - count(*) filter (where dulu = -1) as tidak,
        count(*) filter (where kini = 0) - count(*) filter (where dulu = 0) as lewat,
        count(*) filter (where kini = 1 and terdaftar) - count(*) filter (where dulu = 1 and terdaftar) as setuju_t,
        count(*) filter (where kini = -1 and terdaftar) - count(*) filter (where dulu = -1 and terdaftar) as tidak_t,
        count(*) filter (where kini = 0 and terdaftar) - count(*) filter (where dulu = 0 and terdaftar) as lewat_t
      from beda group by pernyataan_id
    ), hitung as (
      update fkp_pernyataan p set setuju = p.setuju + j.setuju, tidak = p.tidak + j.tidak, lewat = p.lewat + j.lewat,
        setuju_terdaftar = p.setuju_terdaftar + j.setuju_t, tidak_terdaftar = p.tidak_terdaftar + j.tidak_t,
        lewat_terdaftar = p.lewat_terdaftar + j.lewat_t
      from jumlah j where p.instansi_id = ${instansiId}::uuid and p.id = j.pernyataan_id
    )
    select count(*) filter (where dulu is null) as baru, count(*) filter (where dulu is not null) as ganti
    from beda`.execute(trx)
  return { baru: Number(rows[0]!.baru), ganti: Number(rows[0]!.ganti) }
}

/** What one voter has said so far: statement → vote. */
export async function listSuaraSendiri(
  db: Db,
  forumId: string,
  sidik: string,
): Promise<ReadonlyMap<string, Suara>> {
  const rows = await db
    .selectFrom('fkp_pemilih as p')
    .innerJoin('fkp_suara as s', (j) =>
      j
        .onRef('s.instansi_id', '=', 'p.instansi_id')
        .onRef('s.forum_id', '=', 'p.forum_id')
        .onRef('s.pemilih_id', '=', 'p.id'),
    )
    .select(['s.pernyataan_id as id', 's.nilai'])
    .where('p.forum_id', '=', forumId)
    .where('p.sidik', '=', sidik)
    .execute()
  return new Map(rows.map((r) => [r.id, r.nilai as Suara]))
}

export interface SuaraTersimpan {
  readonly pemilih: string
  readonly sidik: string
  readonly terdaftar: boolean
  readonly pernyataan: string
  readonly nilai: Suara
}

/** A hundred thousand people with fifty votes each: read in pages, so that memory holds one of them at a time. */
const SEKALI = 20_000

/** Every vote of a forum, by voter and statement. */
export async function* streamSuara(db: Db, forumId: string): AsyncGenerator<SuaraTersimpan> {
  let [pemilih, pernyataan] = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows } = await sql<SuaraTersimpan>`
      select s.pemilih_id as pemilih, p.sidik, p.terdaftar, s.pernyataan_id as pernyataan, s.nilai
      from fkp_suara s
      join fkp_pemilih p on p.instansi_id = s.instansi_id and p.forum_id = s.forum_id and p.id = s.pemilih_id
      where s.forum_id = ${forumId} and (s.pemilih_id, s.pernyataan_id) > (${pemilih}::uuid, ${pernyataan}::uuid)
      order by s.pemilih_id, s.pernyataan_id limit ${SEKALI}`.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < SEKALI) return
    ;[pemilih, pernyataan] = [last.pemilih, last.pernyataan]
  }
}

/** A paper sheet that was typed wrongly: what it does not say is taken back, with its counts. */
export async function removeSuara(
  trx: Trx,
  instansiId: string,
  forumId: string,
  pemilihId: string,
  pernyataanIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    with buang as (
      delete from fkp_suara where instansi_id = ${instansiId}::uuid and forum_id = ${forumId}::uuid
        and pemilih_id = ${pemilihId}::uuid and pernyataan_id = any (${[...pernyataanIds]}::uuid[])
      returning pernyataan_id, nilai
    ), hitung as (
      update fkp_pernyataan p set
        setuju = p.setuju - (b.nilai = 1)::int, tidak = p.tidak - (b.nilai = -1)::int, lewat = p.lewat - (b.nilai = 0)::int,
        setuju_terdaftar = p.setuju_terdaftar - (b.nilai = 1 and o.terdaftar)::int,
        tidak_terdaftar = p.tidak_terdaftar - (b.nilai = -1 and o.terdaftar)::int,
        lewat_terdaftar = p.lewat_terdaftar - (b.nilai = 0 and o.terdaftar)::int
      from buang b, fkp_pemilih o
      where p.instansi_id = ${instansiId}::uuid and p.id = b.pernyataan_id
        and o.instansi_id = ${instansiId}::uuid and o.forum_id = ${forumId}::uuid and o.id = ${pemilihId}::uuid
    )
    select count(*) as n from buang`.execute(trx)
  return Number(rows[0]!.n)
}

/**
 * Somebody came before his browser was known to be that of a participant: from now on he is registered, and his votes with him. Nothing
 * happens when the participant is there already (on another device), or this browser is not. True: there is one more registered voter.
 * The caller holds the forum.
 */
export async function claimPemilih(trx: Trx, forumId: string, dari: string, ke: string): Promise<boolean> {
  const { rows } = await sql<{ n: string }>`
    with jadi as (
      update fkp_pemilih set sidik = ${ke}, terdaftar = true
      where forum_id = ${forumId}::uuid and sidik = ${dari} and not terdaftar
        and not exists (select from fkp_pemilih x where x.forum_id = ${forumId}::uuid and x.sidik = ${ke})
      returning id
    ), hitung as (
      update fkp_pernyataan p set setuju_terdaftar = p.setuju_terdaftar + (s.nilai = 1)::int,
        tidak_terdaftar = p.tidak_terdaftar + (s.nilai = -1)::int, lewat_terdaftar = p.lewat_terdaftar + (s.nilai = 0)::int
      from fkp_suara s, jadi
      where s.forum_id = ${forumId}::uuid and s.pemilih_id = jadi.id and p.id = s.pernyataan_id
    )
    select count(*) as n from jadi
    where exists (
      select from fkp_suara s where s.forum_id = ${forumId}::uuid and s.pemilih_id = jadi.id
    )`.execute(trx)
  return rows[0]!.n === '1'
}
