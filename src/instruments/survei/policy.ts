import { holds, type Actor, type Peran } from '../../kernel/actor.ts'

/** Whatever belongs to a unit: a periode, a tautan, an import. */
export interface MilikUnit {
  readonly unitId: string
}

const melihat: readonly Peran[] = ['admin_instansi', 'pembina', 'kepala_unit', 'petugas']
const bekerja: readonly Peran[] = ['admin_instansi', 'kepala_unit', 'petugas']
const mengesahkan: readonly Peran[] = ['admin_instansi', 'kepala_unit']

/** Everyone with a role for the unit, or above it. Whoever may not see is told "not found". */
export const canSee = (actor: Actor, milik: MilikUnit): boolean => holds(actor, melihat, milik.unitId)

/** Open, edit, close a periode; key in paper; import. A pembina looks on, and asks the unit to do it. */
export const canWork = (actor: Actor, milik: MilikUnit): boolean => holds(actor, bekerja, milik.unitId)

/** Publication is the head's signature under the figure. */
export const canPublish = (actor: Actor, milik: MilikUnit): boolean => holds(actor, mengesahkan, milik.unitId)

/** Units whose periods this person may see; `semua` for a role in the whole instansi. */
export function listUnitTerlihat(actor: Actor): 'semua' | readonly string[] {
  return unitsOf(actor, melihat)
}

/** Units for which this person may open a periode. */
export function listUnitKerja(actor: Actor): 'semua' | readonly string[] {
  return unitsOf(actor, bekerja)
}

function unitsOf(actor: Actor, peran: readonly Peran[]): 'semua' | readonly string[] {
  if (actor.kind === 'sistem') return 'semua'
  if (actor.kind === 'warga') return []
  if (actor.penugasan.some((t) => t.unitId === null && peran.includes(t.peran))) return 'semua'
  return [...new Set(peran.flatMap((p) => [...actor.unitIds[p]]))].toSorted()
}
