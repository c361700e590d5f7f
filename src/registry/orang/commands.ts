import type { Actor, Penugasan } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import { canManageOrang, canSeeOrang } from '../policy.ts'
import { listUnit } from '../unit/store.ts'
import { assertAdminStays, uniquePenugasan } from './rules.ts'
import { findOrang, insertOrang, insertPeran, lockOrang, removePeran, setOrang, type Orang } from './store.ts'

export interface PejabatBaru {
  /** The account made by platform/auth; the two are joined here. */
  readonly akunId: string
  readonly nama: string
  readonly jabatan?: string
  readonly surel: string
  readonly penugasan: readonly Penugasan[]
}

export async function createPejabat(trx: Trx, actor: Actor, baru: PejabatBaru): Promise<Orang> {
  if (!canManageOrang(actor)) throw new AppError(common.forbidden)
  await assertUnitsKnown(trx, baru.penugasan)
  const id = newId()
  await insertOrang(trx, {
    instansi_id: actor.instansiId,
    id,
    akun_id: baru.akunId,
    nama: baru.nama,
    jabatan: baru.jabatan ?? '',
    surel: baru.surel,
  })
  await writePeran(trx, actor, id, baru.penugasan)
  await record(trx, actor, 'registri.orang.buat', id, auditOf(baru.penugasan))
  const made = await findOrang(trx, id)
  if (!made) throw new Error('the person just written cannot be read')
  return made
}

export interface PejabatUbah {
  readonly nama: string
  readonly jabatan: string
  readonly aktif: boolean
  readonly penugasan: readonly Penugasan[]
}

export async function changePejabat(trx: Trx, actor: Actor, id: string, ubah: PejabatUbah): Promise<Orang> {
  const semua = await lockOrang(trx)
  const orang = semua.find((o) => o.id === id)
  if (!orang || !canSeeOrang(actor)) throw new AppError(common.notFound)
  if (!canManageOrang(actor)) throw new AppError(common.forbidden)
  const sesudah: Orang = { ...orang, ...ubah, penugasan: uniquePenugasan(ubah.penugasan) }
  assertAdminStays(semua, sesudah)
  await assertUnitsKnown(trx, ubah.penugasan)
  await setOrang(trx, id, { nama: ubah.nama, jabatan: ubah.jabatan, aktif: ubah.aktif })
  await removePeran(trx, id)
  await writePeran(trx, actor, id, ubah.penugasan)
  await record(trx, actor, 'registri.orang.ubah', id, { aktif: ubah.aktif, ...auditOf(ubah.penugasan) })
  return sesudah
}

async function writePeran(
  trx: Trx,
  actor: Actor,
  orangId: string,
  list: readonly Penugasan[],
): Promise<void> {
  await insertPeran(
    trx,
    uniquePenugasan(list).map((p) => ({ instansiId: actor.instansiId, orangId, id: newId(), ...p })),
  )
}

/** A forged unit id of another house is unknown here, like one that never existed. */
async function assertUnitsKnown(trx: Trx, list: readonly Penugasan[]): Promise<void> {
  const known = new Set((await listUnit(trx)).map((u) => u.id))
  if (list.some((p) => p.unitId !== null && !known.has(p.unitId))) throw new AppError(common.notFound)
}

const auditOf = (list: readonly Penugasan[]) => ({
  penugasan: list.map(({ peran, unitId }) => ({ peran, unitId })),
})

/** Something was done for somebody's account (a new password, a lost phone): who may, and that it is written down. */
export async function recordAkun(
  trx: Trx,
  actor: Actor,
  id: string,
  peristiwa: 'sandi' | 'kode' | 'sesi',
): Promise<Orang> {
  const orang = await findOrang(trx, id)
  if (!orang || !canSeeOrang(actor)) throw new AppError(common.notFound)
  if (!canManageOrang(actor)) throw new AppError(common.forbidden)
  await record(trx, actor, `registri.akun.${peristiwa}`, id)
  return orang
}
