import './tables.ts'
import '../../tables.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { canSee, pelakuOf } from '../../policy.ts'
import { isTerbatas } from '../../rules.ts'
import { lockPengaduan } from '../../store.ts'
import { laporErrors } from '../errors.ts'
import { findKonektor } from './setelan.ts'

export interface KirimLapor {
  readonly status: 'menunggu' | 'terkirim' | 'gagal'
  readonly percobaan: number
  readonly kodeHttp: number | null
  readonly alasan: string | null
  readonly cobaLagiAt: Date
  readonly selesaiAt: Date | null
}

export async function findKirimLapor(db: Db, pengaduanId: string): Promise<KirimLapor | undefined> {
  return db
    .selectFrom('pengaduan_lapor_kirim')
    .select(['status', 'percobaan', 'kode_http as kodeHttp', 'alasan'])
    .select(['coba_lagi_at as cobaLagiAt', 'selesai_at as selesaiAt'])
    .where('pengaduan_id', '=', pengaduanId)
    .executeTakeFirst()
}

/** Asked for by a person, one complaint at a time; what is rahasia or berkadar never leaves this way. Again after a failure. */
export async function antreLapor(trx: Trx, deps: Pick<Deps, 'now'>, actor: Actor, id: string): Promise<void> {
  const p = await lockPengaduan(trx, id)
  if (!p || !canSee(actor, p)) throw new AppError(common.notFound)
  if (pelakuOf(actor, p) !== 'pengelola') throw new AppError(common.forbidden)
  const nomor = await trx
    .selectFrom('pengaduan')
    .select('lapor_tracking_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (isTerbatas(p) || nomor.lapor_tracking_id !== null || !(await findKonektor(trx))?.aktif)
    throw new AppError(laporErrors.tidakDikirim)
  const now = deps.now()
  const baru = {
    status: 'menunggu',
    percobaan: 0,
    kode_http: null,
    alasan: null,
    coba_lagi_at: now,
    selesai_at: null,
  } as const
  const row = await trx
    .insertInto('pengaduan_lapor_kirim')
    .values({
      instansi_id: p.instansiId,
      pengaduan_id: id,
      created_at: now,
      created_by: actor.kind === 'pejabat' ? actor.id : null,
      ...baru,
    })
    .onConflict((oc) =>
      oc
        .columns(['instansi_id', 'pengaduan_id'])
        .doUpdateSet(baru)
        .where('pengaduan_lapor_kirim.status', '=', 'gagal'),
    )
    .returning('pengaduan_id')
    .executeTakeFirst()
  if (row) await audit.record(trx, actor, 'pengaduan.lapor.antre', id)
}
