import type { Peran } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/types.ts'
import { collectBawah, listOrang, listUnit, type Orang } from '../../../registry/index.ts'

const DAPAT: readonly Peran[] = ['pewawancara', 'petugas', 'kepala_unit']

/** Active people who may be sent out for a unit: with a role in it, above it, or in the whole instansi. */
export async function listCalon(db: Db, unitId: string): Promise<Orang[]> {
  const units = await listUnit(db)
  const covers = (id: string | null): boolean => id === null || collectBawah(units, id).has(unitId)
  return (await listOrang(db)).filter(
    (o) => o.aktif && o.penugasan.some((t) => DAPAT.includes(t.peran) && covers(t.unitId)),
  )
}
