import '../tables.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { canAturForum } from '../policy.ts'

/**
 * How long contacts of participants are kept, counted from the day of the forum. UU 27/2022 names no number and points to the body's
 * own archive schedule (JRA), so nothing here is law, and it begins switched off.
 */
export interface RetensiKontak {
  readonly aktif: boolean
  /** The schedule it follows, in the instansi's own words. */
  readonly dasar: string
  readonly bulan: number
}

export const BULAN_TERBANYAK = 1200
/** What the form proposes: actions agreed in a forum are seldom done later, and those who came are told of each. */
export const retensiAwal: RetensiKontak = { aktif: false, dasar: '', bulan: 24 }

export const loadRetensi = async (db: Db): Promise<RetensiKontak> =>
  (await db.selectFrom('fkp_retensi').select(['aktif', 'dasar', 'bulan']).executeTakeFirst()) ?? retensiAwal

export async function aturRetensi(trx: Trx, pejabat: Pejabat, p: RetensiKontak, at: Date): Promise<void> {
  if (!canAturForum(pejabat)) throw new AppError(common.forbidden)
  const { aktif, dasar, bulan } = p
  await trx
    .insertInto('fkp_retensi')
    .values({ instansi_id: pejabat.instansiId, aktif, dasar, bulan, updated_at: at })
    .onConflict((oc) => oc.column('instansi_id').doUpdateSet({ aktif, dasar, bulan, updated_at: at }))
    .execute()
  await record(trx, pejabat, 'fkp.retensi.atur', pejabat.instansiId, { aktif, dasar, bulan })
}
