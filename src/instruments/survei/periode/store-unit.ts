import { tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { getInstansi } from '../../../registry/index.ts'

/** Officers of one unit who open periods at the same moment queue up here, so that two cannot overlap. */
export async function lockUnit(trx: Trx, unitId: string): Promise<{ id: string; nama: string } | undefined> {
  return trx
    .selectFrom('registry_unit')
    .select(['id', 'nama'])
    .where('id', '=', unitId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Today where the instansi is. */
export async function getHariIni(db: Db, instansiId: string, now: Date): Promise<Tanggal> {
  return tanggalOf(now, (await getInstansi(db, instansiId)).zona)
}
