import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { TEKS_PALING_PENDEK, TEKS_SAMA_PALING_SEDIKIT, type JawabanJendela, type TandaBaru } from './rules.ts'

/** Periods that are not published and have answers nobody looked at yet. */
export async function listBelumDiperiksa(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from survei_periode p
    left join survei_diperiksa d on d.instansi_id = p.instansi_id and d.periode_id = p.id
    where p.revisi = 0 and p.dibuka_at is not null and exists (
      select from survei_jawaban j where j.instansi_id = p.instansi_id and j.periode_id = p.id
        and j.urut > coalesce(d.sampai_urut, 0))
    order by p.id limit 2000`.execute(db)
  return rows.map((r) => r.id)
}

/**
 * One inspector at a time, and no publication meanwhile; answers go on coming in. Returns how far it was looked at; undefined
 * when it is published, for then nothing is marked any more.
 */
export async function lockUntukPeriksa(trx: Trx, periodeId: string): Promise<number | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`survei.periksa/${periodeId}`}, 0))`.execute(trx)
  const { rows } = await sql<{ sudah: string }>`
    select coalesce((select sampai_urut from survei_diperiksa where periode_id = p.id), 0) as sudah
    from survei_periode p where id = ${periodeId} and revisi = 0 for share`.execute(trx)
  return rows[0] && Number(rows[0].sudah)
}

export async function setDiperiksa(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  urut: number,
): Promise<void> {
  await sql`insert into survei_diperiksa values (${instansiId}, ${periodeId}, ${urut})
    on conflict (instansi_id, periode_id) do update set sampai_urut = excluded.sampai_urut`.execute(trx)
}

export interface JawabanDiperiksa extends JawabanJendela {
  readonly durasi: number | null
  readonly baru: boolean
  /** So young that a transaction begun before it may not have ended. */
  readonly hangat: boolean
}

const MUNDUR = 500
/** Answers of one step. */
export const SEKALI_PERIKSA = 5000

/** The next answers to look at, in order, with some of those before them: a run may have begun earlier. */
export async function readJendela(
  db: Db,
  instansiId: string,
  periodeId: string,
  sudah: number,
): Promise<JawabanDiperiksa[]> {
  const { rows } = await sql<{
    urut: string
    tautan_id: string | null
    sidik: string | null
    nilai: number[]
    detik: string
    durasi: number | null
    hangat: boolean
  }>`
    select urut, case when saluran = 'daring' then tautan_id end as tautan_id, sidik, nilai, durasi,
      extract(epoch from created_at)::bigint as detik, created_at > now() - interval '1 minute' as hangat from (
      (select * from survei_jawaban where instansi_id = ${instansiId} and periode_id = ${periodeId}
        and urut <= ${sudah} and saluran = 'daring' order by urut desc limit ${MUNDUR})
      union all
      (select * from survei_jawaban where instansi_id = ${instansiId} and periode_id = ${periodeId}
        and urut > ${sudah} order by urut limit ${SEKALI_PERIKSA})
    ) as j order by urut`.execute(db)
  return rows.map((r) => ({
    urut: Number(r.urut),
    tautanId: r.tautan_id,
    sidik: r.sidik,
    nilai: r.nilai,
    detik: Number(r.detik),
    durasi: r.durasi,
    baru: Number(r.urut) > sudah,
    hangat: r.hangat,
  }))
}

/**
 * What is usual for each address: the fullest ten minutes, leaving out the fullest twentieth, among its last 5,000 answers
 * before these boxes. A day with one burst does not make bursts usual.
 */
export async function readBiasa(
  db: Db,
  instansiId: string,
  periodeId: string,
  tautanIds: readonly string[],
  sebelumDetik: number,
): Promise<ReadonlyMap<string, number>> {
  if (tautanIds.length === 0) return new Map()
  const { rows } = await sql<{ tautan_id: string; biasa: string }>`
    select t.tautan_id, b.biasa from unnest(${[...tautanIds]}::uuid[]) as t(tautan_id)
    cross join lateral (
      select percentile_disc(0.95) within group (order by n) as biasa from (
        select count(*) as n from (
          select created_at from survei_jawaban j where j.instansi_id = ${instansiId} and j.periode_id = ${periodeId}
            and j.tautan_id = t.tautan_id and j.created_at < to_timestamp(${sebelumDetik})
          order by urut desc limit 5000) as dulu
        group by floor(extract(epoch from created_at) / 600)) as kotak
    ) as b where b.biasa is not null`.execute(db)
  return new Map(rows.map((r) => [r.tautan_id, Number(r.biasa)]))
}

/** The same long text three times or more, among the newest 20,000 comments; letters and digits only. */
export async function readTeksSama(
  db: Db,
  instansiId: string,
  periodeId: string,
  sesudah: number,
): Promise<TandaBaru[]> {
  const { rows } = await sql<{ urut: string; banyak: string; pertama: string }>`
    with semua as (
      select urut, md5(teks) as sidik from (
        select urut, regexp_replace(lower(saran), '[^[:alnum:]]+', '', 'g') as teks from survei_jawaban
        where instansi_id = ${instansiId} and periode_id = ${periodeId} and saran is not null
        order by urut desc limit 20000) as s
      where length(teks) >= ${TEKS_PALING_PENDEK}
    ), sama as (
      select sidik, count(*) as banyak, min(urut) as pertama from semua group by sidik
      having count(*) >= ${TEKS_SAMA_PALING_SEDIKIT} and max(urut) > ${sesudah}
    )
    select s.urut, sama.banyak, sama.pertama from semua s join sama using (sidik) order by s.urut limit 5000`.execute(
    db,
  )
  return rows.map((r) => ({
    urut: Number(r.urut),
    alasan: 'teks_sama',
    bukti: { banyak: Number(r.banyak), pertama: Number(r.pertama) },
  }))
}
