import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Periode } from '../periode/periode.ts'
import type { CaraSampel } from '../sampel.ts'
import type { RencanaSampel } from './rules.ts'

/** Users of each service of a period, where they were counted by service. */
export async function listPopulasi(db: Db, periodeId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('survei_sampel')
    .select(['layanan_id', 'populasi'])
    .where('periode_id', '=', periodeId)
    .execute()
  return new Map(rows.map((r) => [r.layanan_id, r.populasi]))
}

/** The same of several periods at once. */
export async function listPopulasiPeriode(
  db: Db,
  periodeIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  if (periodeIds.length === 0) return found
  const rows = await db
    .selectFrom('survei_sampel')
    .select(['periode_id', 'layanan_id', 'populasi'])
    .where('periode_id', 'in', [...periodeIds])
    .execute()
  for (const r of rows) {
    const own = found.get(r.periode_id) ?? new Map<string, number>()
    found.set(r.periode_id, own.set(r.layanan_id, r.populasi))
  }
  return found
}

type Milik = Pick<Periode, 'id' | 'caraSampel' | 'palingSedikit' | 'layananIds'>

export async function loadRencanaSampel(db: Db, p: Milik): Promise<RencanaSampel> {
  const populasi = await listPopulasi(db, p.id)
  return {
    cara: p.caraSampel,
    palingSedikit: p.palingSedikit,
    layanan: p.layananIds.map((layananId) => ({ layananId, populasi: populasi.get(layananId) ?? null })),
  }
}

export interface SampelBaru {
  readonly cara: CaraSampel
  readonly palingSedikit: number
  readonly populasi: number | null
  /** Empty: only the whole is known. */
  readonly perLayanan: ReadonlyMap<string, number>
}

export async function setSampel(
  trx: Trx,
  p: { readonly instansiId: string; readonly id: string },
  s: SampelBaru,
): Promise<void> {
  await trx
    .updateTable('survei_periode')
    .set({
      sampel_metode: s.cara.metode,
      sampel_galat: s.cara.galat,
      sampel_hingga: s.cara.hingga,
      sampel_paling_sedikit: s.palingSedikit,
      populasi: s.populasi,
    })
    .where('id', '=', p.id)
    .execute()
  await trx.deleteFrom('survei_sampel').where('periode_id', '=', p.id).execute()
  if (s.perLayanan.size === 0) return
  await trx
    .insertInto('survei_sampel')
    .values(
      [...s.perLayanan].map(([layananId, populasi]) => ({
        instansi_id: p.instansiId,
        periode_id: p.id,
        layanan_id: layananId,
        populasi,
      })),
    )
    .execute()
}

/** After the services of a period changed: users of those that left go, and the whole follows from those that are known. */
export async function alignSampel(trx: Trx, periodeId: string, layananIds: readonly string[]): Promise<void> {
  const known = await listPopulasi(trx, periodeId)
  if (known.size === 0) return
  const gone = [...known.keys()].filter((id) => !layananIds.includes(id))
  if (gone.length > 0)
    await trx
      .deleteFrom('survei_sampel')
      .where('periode_id', '=', periodeId)
      .where('layanan_id', 'in', gone)
      .execute()
  if (!layananIds.every((id) => known.has(id))) return
  const populasi = layananIds.reduce((sum, id) => sum + known.get(id)!, 0)
  await trx.updateTable('survei_periode').set({ populasi }).where('id', '=', periodeId).execute()
}
