import '../../tables.ts'
import '../../tables-luar.ts'
import { sql } from 'kysely'
import type { Actor } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { canSee, pelakuOf } from '../../policy.ts'
import { lockPengaduan } from '../../store.ts'
import { laporErrors } from '../errors.ts'
import { parseTrackingId } from '../rules.ts'

export interface NomorLapor {
  readonly nomor: string | null
  /** LAPOR! itself has told of the letter under this number. */
  readonly tetap: boolean
}

export async function findNomorLapor(db: Db, pengaduanId: string): Promise<NomorLapor> {
  const row = await db
    .selectFrom('pengaduan as p')
    .leftJoin('pengaduan_lapor_baris as l', (j) =>
      j.onRef('l.instansi_id', '=', 'p.instansi_id').onRef('l.pengaduan_id', '=', 'p.id'),
    )
    .select(['p.lapor_tracking_id as nomor', 'l.status_lapor as status'])
    .where('p.id', '=', pengaduanId)
    .executeTakeFirst()
  return { nomor: row?.nomor ?? null, tetap: Boolean(row?.nomor) && row?.status !== '' }
}

/** Writes down the number LAPOR! gave a letter that was typed in there by hand: from then on a file of LAPOR! finds it. */
export async function catatNomorLapor(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  id: string,
  text: string,
): Promise<void> {
  const p = await lockPengaduan(trx, id)
  if (!p || !canSee(actor, p)) throw new AppError(common.notFound)
  if (pelakuOf(actor, p) !== 'pengelola') throw new AppError(common.forbidden)
  const nomor = parseTrackingId(text)
  if (nomor === undefined) throw new AppError(laporErrors.bukanNomor)
  const dulu = await findNomorLapor(trx, id)
  if (dulu.nomor === nomor) return
  if (dulu.tetap) throw new AppError(laporErrors.nomorTetap)
  // Two letters given the same number in one moment: the second waits, and is told.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pengaduan.lapor/${p.instansiId}/${nomor}`}, 0))`.execute(
    trx,
  )
  const lain = await trx
    .selectFrom('pengaduan')
    .select('id')
    .where('lapor_tracking_id', '=', nomor)
    .executeTakeFirst()
  if (lain) throw new AppError(laporErrors.nomorDipakai)
  const isi = {
    tracking_id: nomor,
    status_lapor: '',
    baris: JSON.stringify({ trackingId: nomor }),
    diimpor_at: deps.now(),
  }
  await trx
    .insertInto('pengaduan_lapor_baris')
    .values({ instansi_id: p.instansiId, pengaduan_id: id, ...isi })
    .onConflict((oc) => oc.columns(['instansi_id', 'pengaduan_id']).doUpdateSet(isi))
    .execute()
  await trx.updateTable('pengaduan').set({ lapor_tracking_id: nomor }).where('id', '=', id).execute()
  await audit.record(trx, actor, 'pengaduan.lapor.nomor', id, { nomor, dulu: dulu.nomor })
}
