import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { unitDiperiksaSql } from '../pengaturan/isi.ts'

/**
 * Waiting for the reporter longer than the term allows; `kolom` says which term. Oldest first, walking the inbox's own index. Where
 * closing is checked by another, silence closes nothing: it waits in the tab of those who say the word.
 */
export async function listHabis(
  db: Db,
  kolom: 'tenggat_tutup' | 'tenggat_kelengkapan',
  now: Date,
  batas: number,
): Promise<string[]> {
  const status = kolom === 'tenggat_tutup' ? 'dijawab' : 'menunggu_kelengkapan'
  const bebas = kolom === 'tenggat_tutup' ? sql`(unit_id = any(${unitDiperiksaSql})) is not true` : sql`true`
  const satu = (kelas: string) => sql`
    (select id, urut_at from pengaduan
    where antrean = 'pelapor' and urut_at <= ${now} and status = ${status} and ${sql.ref(kolom)} <= ${now}
      and ${bebas} and ${sql.raw(kelas)} order by urut_at limit ${batas})`
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

export interface Beban {
  readonly lewat: number
  readonly hariIni: number
  readonly lama: number
}
export interface BebanUnit extends Beban {
  readonly unitId: string | null
  readonly kelompok: 'terbuka' | 'rahasia' | 'berkadar'
}

interface Kapan {
  readonly now: Date
  readonly besok: Date
  readonly lama: Date
}
const hitung = ({ now, besok, lama }: Kapan) => ({
  angka: sql`count(*) filter (where p.tenggat_berikut <= ${now})::int as lewat,
    count(*) filter (where p.tenggat_berikut > ${now})::int as hari_ini,
    count(*) filter (where p.tenggat_berikut <= ${lama})::int as lama`,
  mendesak: sql`p.antrean in ('pengelola', 'unit') and p.urut_at <= ${besok} and p.tenggat_berikut <= ${besok}`,
})

/**
 * How many of each unit (null: pengelola) are late, due by the end of today, or late since before `lama`; those that are kept from
 * the unit apart, so that a number tells nobody of what he may not see.
 */
export async function countBeban(db: Db, t: Kapan): Promise<BebanUnit[]> {
  const { angka, mendesak } = hitung(t)
  const { rows } = await sql<{
    unit_id: string | null
    kelompok: BebanUnit['kelompok']
    lewat: number
    hari_ini: number
    lama: number
  }>`
    select case when p.antrean = 'pengelola' then null else p.unit_id end as unit_id,
      case when p.klasifikasi = 'berkadar' then 'berkadar' when p.rahasia then 'rahasia' else 'terbuka' end as kelompok,
      ${angka}
    from pengaduan p where ${mendesak} group by 1, 2`.execute(db)
  return rows.map((r) => ({
    unitId: r.unit_id,
    kelompok: r.kelompok,
    lewat: r.lewat,
    hariIni: r.hari_ini,
    lama: r.lama,
  }))
}

/** The same of what is kept from most, by the people named for it. */
export async function countBebanDisebut(db: Db, t: Kapan): Promise<Map<string, Beban>> {
  const { angka, mendesak } = hitung(t)
  const { rows } = await sql<{ orang_id: string; lewat: number; hari_ini: number; lama: number }>`
    select a.orang_id, ${angka}
    from pengaduan p join pengaduan_akses a on a.instansi_id = p.instansi_id and a.pengaduan_id = p.id
    where ${mendesak} and p.antrean = 'unit' and (p.rahasia or p.klasifikasi = 'berkadar') group by 1`.execute(
    db,
  )
  return new Map(rows.map((r) => [r.orang_id, { lewat: r.lewat, hariIni: r.hari_ini, lama: r.lama }]))
}
