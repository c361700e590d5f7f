import type { Db, Trx } from '../../../platform/db/types.ts'
import { skm142017 } from '../instrumen.ts'
import type { Periode, Tautan } from './periode.ts'

/** The unit's own address first, then those of its services. */
export async function listTautan(db: Db, unitId: string): Promise<Tautan[]> {
  const rows = await db
    .selectFrom('survei_tautan')
    .select(['id', 'kode', 'unit_id', 'layanan_id', 'loket', 'instrumen_kode'])
    .where('unit_id', '=', unitId)
    .orderBy('loket', (o) => o.asc().nullsFirst())
    .orderBy('layanan_id', (o) => o.asc().nullsFirst())
    .execute()
  return rows.map((r) => ({
    id: r.id,
    kode: r.kode,
    unitId: r.unit_id,
    layananId: r.layanan_id,
    loket: r.loket,
    instrumenKode: r.instrumen_kode,
  }))
}

/** The SKM has the printed addresses of the unit; every other instrument one of its own. */
export const tujuanOf = (instrumenKode: string): string | null =>
  instrumenKode === skm142017.kode ? null : instrumenKode

/** The unit's address, and those of the services this period asks about. */
export const listTautanPeriode = async (
  db: Db,
  periode: Pick<Periode, 'unitId' | 'layananIds' | 'instrumenKode'>,
): Promise<Tautan[]> =>
  (await listTautan(db, periode.unitId)).filter(
    (t) =>
      t.instrumenKode === tujuanOf(periode.instrumenKode) &&
      (t.layananId === null || periode.layananIds.includes(t.layananId)),
  )

export async function insertTautan(trx: Trx, instansiId: string, tautan: Tautan): Promise<void> {
  await trx
    .insertInto('survei_tautan')
    .values({
      instansi_id: instansiId,
      id: tautan.id,
      kode: tautan.kode,
      unit_id: tautan.unitId,
      layanan_id: tautan.layananId,
      loket: tautan.loket,
      instrumen_kode: tautan.instrumenKode,
    })
    .execute()
}
