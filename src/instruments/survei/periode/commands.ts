import type { Actor } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { listLayanan } from '../../../registry/index.ts'
import { surveiErrors } from '../errors.ts'
import { skm142017 } from '../instrumen.ts'
import { canSee, canWork } from '../policy.ts'
import { alignSampel } from '../sampel/store.ts'
import { assertCanChange, assertCanClose, assertCanReopen, assertTidakBertabrakan } from './rules.ts'
import type { Periode } from './periode.ts'
import type { PeriodeInput } from './schema.ts'
import { findTabrakan } from './store-tabrakan.ts'
import { getHariIni, lockUnit } from './store-unit.ts'
import { hasJawaban, insertPeriode, lockPeriode, markDibukaLagi, markDitutup, setPeriode } from './store.ts'
import { ensureTautan } from './tautan.ts'

type Waktu = Pick<Deps, 'now'>

/** Opens a period: from its first day citizens can answer at the permanent addresses of the unit. Returns its id. */
export async function createPeriode(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  input: PeriodeInput,
): Promise<string> {
  await lockUnitForWork(trx, actor, input.unitId)
  await assertLayanan(trx, input.unitId, input.layananIds)
  assertTidakBertabrakan(await findTabrakan(trx, input))
  const id = newId()
  await insertPeriode(trx, {
    ...input,
    id,
    instansiId: actor.instansiId,
    instrumenKode: skm142017.kode,
    instrumenVersi: skm142017.versi,
    dibukaAt: deps.now(),
    createdBy: actor.kind === 'pejabat' ? actor.id : null,
  })
  await ensureTautan(trx, actor.instansiId, input.unitId, input.layananIds)
  await audit.record(trx, actor, 'survei.periode.buka', id, dataOf(input))
  return id
}

/** Corrects a period. Once answers are in, only what cannot falsify them. The unit never changes. */
export async function changePeriode(trx: Trx, actor: Actor, id: string, input: PeriodeInput): Promise<void> {
  const periode = await lockForWork(trx, actor, id)
  await lockUnit(trx, periode.unitId)
  assertCanChange(periode, input, await hasJawaban(trx, id))
  await assertLayanan(trx, periode.unitId, input.layananIds, periode.layananIds)
  assertTidakBertabrakan(await findTabrakan(trx, { ...input, unitId: periode.unitId, kecuali: id }))
  await setPeriode(trx, { ...input, instansiId: actor.instansiId, id })
  await alignSampel(trx, id, input.layananIds)
  await ensureTautan(trx, actor.instansiId, periode.unitId, input.layananIds)
  await audit.record(trx, actor, 'survei.periode.ubah', id, dataOf(input))
}

/** No more answers, from anywhere. */
export async function closePeriode(trx: Trx, deps: Waktu, actor: Actor, id: string): Promise<void> {
  const periode = await lockForWork(trx, actor, id)
  assertCanClose(periode)
  await markDitutup(trx, id, deps.now())
  await audit.record(trx, actor, 'survei.periode.tutup', id, {})
}

/** Takes answers again until the given day; only before the first publication. */
export async function reopenPeriode(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  id: string,
  selesai: Tanggal,
): Promise<void> {
  const periode = await lockForWork(trx, actor, id)
  await lockUnit(trx, periode.unitId)
  assertCanReopen(periode, selesai, await getHariIni(trx, actor.instansiId, deps.now()))
  assertTidakBertabrakan(await findTabrakan(trx, { ...periode, selesai, kecuali: id }))
  await markDibukaLagi(trx, id, selesai)
  await audit.record(trx, actor, 'survei.periode.buka_lagi', id, { selesai, sebelumnya: periode.selesai })
}

/** The period, locked, for somebody who may work on it. */
export async function lockForWork(trx: Trx, actor: Actor, id: string): Promise<Periode> {
  const periode = await lockPeriode(trx, id)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canWork(actor, periode)) throw new AppError(common.forbidden)
  return periode
}

async function lockUnitForWork(trx: Trx, actor: Actor, unitId: string): Promise<void> {
  const unit = await lockUnit(trx, unitId)
  if (!unit || !canSee(actor, { unitId })) throw new AppError(common.notFound)
  if (!canWork(actor, { unitId })) throw new AppError(common.forbidden)
}

/** Services of the unit that are still given; one that a period already has may stay in it. */
async function assertLayanan(
  trx: Trx,
  unitId: string,
  ids: readonly string[],
  juga: readonly string[] = [],
): Promise<void> {
  const offered = (await listLayanan(trx, unitId)).filter((l) => l.aktif || juga.includes(l.id))
  const own = new Set(offered.map((l) => l.id))
  if (!ids.every((id) => own.has(id))) throw new AppError(surveiErrors.layananAsing)
}

const dataOf = (input: PeriodeInput) => ({
  nama: input.nama,
  mulai: input.mulai,
  selesai: input.selesai,
  populasi: input.populasi,
  layananIds: [...input.layananIds],
})
