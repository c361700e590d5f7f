import { holds, holdsInstansi, type Actor } from '../kernel/actor.ts'

/** Units, services and the calendar are public facts: every officer may look, only admins change them. */
export const canSeeRegistri = (actor: Actor): boolean => actor.kind !== 'warga'

export const canManageInstansi = (actor: Actor): boolean => holdsInstansi(actor, ['admin_instansi'])

/** An admin appointed for one unit looks after it and everything below it. A unit at the top belongs to the instansi. */
export const canManageUnit = (actor: Actor, unitId: string | null): boolean =>
  unitId === null ? canManageInstansi(actor) : holds(actor, ['admin_instansi'], unitId)

/** Who works where, with addresses for signing in: not for everybody in the house. */
export const canSeeOrang = (actor: Actor): boolean => holdsInstansi(actor, ['admin_instansi', 'pembina'])

export const canManageOrang = canManageInstansi
