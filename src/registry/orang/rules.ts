import type { Penugasan } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/errors.ts'
import { registryErrors } from '../errors.ts'

interface Tugas {
  readonly id: string
  readonly aktif: boolean
  readonly penugasan: readonly Penugasan[]
}

export const isAdminInstansi = (orang: Tugas): boolean =>
  orang.aktif && orang.penugasan.some((p) => p.peran === 'admin_instansi' && p.unitId === null)

/** Someone must be left who can give roles: checked before an active admin of the instansi loses that. */
export function assertAdminStays(semua: readonly Tugas[], sesudah: Tugas): void {
  const before = semua.find((o) => o.id === sesudah.id)
  if (!before || !isAdminInstansi(before) || isAdminInstansi(sesudah)) return
  if (!semua.some((o) => o.id !== sesudah.id && isAdminInstansi(o))) {
    throw new AppError(registryErrors.adminTerakhir)
  }
}

/** The same role for the same unit counts once. */
export function uniquePenugasan(list: readonly Penugasan[]): Penugasan[] {
  return [...new Map(list.map((p) => [`${p.peran}|${p.unitId}`, p])).values()]
}
