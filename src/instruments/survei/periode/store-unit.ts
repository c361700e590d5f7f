import { tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi } from '../../../registry/index.ts'

/** Today where the instansi is. */
export async function getHariIni(db: Db, instansiId: string, now: Date): Promise<Tanggal> {
  return tanggalOf(now, (await getInstansi(db, instansiId)).zona)
}
