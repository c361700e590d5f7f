import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { kelompokStatus, publikSql } from '../publik/store.ts'

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

/** The most frequent first; only what everybody may see is counted. */
export async function listKelompokAduan(db: Db, s: SaringKelompok): Promise<KelompokAduan[]> {
  const milik = s.unitIds === null ? sql`true` : sql`p.unit_id = any(${[...s.unitIds]}::uuid[])`
  const tentang = s.layananId ? sql`p.layanan_id = ${s.layananId}` : sql`true`
  const tertutup = [...kelompokStatus.selesai, ...kelompokStatus.dijawab]
  const { rows } = await sql<KelompokAduan>`
    select p.unit_id as "unitId", k.id as "kategoriId", k.nama as kategori, count(*)::int as n,
      count(*) filter (where p.status <> all(${tertutup}::text[]))::int as terbuka, max(p.diterima_at) as terbaru
    from pengaduan p
    join pengaduan_kategori k on k.instansi_id = p.instansi_id and k.id = p.kategori_id
    where p.unit_id is not null and p.diterima_at >= ${s.sejak} and ${publikSql} and ${milik} and ${tentang}
    group by 1, 2, 3 having count(*) >= ${s.palingSedikit ?? PALING_SEDIKIT}
    order by n desc, kategori, "unitId" limit ${s.batas ?? 100}`.execute(db)
  return rows
}
