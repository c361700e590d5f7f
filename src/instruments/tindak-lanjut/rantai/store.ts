import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { toAksi, type Aksi } from '../store.ts'
import type { AksiRow } from '../tables.ts'
import type { Selectable } from 'kysely'

/** What everybody may see: actions meant for it that were promised (`isDijanjikan`). */
export const publikSql: RawBuilder<boolean> = sql<boolean>`(a.tampil_publik and a.status <> 'usulan' and a.disetujui_pada is not null)`

/** Where a page ended: the number of its last action. */
export interface SesudahNomor {
  readonly tahun: number
  readonly nomor: number
}

/** Newest first. */
export async function listAksiPublik(
  db: Db,
  unitId: string,
  sesudah: SesudahNomor | undefined,
  batas: number,
): Promise<Aksi[]> {
  const lanjut = sesudah ? sql`and (a.tahun, a.nomor) < (${sesudah.tahun}, ${sesudah.nomor})` : sql``
  const { rows } = await sql<Selectable<AksiRow>>`
    select a.* from tindak_lanjut_aksi a where a.unit_id = ${unitId} and ${publikSql} ${lanjut}
    order by a.tahun desc, a.nomor desc limit ${batas}`.execute(db)
  return rows.map(toAksi)
}

export async function findAksiPublik(db: Db, unitId: string, n: SesudahNomor): Promise<Aksi | undefined> {
  const { rows } = await sql<Selectable<AksiRow>>`
    select a.* from tindak_lanjut_aksi a
    where a.tahun = ${n.tahun} and a.nomor = ${n.nomor} and a.unit_id = ${unitId} and ${publikSql}`.execute(
    db,
  )
  return rows[0] && toAksi(rows[0])
}

/** May this action be read by everybody? */
export async function isAksiPublik(db: Db, aksiId: string): Promise<boolean> {
  const { rows } =
    await sql`select from tindak_lanjut_aksi a where a.id = ${aksiId} and ${publikSql}`.execute(db)
  return rows.length > 0
}

export interface HitunganPublik {
  readonly dijanjikan: number
  readonly selesai: number
  /** With a verdict on an action that was done by then, by what it says: what rose before anything was done is nobody's merit. */
  readonly sesuai: number
  readonly berlawanan: number
  readonly belumTerbukti: number
}

/** What a unit (null: the whole instansi) promised, kept, and what the results say of it: kept by the database, one row for a unit. */
export async function countAksiPublik(db: Db, unitId: string | null): Promise<HitunganPublik> {
  const { rows } = await sql<HitunganPublik>`
    select coalesce(sum(dijanjikan), 0)::int as dijanjikan, coalesce(sum(selesai), 0)::int as selesai,
      coalesce(sum(sesuai), 0)::int as sesuai, coalesce(sum(berlawanan), 0)::int as berlawanan,
      coalesce(sum(belum_terbukti), 0)::int as "belumTerbukti"
    from tindak_lanjut_hitungan where ${unitId}::uuid is null or unit_id = ${unitId}`.execute(db)
  return rows[0]!
}

/** The same by unit, counted from every action and its verdicts: what is kept must say this. */
export async function recountAksiPublik(db: Db): Promise<ReadonlyMap<string, HitunganPublik>> {
  const { rows } = await sql<HitunganPublik & { readonly unitId: string }>`
    select a.unit_id as "unitId", count(*) filter (where a.status <> 'batal')::int as dijanjikan,
      count(*) filter (where a.status = 'selesai')::int as selesai,
      count(*) filter (where d.tuntas and d.hasil in ('tercapai', 'kurang'))::int as sesuai,
      count(*) filter (where d.tuntas and d.hasil = 'berlawanan')::int as berlawanan,
      count(*) filter (where d.tuntas and d.hasil = 'belum_terbukti')::int as "belumTerbukti"
    from tindak_lanjut_aksi a
    left join lateral (
      select x.hasil, x.tuntas from tindak_lanjut_dampak x where x.instansi_id = a.instansi_id and x.aksi_id = a.id
      order by x.periode_selesai desc, x.revisi desc, x.acuan_revisi desc limit 1) d on true
    where ${publikSql} group by a.unit_id`.execute(db)
  return new Map(rows.map(({ unitId, ...h }) => [unitId, h]))
}
