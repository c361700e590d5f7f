import './tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import { findLayanan } from '../../registry/index.ts'
import { canSusun } from './policy.ts'
import { satuanWaktuList, type SatuanWaktu } from './rules.ts'

/** What became of the promise in a span of days: applications finished, how many in time, and the middle one. */
export interface Ukuran {
  readonly id: string
  readonly dari: Tanggal
  readonly sampai: Tanggal
  readonly selesai: number
  readonly tepat: number
  /** Exact decimal text, in `satuan`. */
  readonly median: string
  readonly satuan: SatuanWaktu
  /** Where the figures come from: "buku register", "aplikasi antrean". */
  readonly sumber: string
}

/** The newest spans first. */
export async function listUkuran(db: Db, layananId: string, limit: number): Promise<Ukuran[]> {
  const rows = await db
    .selectFrom('standar_ukuran')
    .selectAll()
    .where('layanan_id', '=', layananId)
    .orderBy('sampai', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    dari: r.dari,
    sampai: r.sampai,
    selesai: r.selesai,
    tepat: r.tepat,
    median: r.median.replace(/\.?0+$/, ''),
    satuan: satuanWaktuList.find((s) => s === r.satuan) ?? 'hari',
    sumber: r.sumber,
  }))
}

/** The same span sent again takes the place of what was there. */
export async function recordUkuran(
  trx: Trx,
  actor: Actor,
  layananId: string,
  u: Omit<Ukuran, 'id'>,
): Promise<void> {
  const layanan = await findLayanan(trx, layananId)
  if (!layanan) throw new AppError(common.notFound)
  if (!canSusun(actor, layanan.unitId)) throw new AppError(common.forbidden)
  const { selesai, tepat, median, satuan, sumber } = u
  await trx
    .insertInto('standar_ukuran')
    .values({
      instansi_id: actor.instansiId,
      id: newId(),
      layanan_id: layananId,
      ...u,
      created_by: actor.kind === 'pejabat' ? actor.id : null,
    })
    .onConflict((oc) =>
      oc
        .columns(['instansi_id', 'layanan_id', 'dari', 'sampai'])
        .doUpdateSet({ selesai, tepat, median, satuan, sumber }),
    )
    .execute()
  await record(trx, actor, 'standar.ukuran', layananId, { dari: u.dari, sampai: u.sampai, selesai, tepat })
}
