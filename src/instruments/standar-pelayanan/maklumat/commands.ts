import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { lockUnit } from '../../../registry/index.ts'
import { standarErrors } from '../errors.ts'
import { canTandaTangan } from '../policy.ts'
import { findMaklumat, insertMaklumat, type Maklumat } from './store.ts'
import type { IsianMaklumat } from './teks.ts'

/** As the form would say it. */
const isianOf = (m: Maklumat): IsianMaklumat => ({
  tanggal: m.tanggal,
  tempat: m.tempat,
  kesanggupan: m.kesanggupan,
  kewajiban: m.kewajiban,
  sanksi: m.sanksi,
  nama: m.penandatangan.nama,
  jabatan: m.penandatangan.jabatan,
  sk: m.skNomor,
  nip: m.penandatangan.nip,
})

/** The pledge of a unit, signed by its head, in the place of the one before. The same page sent twice is one pledge. */
export async function tetapkanMaklumat(
  trx: Trx,
  actor: Actor,
  unitId: string,
  isian: IsianMaklumat,
): Promise<void> {
  // A unit has one in force: two heads at once queue up.
  if (!(await lockUnit(trx, unitId))) throw new AppError(common.notFound)
  if (!canTandaTangan(actor, unitId)) throw new AppError(common.forbidden)
  const lama = await findMaklumat(trx, unitId)
  if (lama && isDeepStrictEqual(isianOf(lama), isian)) return
  if (lama && isian.tanggal < lama.tanggal) throw new AppError(standarErrors.maklumatMundur)
  const id = newId()
  await insertMaklumat(trx, {
    instansi_id: actor.instansiId,
    id,
    unit_id: unitId,
    sk_nomor: isian.sk,
    tanggal: isian.tanggal,
    tempat: isian.tempat,
    kesanggupan: isian.kesanggupan,
    kewajiban: isian.kewajiban,
    sanksi: isian.sanksi,
    ttd_nama: isian.nama,
    ttd_nip: isian.nip,
    ttd_jabatan: isian.jabatan,
    created_by: actor.kind === 'pejabat' ? actor.id : null,
  })
  await record(trx, actor, 'standar.maklumat.tetapkan', id, { unitId })
}
