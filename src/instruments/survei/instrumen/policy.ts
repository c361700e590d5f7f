import { holds, holdsInstansi, type Actor, type Peran } from '../../../kernel/actor.ts'

/** A questionnaire of the instansi's own: of one unit (and those below it), or (null) of every unit. */
export interface MilikInstrumen {
  readonly unitId: string | null
}

interface Cabang {
  readonly id: string
  readonly indukId: string | null
}

const melihat: readonly Peran[] = ['admin_instansi', 'pembina', 'kepala_unit', 'petugas']
const menyusun: readonly Peran[] = ['admin_instansi', 'kepala_unit']

/** A unit and all above it. */
export function listAtas(units: readonly Cabang[], unitId: string): readonly string[] {
  const byId = new Map(units.map((u) => [u.id, u]))
  const found: string[] = []
  for (let at = byId.get(unitId); at && !found.includes(at.id); at = byId.get(at.indukId ?? ''))
    found.push(at.id)
  return found
}

/** Whoever works at the unit, above it, or below it: a questionnaire of the dinas is used by its UPT. */
export function canSeeInstrumen(actor: Actor, milik: MilikInstrumen, units: readonly Cabang[]): boolean {
  if (actor.kind === 'warga') return false
  const { unitId } = milik
  if (unitId === null || holds(actor, melihat, unitId)) return true
  if (actor.kind !== 'pejabat') return false
  return actor.penugasan.some(
    (t) => t.unitId !== null && melihat.includes(t.peran) && listAtas(units, t.unitId).includes(unitId),
  )
}

/** The head of the unit and the admin; what holds for every unit only who speaks for every unit. */
export const canEditInstrumen = (actor: Actor, { unitId }: MilikInstrumen): boolean =>
  unitId === null ? holdsInstansi(actor, menyusun) : holds(actor, menyusun, unitId)
