import { holds, holdsInstansi, type Actor, type Pejabat } from '../../kernel/actor.ts'
import type { StatusAksi, WewenangAksi } from './rules.ts'

/** Of an action, what decides who may. */
export interface MilikAksi {
  readonly unitId: string
  readonly penanggungJawabId: string | null
  /** Who entered it. */
  readonly pengusulId: string | null
}

/** Who drafts for a unit and reports: its staff, its head, and who answers its complaints. */
export const canSusun = (actor: Actor, unitId: string): boolean =>
  holds(actor, ['petugas', 'kepala_unit', 'penghubung'], unitId)

/** A pembina brings findings of evaluators and the Ombudsman, and the coordinator what complaints show; the unit's head approves. */
export const canUsulkan = (actor: Actor, unitId: string): boolean =>
  canSusun(actor, unitId) || holds(actor, ['pembina', 'pengelola_pengaduan'], unitId)

/** Approves the plan, closes, gives up. */
export const canSetujui = (actor: Actor, unitId: string): boolean => holds(actor, ['kepala_unit'], unitId)

const isOrang = (actor: Actor, id: string | null): boolean => actor.kind === 'pejabat' && actor.id === id

/** Starts it, reports progress, brings evidence: the unit, and whoever answers for it. */
export const canLapor = (actor: Actor, a: MilikAksi): boolean =>
  canSusun(actor, a.unitId) || isOrang(actor, a.penanggungJawabId)

export const canSeeAksi = (actor: Actor, a: MilikAksi): boolean =>
  canLapor(actor, a) ||
  holds(actor, ['pembina'], a.unitId) ||
  holdsInstansi(actor, ['pembina', 'apip', 'admin_instansi', 'pengelola_pengaduan'])

/** A proposal belongs to the unit and to whoever brought it; what the head approved is his to change. */
const canSusunUsulan = (actor: Actor, a: MilikAksi): boolean =>
  canSusun(actor, a.unitId) || (canUsulkan(actor, a.unitId) && isOrang(actor, a.pengusulId))

export const canUbah = (actor: Actor, a: MilikAksi & { readonly status: StatusAksi }): boolean =>
  a.status === 'usulan' ? canSusunUsulan(actor, a) : canSetujui(actor, a.unitId)

export function mayGerak(actor: Actor, oleh: WewenangAksi, a: MilikAksi): boolean {
  if (oleh === 'kepala') return canSetujui(actor, a.unitId)
  return oleh === 'lapor' ? canLapor(actor, a) : canSusunUsulan(actor, a)
}

/** canSeeAksi as a condition: every unit (null), or these, and what the person answers for. */
export interface LingkupAksi {
  readonly unitIds: readonly string[] | null
  readonly orangId: string | null
}

const MELIHAT = ['petugas', 'kepala_unit', 'penghubung', 'pembina'] as const

export function lingkupOf(actor: Pejabat): LingkupAksi {
  if (holdsInstansi(actor, [...MELIHAT, 'apip', 'admin_instansi', 'pengelola_pengaduan']))
    return { unitIds: null, orangId: actor.id }
  return {
    unitIds: [...new Set(MELIHAT.flatMap((p) => [...actor.unitIds[p]]))].toSorted(),
    orangId: actor.id,
  }
}
