import type { Actor } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi } from '../../../registry/index.ts'
import { findTerbitanPeriode } from '../../survei/index.ts'
import { tindakLanjutErrors } from '../errors.ts'
import { orangOf } from '../jejak.ts'
import { canSeeAksi, canSetujui } from '../policy.ts'
import { insertLaporan } from './store.ts'
import { sidikLaporan, susunLaporan } from './susun.ts'

/** Freezes the follow-up report of one survey on its day: what it says can be recomputed, and no longer changes. */
export async function bekukanLaporan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
  tanggal: Tanggal,
): Promise<string> {
  const t = await findTerbitanPeriode(trx, periodeId)
  const milik = t && { unitId: t.isi.unit.id, penanggungJawabId: null, pengusulId: null }
  if (!t || !milik || !canSeeAksi(actor, milik)) throw new AppError(common.notFound)
  if (!canSetujui(actor, milik.unitId)) throw new AppError(common.forbidden)
  const isi = await susunLaporan(trx, periodeId, tanggal)
  const hariIni = tanggalOf(deps.now(), (await getInstansi(trx, actor.instansiId)).zona)
  // What is scored is when the report was made: it cannot be of a day before what it tells.
  const terakhir = isi.baris.reduce(
    (t, b) => (b.selesaiPada && b.selesaiPada > t ? b.selesaiPada : t),
    isi.tanggalSurvei,
  )
  if (tanggal > hariIni || tanggal < terakhir) throw new AppError(tindakLanjutErrors.tanggalLaporan)
  if (isi.baris.length === 0) throw new AppError(tindakLanjutErrors.laporanKosong)
  const sidik = sidikLaporan(isi)
  const hasil = await insertLaporan(trx, {
    instansiId: actor.instansiId,
    olehId: orangOf(actor),
    id: newId(),
    unitId: milik.unitId,
    periodeId,
    tanggal,
    isi,
    sidik,
  })
  if (hasil.baru)
    await record(trx, actor, 'tindak_lanjut.laporan.beku', hasil.id, {
      periodeId,
      tanggal,
      rencana: isi.rencana,
      selesai: isi.selesai,
      sidik,
    })
  return hasil.id
}
