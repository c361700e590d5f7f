import { tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'

/** Officers of one unit who open periods at the same moment queue up here, so that two cannot overlap. */
export async function lockUnit(trx: Trx, unitId: string): Promise<{ id: string; nama: string } | undefined> {
  return trx
    .selectFrom('registry_unit')
    .select(['id', 'nama'])
    .where('id', '=', unitId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export interface Layanan {
  readonly id: string
  readonly nama: string
}

/** The unit's services that can be surveyed; a service no longer given stays in the periods that have it. */
export async function listLayanan(db: Db, unitId: string, juga: readonly string[] = []): Promise<Layanan[]> {
  return db
    .selectFrom('registry_layanan')
    .select(['id', 'nama'])
    .where('unit_id', '=', unitId)
    .where((eb) => eb.or([eb('aktif', '=', true), ...(juga.length > 0 ? [eb('id', 'in', [...juga])] : [])]))
    .orderBy('urutan')
    .orderBy('nama')
    .execute()
}

/** Today where the instansi is. */
export async function getHariIni(db: Db, instansiId: string, now: Date): Promise<Tanggal> {
  const { zona } = await db
    .selectFrom('registry_instansi')
    .select('zona')
    .where('instansi_id', '=', instansiId)
    .executeTakeFirstOrThrow()
  return tanggalOf(now, zona)
}
