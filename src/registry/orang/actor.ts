import type { Pejabat } from '../../kernel/actor.ts'
import type { OpenDb } from '../../platform/db/types.ts'
import { widenPenugasan } from '../unit/rules.ts'
import { listUnit } from '../unit/store.ts'
import { findInstansiIdByAkun, findOrangByAkun } from './store.ts'

/** Who an account is in the house, with roles widened down the tree; undefined when it works nowhere (any more). */
export async function loadActor(db: OpenDb, akunId: string): Promise<Pejabat | undefined> {
  const instansiId = await db.read({ instansiId: null, akunId }, (trx) => findInstansiIdByAkun(trx, akunId))
  if (!instansiId) return undefined
  return db.read({ instansiId }, async (trx) => {
    const orang = await findOrangByAkun(trx, akunId)
    if (!orang?.aktif) return undefined
    return {
      kind: 'pejabat',
      id: orang.id,
      instansiId,
      nama: orang.nama,
      penugasan: orang.penugasan,
      unitIds: widenPenugasan(await listUnit(trx), orang.penugasan),
    }
  })
}
