import type { Actor } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { assertMenerimaPetugas } from '../../periode/rules.ts'
import { getForWork, olehOf } from '../commands.ts'
import { imporErrors } from '../errors.ts'
import type { PilihanImpor } from '../impor.ts'
import { formatPilihan } from '../pilihan.ts'
import { lockImpor } from '../store.ts'
import { masukkanImpor, periksaImpor } from './jobs.ts'
import { isSedangJalan } from './latar.ts'
import { findLatar, setLatar, setPeriksa } from './store.ts'

type Waktu = Pick<Deps, 'now' | 'enqueue'>

export interface ImporIni {
  readonly periodeId: string
  readonly imporId: string
}

/** Has a large file read with these choices; nothing of it comes in. */
export async function askPratinjau(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  { periodeId, imporId }: ImporIni,
  pilihan: PilihanImpor,
): Promise<void> {
  await getForWork(trx, deps, actor, periodeId)
  await lockOpen(trx, periodeId, imporId)
  const latar = await findLatar(trx, imporId)
  if (latar && (isSedangJalan(latar) || latar.nMasuk > 0)) throw new AppError(imporErrors.sedangJalan)
  const { instansiId } = actor
  await setPeriksa(trx, instansiId, imporId, pilihan, olehOf(actor))
  await deps.enqueue(trx, periksaImpor, { instansiId, periodeId, imporId })
}

/** Agrees to what the preview showed, or lets an import that stopped go on as it began. */
export async function askMasukkan(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  { periodeId, imporId }: ImporIni,
  pilihan: PilihanImpor,
): Promise<void> {
  const { hariIni, periode } = await getForWork(trx, deps, actor, periodeId)
  const impor = await lockOpen(trx, periodeId, imporId)
  assertMenerimaPetugas(periode, hariIni)
  const latar = await findLatar(trx, imporId)
  if (!latar || (latar.langkah !== 'siap' && latar.langkah !== 'berhenti'))
    throw new AppError(imporErrors.sedangJalan)
  const { instansiId } = actor
  await setLatar(trx, imporId, latar.langkah, {
    langkah: 'masukkan',
    ...(latar.langkah === 'siap' ? { pilihan: formatPilihan(pilihan) } : {}),
    pesan: null,
    diminta_oleh: olehOf(actor),
  })
  const data = { imporId, sidik: impor.sidik, urutan: latar.pilihan.urutan, sesudahBaris: latar.sampaiBaris }
  await audit.record(trx, actor, 'survei.impor.setuju', periodeId, data)
  await deps.enqueue(trx, masukkanImpor, { instansiId, periodeId, imporId })
}

async function lockOpen(trx: Trx, periodeId: string, imporId: string): Promise<{ sidik: string }> {
  const impor = await lockImpor(trx, periodeId, imporId)
  if (!impor) throw new AppError(common.notFound)
  if (impor.dimasukkanAt) throw new AppError(imporErrors.sudahMasuk)
  return impor
}
