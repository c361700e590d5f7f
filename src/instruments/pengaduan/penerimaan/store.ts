import './tables.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { listInstansi, type Instansi } from '../../../registry/index.ts'
import { canConfigure } from '../policy.ts'

/** One instansi of the house as the citizens' form knows it. */
export interface Penerimaan {
  readonly instansi: Instansi
  /** Stands in the list of the form. */
  readonly terima: boolean
  /** Said that it takes letters of those who do not know, since then. */
  readonly tidakTahuAt: Date | null
}

/** Every instansi of the house, in the order of the registry. */
export async function listPenerimaan(db: Db): Promise<Penerimaan[]> {
  const rows = await db.selectFrom('pengaduan_penerimaan').selectAll().execute()
  return (await listInstansi(db)).map((instansi) => {
    const row = rows.find((r) => r.instansi_id === instansi.id)
    return { instansi, terima: row?.terima ?? true, tidakTahuAt: row?.tidak_tahu_at ?? null }
  })
}

/**
 * Who takes the letter of somebody who does not know: whom the operator named (`SAMBUT_PENERIMA`), else the first who said it would,
 * else the first that takes letters at all.
 */
export function penerimaOf(
  list: readonly Penerimaan[],
  operator: string | undefined,
): Penerimaan | undefined {
  const terima = list.filter((p) => p.terima)
  const bersedia = terima
    .filter((p) => p.tidakTahuAt !== null)
    .toSorted((a, b) => a.tidakTahuAt!.getTime() - b.tidakTahuAt!.getTime())
  return list.find((p) => p.instansi.slug === operator) ?? bersedia[0] ?? terima[0] ?? list[0]
}

/** Its own word on itself; what it takes for others stands since the day it first said so. */
export async function aturPenerimaan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  pejabat: Pejabat,
  { terima, tidakTahu }: { readonly terima: boolean; readonly tidakTahu: boolean },
): Promise<void> {
  if (!canConfigure(pejabat)) throw new AppError(common.forbidden)
  const now = deps.now()
  const { instansiId } = pejabat
  const lama = (await listPenerimaan(trx)).find((p) => p.instansi.id === instansiId)?.tidakTahuAt ?? null
  const row = {
    terima,
    tidak_tahu_at: tidakTahu && terima ? (lama ?? now) : null,
    updated_at: now,
    updated_by: pejabat.id,
  }
  await trx
    .insertInto('pengaduan_penerimaan')
    .values({ instansi_id: instansiId, ...row })
    .onConflict((oc) => oc.column('instansi_id').doUpdateSet(row))
    .execute()
  await audit.record(trx, pejabat, 'pengaduan.penerimaan.atur', instansiId, { terima, tidakTahu })
}
