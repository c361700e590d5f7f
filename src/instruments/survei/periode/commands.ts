import type { Actor } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { listLayanan, lockUnit } from '../../../registry/index.ts'
import { surveiErrors } from '../errors.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { listInstrumenSiap, findInstrumen } from '../instrumen/cari.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { canSee, canWork } from '../policy.ts'
import { alignSampel } from '../sampel/store.ts'
import { assertCanChange, assertCanClose, assertCanReopen, assertTidakBertabrakan } from './rules.ts'
import type { Periode } from './periode.ts'
import type { PeriodeInput } from './schema.ts'
import { findTabrakan } from './store-tabrakan.ts'
import { getHariIni } from './store-unit.ts'
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
  const instrumen = await pickInstrumen(trx, actor.instansiId, input)
  const layananIds = asksLayanan(instrumen) ? input.layananIds : []
  const pakai = { instrumenKode: instrumen.kode, instrumenVersi: instrumen.versi }
  assertTidakBertabrakan(await findTabrakan(trx, { ...input, ...pakai, layananIds }))
  const id = newId()
  await insertPeriode(trx, {
    ...input,
    ...pakai,
    layananIds,
    id,
    instansiId: actor.instansiId,
    konversi: pickKonversi(instrumen, input.konversi),
    dibukaAt: deps.now(),
    createdBy: actor.kind === 'pejabat' ? actor.id : null,
  })
  await ensureTautan(trx, actor.instansiId, input.unitId, layananIds, instrumen.kode)
  await audit.record(trx, actor, 'survei.periode.buka', id, {
    ...dataOf(input),
    instrumen: `${instrumen.kode}/${instrumen.versi}`,
  })
  return id
}

/** Corrects a period. Once answers are in, only what cannot falsify them. The unit never changes. */
export async function changePeriode(trx: Trx, actor: Actor, id: string, masuk: PeriodeInput): Promise<void> {
  const periode = await lockForWork(trx, actor, id)
  const instrumen = await getInstrumenPeriode(trx, id)
  const input = asksLayanan(instrumen) ? masuk : { ...masuk, layananIds: [] }
  await lockUnit(trx, periode.unitId)
  assertCanChange(periode, input, await hasJawaban(trx, id))
  await assertLayanan(trx, periode.unitId, input.layananIds, periode.layananIds)
  assertTidakBertabrakan(
    await findTabrakan(trx, { ...periode, ...input, unitId: periode.unitId, kecuali: id }),
  )
  const konversi = input.konversi === undefined ? periode.konversi : pickKonversi(instrumen, input.konversi)
  await setPeriode(trx, { ...input, konversi, instansiId: actor.instansiId, id })
  await alignSampel(trx, id, input.layananIds)
  await ensureTautan(trx, actor.instansiId, periode.unitId, input.layananIds, periode.instrumenKode)
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

/** A form of Sambut's own, or a ready one of the unit, of those above it or of the instansi. */
async function pickInstrumen(trx: Trx, instansiId: string, input: PeriodeInput): Promise<Instrumen> {
  if (input.instrumen === undefined) return skm142017
  const [kode, versi] = input.instrumen.split('/') as [string, string]
  const siap = (await listInstrumenSiap(trx, input.unitId)).some(
    (i) => i.kode === kode && i.versi === Number(versi),
  )
  const found = siap ? await findInstrumen(trx, instansiId, kode, Number(versi)) : undefined
  if (!found) throw new AppError(surveiErrors.instrumenAsing)
  return found
}

const asksLayanan = (i: Instrumen): boolean => i.responden.some((f) => f.kunci === 'layanan')

/** Only a multiplier the questionnaire offers; its own one needs no note. */
function pickKonversi({ konversi }: Instrumen, kali: string | undefined): string | null {
  if (kali === undefined || kali === konversi.kali) return null
  if (!konversi.pilihan?.some((p) => p.kali === kali)) throw new AppError(surveiErrors.instrumenAsing)
  return kali
}

const dataOf = (input: PeriodeInput) => ({
  nama: input.nama,
  mulai: input.mulai,
  selesai: input.selesai,
  populasi: input.populasi,
  layananIds: [...input.layananIds],
})
