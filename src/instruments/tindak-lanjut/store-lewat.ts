import './tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Tanggal } from '../../kernel/clock.ts'
import type { Db } from '../../platform/db/types.ts'
import type { LingkupAksi } from './policy.ts'

/** What somebody owes. */
export interface UtangAksi {
  readonly terbuka: number
  readonly lewat: number
  /** Deadline of the one that waits longest. */
  readonly tertua: Tanggal | null
}
export interface UtangUnit extends UtangAksi {
  readonly unitId: string
}
export interface UtangOrang extends UtangAksi {
  /** The person, or the office as it was written. */
  readonly orangId: string | null
  readonly nama: string
}

const dalam = ({ unitIds, orangId }: LingkupAksi): RawBuilder<unknown> =>
  unitIds === null
    ? sql`true`
    : sql`(a.unit_id = any(${[...unitIds]}::uuid[]) or a.penanggung_jawab_id = ${orangId})`

const hitung = (hariIni: Tanggal): RawBuilder<unknown> => sql`
  count(*)::int as terbuka, count(*) filter (where a.tenggat < ${hariIni})::int as lewat,
  min(a.tenggat) filter (where a.tenggat < ${hariIni}) as tertua`

/** Units with something late, the most first. */
export async function listUtangUnit(db: Db, l: LingkupAksi, hariIni: Tanggal): Promise<UtangUnit[]> {
  const { rows } = await sql<UtangUnit>`
    select a.unit_id as "unitId", ${hitung(hariIni)} from tindak_lanjut_aksi a
    where a.status in ('rencana', 'berjalan') and ${dalam(l)}
    group by a.unit_id having count(*) filter (where a.tenggat < ${hariIni}) > 0
    order by lewat desc, tertua, "unitId" limit 500`.execute(db)
  return rows
}

/** Owners with something late, the most first. */
export async function listUtangOrang(db: Db, l: LingkupAksi, hariIni: Tanggal): Promise<UtangOrang[]> {
  const { rows } = await sql<UtangOrang>`
    select a.penanggung_jawab_id as "orangId",
      coalesce(max(o.nama), max(a.penanggung_jawab)) as nama, ${hitung(hariIni)}
    from tindak_lanjut_aksi a
    left join registry_orang o on o.instansi_id = a.instansi_id and o.id = a.penanggung_jawab_id
    where a.status in ('rencana', 'berjalan') and ${dalam(l)}
    group by a.penanggung_jawab_id, case when a.penanggung_jawab_id is null then a.penanggung_jawab end
    having count(*) filter (where a.tenggat < ${hariIni}) > 0
    order by lewat desc, tertua, nama limit 500`.execute(db)
  return rows
}
