import { sql } from 'kysely'
import { WEB_ROLE } from './open.ts'
import type { Db } from './types.ts'

/**
 * For checks of the whole by the owner: reads through the wall of one instansi, as a request of it would, and all of it of one moment.
 * The scope is the transaction's own; outside of one it would be forgotten at once, so it opens one where there is none.
 */
export async function readAsInstansi<T>(
  owner: Db,
  instansiId: string,
  run: (db: Db) => Promise<T>,
): Promise<T> {
  if (!owner.isTransaction)
    return owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => readAsInstansi(trx, instansiId, run))
  await sql`select set_config('role', ${WEB_ROLE}, true), set_config('sambut.instansi', ${instansiId}, true)`.execute(
    owner,
  )
  const lepas = () =>
    sql`select set_config('role', 'none', true), set_config('sambut.instansi', '', true)`.execute(owner)
  try {
    const hasil = await run(owner)
    await lepas()
    return hasil
  } catch (err) {
    // A transaction that failed takes no more statements; what went wrong in it must be what is heard of.
    await lepas().catch(() => undefined)
    throw err
  }
}
