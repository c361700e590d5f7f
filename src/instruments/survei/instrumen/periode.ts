import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Instrumen } from '../instrumen-tipe.ts'
import { findInstrumen } from './cari.ts'
import { denganKonversi } from './konversi.ts'

/** What a periode says about its instrument. */
export interface PakaiInstrumen {
  readonly instansiId: string
  readonly instrumenKode: string
  readonly instrumenVersi: number
  /** The multiplier an officer chose; null = the instrument's own. */
  readonly konversi: string | null
}

/** The instrument of a periode as it is used there. */
export async function findInstrumenOf(db: Db | Trx, p: PakaiInstrumen): Promise<Instrumen | undefined> {
  const found = await findInstrumen(db, p.instansiId, p.instrumenKode, p.instrumenVersi)
  return found && denganKonversi(found, p.konversi)
}

export async function listInstrumenPeriode(
  db: Db | Trx,
  periodeIds: readonly string[],
): Promise<ReadonlyMap<string, Instrumen>> {
  if (periodeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('survei_periode')
    .select(['id', 'instansi_id', 'instrumen_kode', 'instrumen_versi', 'konversi'])
    .where('id', 'in', [...periodeIds])
    .execute()
  const result = new Map<string, Instrumen>()
  for (const r of rows) {
    const found = await findInstrumenOf(db, {
      instansiId: r.instansi_id,
      instrumenKode: r.instrumen_kode,
      instrumenVersi: r.instrumen_versi,
      konversi: r.konversi,
    })
    if (found) result.set(r.id, found)
  }
  return result
}

export async function getInstrumenPeriode(db: Db | Trx, periodeId: string): Promise<Instrumen> {
  const found = (await listInstrumenPeriode(db, [periodeId])).get(periodeId)
  if (!found) throw new Error(`periode ${periodeId} names an instrument that does not exist`)
  return found
}
