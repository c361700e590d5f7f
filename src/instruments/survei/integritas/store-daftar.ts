import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { alasanTandaList, type AlasanTanda } from './rules.ts'

/** Which flagged answers: of one reason or any, decided about or not. */
export interface SaringanTanda {
  readonly alasan?: AlasanTanda | undefined
  readonly putusan?: 'belum' | 'sudah' | undefined
}

export const isAlasan = (text: unknown): text is AlasanTanda => alasanTandaList.some((a) => a === text)

export interface Potongan {
  readonly sebelum?: number | undefined
  readonly batas: number
}

/** Numbers of flagged answers, newest first, by key. Each of two short lists comes from its own index. */
function urutBertanda(
  instansiId: string,
  periodeId: string,
  saringan: SaringanTanda,
  { sebelum = Number.MAX_SAFE_INTEGER, batas }: Potongan,
): RawBuilder<{ urut: string }> {
  const { alasan, putusan } = saringan
  const diputuskan = (kolom: RawBuilder<unknown>) => sql`exists (select from survei_putusan_jawaban pj
    where pj.instansi_id = ${instansiId} and pj.periode_id = ${periodeId} and pj.jawaban_urut = ${kolom})`
  const menurut = (kolom: RawBuilder<unknown>): RawBuilder<unknown> =>
    putusan === undefined
      ? sql`true`
      : putusan === 'sudah'
        ? diputuskan(kolom)
        : sql`not ${diputuskan(kolom)}`
  const pada = alasan === 'garis_lurus' || alasan === 'ganda' ? sql.ref(alasan) : sql`(garis_lurus or ganda)`
  const sendiri = sql`select urut from (select urut from survei_jawaban
    where instansi_id = ${instansiId} and periode_id = ${periodeId} and (garis_lurus or ganda) and ${pada}
      and urut < ${sebelum} and ${menurut(sql.ref('urut'))} order by urut desc limit ${batas}) as a`
  const samping = sql`select urut from (select distinct jawaban_urut as urut from survei_tanda
    where instansi_id = ${instansiId} and periode_id = ${periodeId} and jawaban_urut < ${sebelum}
      and (${alasan ?? null}::text is null or alasan = ${alasan ?? null}) and ${menurut(sql.ref('jawaban_urut'))}
    order by 1 desc limit ${batas}) as b`
  const dari =
    alasan === undefined
      ? sql`${sendiri} union ${samping}`
      : alasan === 'garis_lurus' || alasan === 'ganda'
        ? sendiri
        : samping
  return sql`select urut from (${dari}) as semua order by urut desc limit ${batas}`
}

export async function listUrutBertanda(
  db: Db,
  instansiId: string,
  periodeId: string,
  saringan: SaringanTanda,
  potongan: Potongan,
): Promise<number[]> {
  const { rows } = await urutBertanda(instansiId, periodeId, saringan, potongan).execute(db)
  return rows.map((r) => Number(r.urut))
}

/** How many they are, up to a bound. */
export async function countBertanda(
  db: Db,
  instansiId: string,
  periodeId: string,
  saringan: SaringanTanda,
  batas: number,
): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from (${urutBertanda(instansiId, periodeId, saringan, { batas })}) as semua`.execute(
    db,
  )
  return Number(rows[0]!.n)
}

/** Of some answers those that carry a flag. */
export async function filterBertanda(
  db: Db,
  instansiId: string,
  periodeId: string,
  urut: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ urut: string }>`
    select j.urut from survei_jawaban j
    where j.instansi_id = ${instansiId} and j.periode_id = ${periodeId} and j.urut = any(${[...urut]}::bigint[])
      and (j.garis_lurus or j.ganda or exists (select from survei_tanda t where t.instansi_id = j.instansi_id
        and t.periode_id = j.periode_id and t.jawaban_urut = j.urut))
    order by j.urut`.execute(db)
  return rows.map((r) => Number(r.urut))
}
