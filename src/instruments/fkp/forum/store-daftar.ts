import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { KeadaanForum } from '../rules.ts'
import type { Saringan } from './saringan.ts'

/** One forum of the list, with how many take part. */
export interface BarisForum {
  readonly id: string
  readonly tema: string
  readonly unit: string
  readonly tanggal: Tanggal
  readonly keadaan: KeadaanForum
  readonly peserta: number
  readonly hadir: number
}

/** null: of every unit. */
export type UnitForum = readonly string[] | null

const milik = (unit: UnitForum): RawBuilder<unknown> =>
  unit === null ? sql`true` : sql`f.unit_id = any(${[...unit]}::uuid[])`

/** One page, the latest date first. */
export async function listForum(db: Db, unit: UnitForum, s: Saringan, batas: number): Promise<BarisForum[]> {
  const syarat: RawBuilder<unknown>[] = [milik(unit)]
  if (s.tahun) syarat.push(sql`f.tanggal between ${`${s.tahun}-01-01`} and ${`${s.tahun}-12-31`}`)
  if (s.keadaan) syarat.push(sql`f.keadaan = ${s.keadaan}`)
  if (s.unitId) syarat.push(sql`f.unit_id = ${s.unitId}`)
  if (s.sesudah) syarat.push(sql`(f.tanggal, f.id) < (${s.sesudah.tanggal}::date, ${s.sesudah.id}::uuid)`)
  const { rows } = await sql<BarisForum>`
    select f.id, f.tema, u.nama as unit, f.tanggal, f.keadaan,
      (select count(*)::int from fkp_peserta p where p.instansi_id = f.instansi_id and p.forum_id = f.id) as peserta,
      (select count(*)::int from fkp_peserta p where p.instansi_id = f.instansi_id and p.forum_id = f.id
        and p.status = 'hadir') as hadir
    from fkp_forum f join registry_unit u on u.instansi_id = f.instansi_id and u.id = f.unit_id
    where ${sql.join(syarat, sql` and `)} order by f.tanggal desc, f.id desc limit ${batas}`.execute(db)
  return rows
}

/** Years in which there are forums, the latest first. */
export async function listTahun(db: Db, unit: UnitForum): Promise<number[]> {
  const { rows } = await sql<{ tahun: number }>`
    select distinct extract(year from f.tanggal)::int as tahun from fkp_forum f where ${milik(unit)}
    order by 1 desc limit 30`.execute(db)
  return rows.map((r) => r.tahun)
}

export interface TugasForum {
  /** Prepared, and less than a month away. */
  readonly umumkan: number
  readonly hariIni: number
  readonly dekat: number
  readonly akhiri: number
}

/** What Hari ini counts, in one walk. */
export async function countTugas(
  db: Db,
  unit: UnitForum,
  hariIni: Tanggal,
  { sepekan, sebulan }: { readonly sepekan: Tanggal; readonly sebulan: Tanggal },
): Promise<TugasForum> {
  const { rows } = await sql<TugasForum>`
    select count(*) filter (where f.keadaan = 'persiapan' and f.tanggal <= ${sebulan})::int as umumkan,
      count(*) filter (where f.keadaan = 'diumumkan' and f.tanggal = ${hariIni})::int as "hariIni",
      count(*) filter (where f.keadaan = 'diumumkan' and f.tanggal > ${hariIni} and f.tanggal <= ${sepekan})::int as dekat,
      count(*) filter (where f.keadaan in ('diumumkan', 'berlangsung') and f.tanggal < ${hariIni})::int as akhiri
    from fkp_forum f where ${milik(unit)} and f.keadaan in ('persiapan', 'diumumkan', 'berlangsung')`.execute(
    db,
  )
  return rows[0]!
}
