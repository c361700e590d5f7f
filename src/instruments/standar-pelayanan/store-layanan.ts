import './tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { record } from '../../platform/audit/index.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import { findLayanan } from '../../registry/index.ts'
import { canSusun } from './policy.ts'

/** What is known of a service beside its standard: everyday words, and whether it stands on SIPPN. */
export interface LayananStandar {
  readonly kata: string
  readonly sippn: boolean
  readonly sippnTautan: string
  readonly sippnTanggal: Tanggal | null
}

export const layananStandarKosong: LayananStandar = {
  kata: '',
  sippn: false,
  sippnTautan: '',
  sippnTanggal: null,
}

export async function findLayananStandar(db: Db, layananId: string): Promise<LayananStandar> {
  const r = await db
    .selectFrom('standar_layanan')
    .selectAll()
    .where('layanan_id', '=', layananId)
    .executeTakeFirst()
  return r
    ? { kata: r.kata, sippn: r.sippn, sippnTautan: r.sippn_tautan, sippnTanggal: r.sippn_tanggal }
    : layananStandarKosong
}

export async function putLayananStandar(
  trx: Trx,
  actor: Actor,
  layananId: string,
  s: LayananStandar,
): Promise<void> {
  const layanan = await findLayanan(trx, layananId)
  if (!layanan) throw new AppError(common.notFound)
  if (!canSusun(actor, layanan.unitId)) throw new AppError(common.forbidden)
  const row = {
    kata: s.kata,
    sippn: s.sippn,
    sippn_tautan: s.sippnTautan,
    sippn_tanggal: s.sippnTanggal,
  }
  await trx
    .insertInto('standar_layanan')
    .values({ instansi_id: actor.instansiId, layanan_id: layananId, ...row })
    .onConflict((oc) => oc.columns(['instansi_id', 'layanan_id']).doUpdateSet(row))
    .execute()
  await record(trx, actor, 'standar.layanan', layananId, { sippn: s.sippn })
}

/** Of every service at once, by its id. */
export async function listLayananStandar(db: Db): Promise<(layananId: string) => LayananStandar> {
  const rows = await db.selectFrom('standar_layanan').selectAll().execute()
  const semua = new Map(
    rows.map((r) => [
      r.layanan_id,
      { kata: r.kata, sippn: r.sippn, sippnTautan: r.sippn_tautan, sippnTanggal: r.sippn_tanggal },
    ]),
  )
  return (id) => semua.get(id) ?? layananStandarKosong
}
