import type { MasukDb } from './tables.ts'

/** Failures that cost nothing: fingers slip, caps lock is on. */
const FREE = 4
const FIRST_WAIT = 30
const LONGEST_WAIT = 15 * 60
/** After this long without a failure the count starts anew. */
const FORGET_MS = 24 * 60 * 60 * 1000

/** Seconds to wait after the n-th failure in a row: 0 up to the 4th, then 30, 60, 120 … at most 15 minutes. */
export function waitAfter(gagal: number): number {
  if (gagal <= FREE) return 0
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(gagal - FREE - 1, 20))
}

/** Undefined: go ahead, and the attempt is already counted as failed. Otherwise the seconds still to wait. */
export async function reserve(db: MasukDb, kunci: string, now: Date): Promise<number | undefined> {
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('masuk.percobaan')
      .values({ kunci, gagal: 0, terakhir: now, boleh_lagi: now })
      .onConflict((oc) => oc.doNothing())
      .execute()
    // Counted before the password is looked at: a hundred attempts at once get no more guesses than one after another.
    const row = await trx
      .selectFrom('masuk.percobaan')
      .selectAll()
      .where('kunci', '=', kunci)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const left = Math.ceil((row.boleh_lagi.getTime() - now.getTime()) / 1000)
    if (left > 0) return left
    const gagal = now.getTime() - row.terakhir.getTime() > FORGET_MS ? 1 : row.gagal + 1
    await trx
      .updateTable('masuk.percobaan')
      .set({ gagal, terakhir: now, boleh_lagi: new Date(now.getTime() + waitAfter(gagal) * 1000) })
      .where('kunci', '=', kunci)
      .execute()
    return undefined
  })
}

/** It was the right person after all. */
export async function forgive(db: MasukDb, kunci: string): Promise<void> {
  await db.deleteFrom('masuk.percobaan').where('kunci', '=', kunci).execute()
}

/** Rows nobody needs any more: old failures, expired sessions and challenges, used codes. Safe to run at any time. */
export async function sweep(db: MasukDb, now: Date): Promise<void> {
  const before = (ms: number): Date => new Date(now.getTime() - ms)
  await db.deleteFrom('masuk.percobaan').where('terakhir', '<', before(FORGET_MS)).execute()
  await db
    .deleteFrom('masuk.kode_terpakai')
    .where('pada', '<', before(10 * 60_000))
    .execute()
  await db.deleteFrom('masuk.session').where('expiresAt', '<', now).execute()
  await db.deleteFrom('masuk.verification').where('expiresAt', '<', now).execute()
}
