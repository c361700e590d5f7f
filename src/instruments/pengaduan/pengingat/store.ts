import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

/** Waiting for the reporter longer than the term allows; `kolom` says which term. Oldest first, walking the inbox's own index. */
export async function listHabis(
  db: Db,
  kolom: 'tenggat_tutup' | 'tenggat_kelengkapan',
  now: Date,
  batas: number,
): Promise<string[]> {
  const status = kolom === 'tenggat_tutup' ? 'dijawab' : 'menunggu_kelengkapan'
  const satu = (kelas: string) => sql`
    (select id, urut_at from pengaduan
    where antrean = 'pelapor' and urut_at <= ${now} and status = ${status} and ${sql.ref(kolom)} <= ${now}
      and ${sql.raw(kelas)} order by urut_at limit ${batas})`
  const { rows } = await sql<{ id: string }>`
    select id from (${satu("klasifikasi is distinct from 'berkadar'")} union all ${satu("klasifikasi = 'berkadar'")}) x
    order by urut_at limit ${batas}`.execute(db)
  return rows.map((r) => r.id)
}

/** Open ones after a key, for work that goes through all of them. */
export async function listTerbuka(db: Db, sesudah: string | null, batas: number): Promise<string[]> {
  let query = db.selectFrom('pengaduan').select('id').where('antrean', '<>', 'selesai')
  if (sesudah !== null) query = query.where('id', '>', sesudah)
  return (await query.orderBy('id').limit(batas).execute()).map((r) => r.id)
}

export interface BebanUnit {
  readonly unitId: string | null
  readonly lewat: number
  readonly hariIni: number
  readonly lama: number
}

/**
 * How many of each unit (null: pengelola) are late, due by the end of today, or late since before `lama`. Confidential ones
 * are counted: a number says nothing of them. Berkadar ones are not: they are nobody's here but APIP's.
 */
export async function countBeban(
  db: Db,
  t: { readonly now: Date; readonly besok: Date; readonly lama: Date },
): Promise<BebanUnit[]> {
  const { rows } = await sql<{ unit_id: string | null; lewat: number; hari_ini: number; lama: number }>`
    select case when antrean = 'pengelola' then null else unit_id end as unit_id,
      count(*) filter (where tenggat_berikut <= ${t.now})::int as lewat,
      count(*) filter (where tenggat_berikut > ${t.now})::int as hari_ini,
      count(*) filter (where tenggat_berikut <= ${t.lama})::int as lama
    from pengaduan
    where antrean in ('pengelola', 'unit') and urut_at <= ${t.besok} and tenggat_berikut <= ${t.besok}
      and klasifikasi is distinct from 'berkadar'
    group by 1`.execute(db)
  return rows.map((r) => ({ unitId: r.unit_id, lewat: r.lewat, hariIni: r.hari_ini, lama: r.lama }))
}
