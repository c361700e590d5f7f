import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

/** The periode of the same unit and questionnaire before this one that has answers. */
export async function findPeriodeSebelum(
  db: Db,
  p: {
    readonly id: string
    readonly unitId: string
    readonly mulai: string
    readonly instrumenKode: string
    readonly instrumenVersi: number
  },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('survei_periode as p')
    .select('p.id')
    .where('p.unit_id', '=', p.unitId)
    .where('p.id', '<>', p.id)
    .where('p.instrumen_kode', '=', p.instrumenKode)
    .where('p.instrumen_versi', '=', p.instrumenVersi)
    .where('p.mulai', '<', p.mulai)
    .where(
      sql<boolean>`exists (select from survei_agregat a where a.instansi_id = p.instansi_id and a.periode_id = p.id
        and a.n > 0)`,
    )
    .orderBy('p.mulai', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
