/**
 * admin_instansi: registry and people · pembina: sees every unit · kepala_unit: publishes · petugas: daily work ·
 * pewawancara: asks people in the field, and sees only the own assignments · pengelola_pengaduan: verifies, classifies and routes
 * complaints for the instansi · penghubung: answers those given to the unit · apip: those under supervision (berkadar).
 */
export type Peran =
  | 'admin_instansi'
  | 'pembina'
  | 'kepala_unit'
  | 'petugas'
  | 'pewawancara'
  | 'pengelola_pengaduan'
  | 'penghubung'
  | 'apip'

/** One role, in one unit and everything below it, or (null) in the whole instansi. */
export interface Penugasan {
  readonly peran: Peran
  readonly unitId: string | null
}

/** A signed-in person. `unitIds` by role are already widened to the units below the assigned one. */
export interface Pejabat {
  readonly kind: 'pejabat'
  readonly id: string
  readonly instansiId: string
  readonly nama: string
  readonly penugasan: readonly Penugasan[]
  readonly unitIds: Readonly<Record<Peran, ReadonlySet<string>>>
}

/** Someone on the public side: no account, no name. */
export interface Warga {
  readonly kind: 'warga'
  readonly instansiId: string
}

/** A job, a command line or a seed acting for the instansi. */
export interface Sistem {
  readonly kind: 'sistem'
  readonly instansiId: string
  readonly nama: string
}

export type Actor = Pejabat | Warga | Sistem

/** Does this actor hold one of the roles for this unit (directly, above it, or for the whole instansi)? */
export function holds(actor: Actor, peran: readonly Peran[], unitId: string): boolean {
  if (actor.kind === 'sistem') return true
  if (actor.kind === 'warga') return false
  return peran.some(
    (p) => actor.unitIds[p].has(unitId) || actor.penugasan.some((t) => t.peran === p && t.unitId === null),
  )
}

/** Does this actor hold one of the roles for the whole instansi? */
export function holdsInstansi(actor: Actor, peran: readonly Peran[]): boolean {
  if (actor.kind === 'sistem') return true
  if (actor.kind === 'warga') return false
  return actor.penugasan.some((t) => t.unitId === null && peran.includes(t.peran))
}
