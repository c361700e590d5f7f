import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { kelompokStatus, publikSql } from '../publik/store.ts'
import { gabunganSql } from '../topik/gabungan.ts'

/** Complaints of one unit about one kind of thing: what a single answer does not mend. */
export interface KelompokAduan {
  readonly unitId: string
  readonly kategoriId: string
  readonly kategori: string
  readonly n: number
  /** Neither answered nor closed. */
  readonly terbuka: number
  readonly terbaru: Date
}

/** So few are chance, and could point at a person. */
const PALING_SEDIKIT = 5

export interface SaringKelompok {
  /** null: of all. */
  readonly unitIds: readonly string[] | null
  readonly sejak: Date
  readonly layananId?: string | null
  readonly palingSedikit?: number
  readonly batas?: number
}

/** The most frequent first; only what everybody may see is counted, with what was merged into it. */
export async function listKelompokAduan(db: Db, s: SaringKelompok): Promise<KelompokAduan[]> {
  const milik = s.unitIds === null ? sql`true` : sql`p.unit_id = any(${[...s.unitIds]}::uuid[])`
  const tentang = s.layananId ? sql`p.layanan_id = ${s.layananId}` : sql`true`
  const tertutup = [...kelompokStatus.selesai, ...kelompokStatus.dijawab]
  const pokok = sql`${publikSql} and p.unit_id is not null and ${milik} and ${tentang}`
  const { rows } = await sql<KelompokAduan>`
    select s.unit_id as "unitId", k.id as "kategoriId", k.nama as kategori, count(*)::int as n,
      count(*) filter (where s.status <> all(${tertutup}::text[]))::int as terbuka, max(s.diterima_at) as terbaru
    from (
      select p.unit_id, p.kategori_id, p.status, p.diterima_at from pengaduan p
        where ${pokok} and p.diterima_at >= ${s.sejak}
      union all
      select p.unit_id, p.kategori_id, p.status, g.diterima_at from pengaduan p join pengaduan g on ${gabunganSql}
        where ${pokok} and g.diterima_at >= ${s.sejak}
    ) s
    join pengaduan_kategori k on k.id = s.kategori_id
    group by 1, 2, 3 having count(*) >= ${s.palingSedikit ?? PALING_SEDIKIT}
    order by n desc, kategori, "unitId" limit ${s.batas ?? 100}`.execute(db)
  return rows
}
