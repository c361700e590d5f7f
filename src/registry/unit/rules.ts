import type { Penugasan, Peran } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/errors.ts'
import { registryErrors } from '../errors.ts'

/** What the tree needs to know of a unit. */
export interface Simpul {
  readonly id: string
  readonly indukId: string | null
  readonly aktif: boolean
}

/** A unit and everything below it. A ring in the data (there is none by rule) ends the walk instead of hanging it. */
export function collectBawah(units: readonly Simpul[], id: string): Set<string> {
  const below = childrenOf(units)
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(below.get(next) ?? []).map((u) => u.id))
  }
  return found
}

/** Roles widened to the units below: admin of Dinas Kesehatan is admin of its puskesmas; of the instansi, everywhere. */
export function widenPenugasan(
  units: readonly Simpul[],
  penugasan: readonly Penugasan[],
): Readonly<Record<Peran, ReadonlySet<string>>> {
  const wide: Record<Peran, Set<string>> = {
    admin_instansi: new Set(),
    pembina: new Set(),
    kepala_unit: new Set(),
    petugas: new Set(),
    pewawancara: new Set(),
    pengelola_pengaduan: new Set(),
    penghubung: new Set(),
    apip: new Set(),
  }
  for (const { peran, unitId } of penugasan) {
    const reached = unitId === null ? units.map((u) => u.id) : collectBawah(units, unitId)
    for (const id of reached) wide[peran].add(id)
  }
  return wide
}

export function assertCanMove(units: readonly Simpul[], id: string, indukId: string | null): void {
  if (indukId === null) return
  if (collectBawah(units, id).has(indukId)) throw new AppError(registryErrors.indukMelingkar)
  assertIndukAktif(units, indukId)
}

export function assertIndukAktif(units: readonly Simpul[], indukId: string | null): void {
  if (indukId === null) return
  if (!units.find((u) => u.id === indukId)?.aktif) throw new AppError(registryErrors.indukNonaktif)
}

export function assertCanDeactivate(units: readonly Simpul[], id: string): void {
  if (units.some((u) => u.indukId === id && u.aktif)) throw new AppError(registryErrors.masihAdaBawahan)
}

export interface Cabang<T> {
  readonly unit: T
  /** 0 at the top. */
  readonly tingkat: number
}

/** Top down, children under their parent, siblings in the order given. A unit whose parent is missing stands at the top. */
export function sortTree<T extends Simpul>(units: readonly T[]): Cabang<T>[] {
  const known = new Set(units.map((u) => u.id))
  const below = childrenOf(units)
  const out: Cabang<T>[] = []
  const walk = (unit: T, tingkat: number): void => {
    out.push({ unit, tingkat })
    for (const child of below.get(unit.id) ?? []) walk(child, tingkat + 1)
  }
  for (const unit of units) if (unit.indukId === null || !known.has(unit.indukId)) walk(unit, 0)
  return out
}

function childrenOf<T extends Simpul>(units: readonly T[]): Map<string, T[]> {
  const below = new Map<string, T[]>()
  for (const unit of units) {
    if (unit.indukId === null) continue
    const siblings = below.get(unit.indukId)
    if (siblings) siblings.push(unit)
    else below.set(unit.indukId, [unit])
  }
  return below
}
