import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { publikSql } from '../publik/store.ts'

/** Complaints of one unit about one kind of thing: what a single answer does not mend. */
export interface KelompokAduan {
  readonly unitId: string
  readonly kategoriId: string
  readonly kategori: string
  readonly n: number
  /** Not answered yet. */
  readonly terbuka: number
  readonly terbaru: Date
}

/** So few are chance, and could point at a person. */
const PALING_SEDIKIT = 5

/** Of these units (null: of all) since a day, the most frequent first; what is secret is not counted. */
export async function listKelompokAduan(
  db: Db,
  unitIds: readonly string[] | null,
  sejak: Date,
): Promise<KelompokAduan[]> {
  const milik = unitIds === null ? sql`true` : sql`p.unit_id = any(${[...unitIds]}::uuid[])`
  const { rows } = await sql<KelompokAduan>`
    select p.unit_id as "unitId", k.id as "kategoriId", k.nama as kategori, count(*)::int as n,
      count(*) filter (where p.status not in ('dijawab', 'ditutup_pelapor', 'ditutup_admin', 'ditutup_sistem'))::int
        as terbuka, max(p.diterima_at) as terbaru
    from pengaduan p
    join pengaduan_kategori k on k.instansi_id = p.instansi_id and k.id = p.kategori_id
    where p.unit_id is not null and p.diterima_at >= ${sejak} and ${publikSql} and ${milik}
    group by 1, 2, 3 having count(*) >= ${PALING_SEDIKIT}
    order by n desc, kategori, "unitId" limit 100`.execute(db)
  return rows
}
