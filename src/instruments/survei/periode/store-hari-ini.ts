import { sql } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'

export interface UnitTanpaPeriode {
  readonly id: string
  readonly nama: string
}

/** Units with a service to ask about, but no period that is running or scheduled. */
export async function listUnitTanpaPeriode(
  db: Db,
  units: 'semua' | readonly string[],
  hariIni: Tanggal,
): Promise<UnitTanpaPeriode[]> {
  if (units !== 'semua' && units.length === 0) return []
  let query = db
    .selectFrom('registry_unit as u')
    .select(['u.id', 'u.nama'])
    .where('u.aktif', '=', true)
    .where(
      sql<boolean>`exists (select from registry_layanan l
        where l.instansi_id = u.instansi_id and l.unit_id = u.id and l.aktif)`,
    )
    .where(
      sql<boolean>`not exists (select from survei_periode p
        where p.instansi_id = u.instansi_id and p.unit_id = u.id and p.revisi = 0 and p.ditutup_at is null
          and p.selesai >= ${hariIni}::date)`,
    )
    .orderBy('u.urutan')
    .orderBy('u.nama')
  if (units !== 'semua') query = query.where('u.id', 'in', [...units])
  return query.execute()
}
