import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { Kamus } from './kamus.ts'
import { listTerjemahan } from './store.ts'

/**
 * The languages a respondent of this unit may choose, with their words. `atas`: the unit and those above it, nearest
 * first. What a unit translated itself goes before what was translated above it, sentence by sentence.
 */
export async function listBahasaFormulir(
  db: Db | Trx,
  kode: string,
  atas: readonly string[],
): Promise<ReadonlyMap<string, Kamus>> {
  const rank = (unitId: string | null): number => (unitId === null ? atas.length : atas.indexOf(unitId))
  const rows = (await listTerjemahan(db, kode))
    .filter((t) => t.ditawarkan && rank(t.unitId) >= 0)
    .toSorted((a, b) => rank(b.unitId) - rank(a.unitId))
  const found = new Map<string, Map<string, string>>()
  for (const t of rows) {
    const words = found.get(t.bahasa) ?? new Map<string, string>()
    for (const [asal, teks] of t.kamus) words.set(asal, teks)
    found.set(t.bahasa, words)
  }
  return found
}
