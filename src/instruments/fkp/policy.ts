import { holds, holdsInstansi, type Actor } from '../../kernel/actor.ts'

/** Who prepares a forum: the unit's staff, its head, and whoever keeps the instansi's entries. */
export const canSusunForum = (actor: Actor, unitId: string): boolean =>
  holds(actor, ['petugas', 'kepala_unit', 'admin_instansi'], unitId)

/** Announces, calls off and signs: the head of the unit. */
export const canTandaTanganForum = (actor: Actor, unitId: string): boolean =>
  holds(actor, ['kepala_unit'], unitId)

/** The desk of a forum: those who prepare it, answer for the unit, or watch over all. */
export const canSeeForum = (actor: Actor, unitId: string): boolean =>
  canSusunForum(actor, unitId) ||
  holds(actor, ['penghubung', 'pembina'], unitId) ||
  holdsInstansi(actor, ['pembina', 'apip', 'pengelola_pengaduan'])

/** Settings of the room. */
export const canAturForum = (actor: Actor): boolean => holdsInstansi(actor, ['admin_instansi'])

/** Contacts of participants: only those who invite them. */
export const canSeeKontak = canSusunForum
