import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Keadaan } from '../rules-alur.ts'
import type { Kelompok, Saringan } from './saringan.ts'

/** One service of the catalogue: what is in force, and what is under way. */
export interface BarisKatalog {
  readonly id: string
  readonly nama: string
  readonly unitId: string
  readonly unit: string
  readonly berlaku: {
    readonly keadaan: Keadaan
    readonly nomor: number
    readonly tinjauPada: Tanggal | null
  } | null
  readonly disusun: { readonly keadaan: Keadaan; readonly nomor: number } | null
  readonly sippn: boolean
}

/** Drafts are counted and shown only of units whose drafts this person may see; null: of all. */
export interface LingkupDraf {
  readonly unitIds: readonly string[] | null
}

interface BarisSql {
  id: string
  nama: string
  unit_id: string
  unit: string
  b_keadaan: Keadaan | null
  b_nomor: number | null
  b_tinjau: Tanggal | null
  d_keadaan: Keadaan | null
  d_nomor: number | null
  sippn: boolean
}

const kelompokSql = (hariIni: Tanggal): Readonly<Record<Kelompok, RawBuilder<unknown>>> => ({
  belum: sql`b.id is null`,
  disusun: sql`d.id is not null`,
  berlaku: sql`b.id is not null`,
  lewat: sql`b.tinjau_pada < ${hariIni}`,
  sippn: sql`b.id is not null and not coalesce(x.sippn, false)`,
})

function dariSql(l: LingkupDraf, s: Saringan, hariIni: Tanggal): RawBuilder<unknown> {
  const syarat: RawBuilder<unknown>[] = [sql`l.aktif and u.aktif`]
  if (s.unitId) syarat.push(sql`l.unit_id = ${s.unitId}`)
  if (s.kelompok) syarat.push(kelompokSql(hariIni)[s.kelompok])
  // Every word somewhere in the name of the service or its unit.
  for (const kata of (s.cari ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pola = `%${kata.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    syarat.push(sql`(l.nama ilike ${pola} or u.nama ilike ${pola} or u.singkatan ilike ${pola})`)
  }
  const terlihat = l.unitIds === null ? sql`true` : sql`l.unit_id = any(${[...l.unitIds]}::uuid[])`
  return sql`registry_layanan l
    join registry_unit u on u.instansi_id = l.instansi_id and u.id = l.unit_id
    left join standar_versi b on b.instansi_id = l.instansi_id and b.layanan_id = l.id and b.diganti is null
      and b.keadaan in ('dipublikasikan', 'dimonev', 'ditinjau_ulang')
    left join standar_versi d on d.instansi_id = l.instansi_id and d.layanan_id = l.id
      and d.keadaan in ('draft', 'dibahas', 'berita_acara', 'ditetapkan') and ${terlihat}
    left join standar_layanan x on x.instansi_id = l.instansi_id and x.layanan_id = l.id
    where ${sql.join(syarat, sql` and `)}`
}

/** One page of the catalogue by name. */
export async function listKatalog(
  db: Db,
  l: LingkupDraf,
  s: Saringan,
  { hariIni, batas }: { readonly hariIni: Tanggal; readonly batas: number },
): Promise<BarisKatalog[]> {
  const lepas = s.sesudah ? sql`and (l.nama, l.id) > (${s.sesudah.nama}, ${s.sesudah.id}::uuid)` : sql``
  const { rows } = await sql<BarisSql>`
    select l.id, l.nama, l.unit_id, u.nama as unit, b.keadaan as b_keadaan, b.nomor as b_nomor,
      b.tinjau_pada as b_tinjau, d.keadaan as d_keadaan, d.nomor as d_nomor, coalesce(x.sippn, false) as sippn
    from ${dariSql(l, s, hariIni)} ${lepas} order by l.nama, l.id limit ${batas}`.execute(db)
  return rows.map((r) => ({
    id: r.id,
    nama: r.nama,
    unitId: r.unit_id,
    unit: r.unit,
    berlaku:
      r.b_keadaan === null ? null : { keadaan: r.b_keadaan, nomor: r.b_nomor!, tinjauPada: r.b_tinjau },
    disusun: r.d_keadaan === null ? null : { keadaan: r.d_keadaan, nomor: r.d_nomor! },
    sippn: r.sippn,
  }))
}

export async function countKatalog(db: Db, l: LingkupDraf, s: Saringan, hariIni: Tanggal): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${dariSql(l, s, hariIni)}`.execute(db)
  return rows[0]!.n
}
