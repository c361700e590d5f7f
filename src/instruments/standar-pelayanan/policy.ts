import { holds, holdsInstansi, type Actor } from '../../kernel/actor.ts'
import { isBerlaku, type Keadaan, type Kewenangan } from './rules-alur.ts'

/** Who writes the standards of a unit: its staff, its head, and whoever keeps the instansi's entries. */
export const canSusun = (actor: Actor, unitId: string): boolean =>
  holds(actor, ['petugas', 'kepala_unit', 'admin_instansi'], unitId)

/** The least that may sign is the head of the service unit. */
export const canTandaTangan = (actor: Actor, unitId: string): boolean => holds(actor, ['kepala_unit'], unitId)

/**
 * What is in force is everybody's; a draft is for those who write it, answer complaints of the unit, or watch over all units.
 */
export const canSeeVersi = (
  actor: Actor,
  v: { readonly unitId: string; readonly keadaan: Keadaan; readonly diganti: string | null },
): boolean =>
  actor.kind === 'sistem' ||
  (isBerlaku(v.keadaan) && v.diganti === null) ||
  canSusun(actor, v.unitId) ||
  holds(actor, ['penghubung', 'pembina'], v.unitId) ||
  holdsInstansi(actor, ['pembina', 'apip', 'pengelola_pengaduan'])

export const may = (actor: Actor, oleh: Kewenangan, unitId: string): boolean =>
  oleh === 'susun' ? canSusun(actor, unitId) : canTandaTangan(actor, unitId)

/** Review term, everyday words, import and export of the whole catalogue. */
export const canAturKatalog = (actor: Actor): boolean => holdsInstansi(actor, ['admin_instansi', 'pembina'])
