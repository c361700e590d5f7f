import { holds, holdsInstansi, type Actor, type Peran } from '../../kernel/actor.ts'
import { isTerbatas, type Pengaduan } from './rules.ts'
import type { Pelaku } from './status/rules.ts'

type Terlihat = Pick<Pengaduan, 'rahasia' | 'klasifikasi' | 'unitId' | 'pendukung' | 'akses'>

const isNamed = (actor: Actor, p: Terlihat): boolean => actor.kind === 'pejabat' && p.akses.includes(actor.id)
const isPengelola = (actor: Actor): boolean => holdsInstansi(actor, ['pengelola_pengaduan'])
const isUnit = (actor: Actor, p: Terlihat): boolean =>
  [p.unitId, ...p.pendukung].some((u) => u !== null && holds(actor, ['penghubung', 'kepala_unit'], u))

/**
 * Who may see it at all. A rahasia one: whoever manages complaints and the people named for it. One under supervision
 * (berkadar): APIP and the people named. Anyone else is told "not found".
 */
export function canSee(actor: Actor, p: Terlihat): boolean {
  if (actor.kind === 'sistem') return true
  if (isNamed(actor, p)) return true
  if (p.klasifikasi === 'berkadar') return holdsInstansi(actor, ['apip'])
  if (isPengelola(actor)) return true
  return !isTerbatas(p) && isUnit(actor, p)
}

/** In which part this person acts on it; undefined: may look on only. */
export function pelakuOf(actor: Actor, p: Terlihat): Exclude<Pelaku, 'pelapor'> | undefined {
  if (actor.kind === 'sistem') return 'sistem'
  if (!canSee(actor, p)) return undefined
  if (p.klasifikasi === 'berkadar') return holdsInstansi(actor, ['apip']) ? 'pengelola' : unitPart(actor, p)
  return isPengelola(actor) ? 'pengelola' : unitPart(actor, p)
}

/** Whoever was named works on it as the unit; so does the unit it was given to (supporting units look on). */
function unitPart(actor: Actor, p: Terlihat): 'unit' | undefined {
  if (p.unitId !== null && holds(actor, ['penghubung', 'kepala_unit'], p.unitId)) return 'unit'
  return isNamed(actor, p) ? 'unit' : undefined
}

/** Whose work may lead to a letter that is kept from the rest: nobody else can be named for one, whoever asks. */
const DAPAT_DISEBUT: readonly Peran[] = [
  'penghubung',
  'kepala_unit',
  'petugas',
  'apip',
  'pengelola_pengaduan',
]
export const canBeNamed = (orang: {
  readonly aktif: boolean
  readonly penugasan: readonly { readonly peran: Peran }[]
}): boolean => orang.aktif && orang.penugasan.some((t) => DAPAT_DISEBUT.includes(t.peran))

/** A draft becomes an answer by the head's word where the unit wants it so. */
export const canSignOff = (actor: Actor, p: Terlihat): boolean =>
  pelakuOf(actor, p) === 'pengelola' ||
  (p.unitId !== null && canSee(actor, p) && holds(actor, ['kepala_unit'], p.unitId))

/** An action may be planned from it by those who handle it in the open: nothing of a letter kept from the rest stands in a register. */
export const canPlan = (actor: Actor, p: Terlihat): boolean =>
  p.unitId !== null &&
  !isTerbatas(p) &&
  canSee(actor, p) &&
  holds(actor, ['penghubung', 'kepala_unit', 'pengelola_pengaduan'], p.unitId)

/** Who complained is for those who handle it; each reading is written down. */
export const canReadPelapor = (actor: Actor, p: Terlihat): boolean => pelakuOf(actor, p) !== undefined

/** Terms, categories, templates, channels. */
export const canConfigure = (actor: Actor): boolean =>
  holdsInstansi(actor, ['admin_instansi', 'pengelola_pengaduan'])

/** Entering a letter for somebody at the counter. */
export const canEnter = (actor: Actor): boolean =>
  actor.kind === 'sistem' ||
  (actor.kind === 'pejabat' &&
    actor.penugasan.some((t) =>
      ['pengelola_pengaduan', 'penghubung', 'kepala_unit', 'petugas'].includes(t.peran),
    ))

/** What the inbox may list: everything not under supervision, the own units, and what one is named for. */
export interface Lingkup {
  readonly semua: boolean
  readonly berkadar: boolean
  readonly unitIds: readonly string[]
  readonly orangId: string | null
}
export function lingkupOf(actor: Actor): Lingkup {
  if (actor.kind === 'sistem') return { semua: true, berkadar: true, unitIds: [], orangId: null }
  if (actor.kind === 'warga') return { semua: false, berkadar: false, unitIds: [], orangId: null }
  return {
    semua: isPengelola(actor),
    berkadar: holdsInstansi(actor, ['apip']),
    unitIds: [...new Set([...actor.unitIds.penghubung, ...actor.unitIds.kepala_unit])].toSorted(),
    orangId: actor.id,
  }
}

/** Figures without names or text: whoever handles complaints, watches over the instansi, or heads a unit. */
export const canSeeRekap = (actor: Actor): boolean =>
  actor.kind === 'sistem' ||
  (actor.kind === 'pejabat' &&
    actor.penugasan.some((t) =>
      ['pengelola_pengaduan', 'penghubung', 'kepala_unit', 'apip', 'pembina', 'admin_instansi'].includes(
        t.peran,
      ),
    ))
