import { createHash } from 'node:crypto'
import type { Actor } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { listUnit } from '../../../../registry/index.ts'
import type { Instrumen } from '../../instrumen.ts'
import { canEditInstrumen, canSeeInstrumen } from '../policy.ts'
import { terjemahanErrors } from './errors.ts'
import { kamusOf, type Kamus } from './kamus.ts'
import {
  insertTerjemahan,
  listTerjemahan,
  lockTerjemahan,
  markDitawarkan,
  removeTerjemahan as removeRow,
  setKamus,
  type Terjemahan,
} from './store.ts'

const BAHASA_MAKS = 40
/** Sentences of old versions stay; so many that nobody reaches it, and no more. */
const KALIMAT_MAKS = 3000

/** Begins a language with the words the questionnaire itself brought. */
export async function createTerjemahan(
  trx: Trx,
  actor: Actor,
  isi: Instrumen,
  input: { readonly bahasa: string; readonly unitId: string | null },
): Promise<string> {
  const units = await listUnit(trx)
  if (input.unitId !== null && !units.some((u) => u.id === input.unitId)) throw new AppError(common.notFound)
  if (!canSeeInstrumen(actor, input, units)) throw new AppError(common.notFound)
  if (!canEditInstrumen(actor, input)) throw new AppError(common.forbidden)
  if ((await listTerjemahan(trx, isi.kode)).length >= BAHASA_MAKS * 5)
    throw new AppError(terjemahanErrors.terlaluBanyak)
  const kamus = kamusOf(isi, input.bahasa)
  const id = await insertTerjemahan(trx, actor.instansiId, { id: newId(), kode: isi.kode, ...input, kamus })
  if (id === undefined) throw new AppError(terjemahanErrors.sudahAda)
  await audit.record(trx, actor, 'survei.terjemahan.buat', id, { kode: isi.kode, ...input })
  return id
}

/** Takes the sentences on screen; an empty one is no translation. Those of other versions stay. */
export async function writeTerjemahan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  at: { readonly kode: string; readonly id: string },
  isian: Kamus,
): Promise<void> {
  const before = await lockForEdit(trx, actor, at)
  const kamus = new Map(before.kamus)
  let n = 0
  for (const [asal, teks] of isian) {
    if ((kamus.get(asal) ?? '') === teks) continue
    n++
    if (teks === '') kamus.delete(asal)
    else kamus.set(asal, teks)
  }
  if (n === 0) return
  for (const asal of kamus.keys()) if (kamus.size > KALIMAT_MAKS && !isian.has(asal)) kamus.delete(asal)
  await setKamus(trx, at.id, kamus, actor.kind === 'pejabat' ? actor.id : null, deps.now())
  await audit.record(trx, actor, 'survei.terjemahan.ubah', at.id, {
    kode: at.kode,
    bahasa: before.bahasa,
    kalimat: n,
    // What respondents read in that language from now on can be told from what they read before.
    sidik: createHash('sha256')
      .update(JSON.stringify([...kamus].toSorted(([a], [b]) => (a < b ? -1 : 1))))
      .digest('hex'),
  })
}

/** Respondents may choose the language, or no longer. */
export async function offerTerjemahan(
  trx: Trx,
  actor: Actor,
  at: { readonly kode: string; readonly id: string },
  ditawarkan: boolean,
): Promise<void> {
  const found = await lockForEdit(trx, actor, at)
  if (found.ditawarkan === ditawarkan) return
  if (ditawarkan && found.kamus.size === 0) throw new AppError(terjemahanErrors.kosong)
  await markDitawarkan(trx, at.id, ditawarkan)
  await audit.record(trx, actor, 'survei.terjemahan.tawarkan', at.id, {
    kode: at.kode,
    bahasa: found.bahasa,
    ditawarkan,
  })
}

export async function removeTerjemahan(
  trx: Trx,
  actor: Actor,
  at: { readonly kode: string; readonly id: string },
): Promise<void> {
  const found = await lockForEdit(trx, actor, at)
  await removeRow(trx, at.id)
  await audit.record(trx, actor, 'survei.terjemahan.hapus', at.id, {
    kode: at.kode,
    bahasa: found.bahasa,
    kalimat: found.kamus.size,
  })
}

async function lockForEdit(
  trx: Trx,
  actor: Actor,
  at: { readonly kode: string; readonly id: string },
): Promise<Terjemahan> {
  const found = await lockTerjemahan(trx, at.kode, at.id)
  if (!found || !canSeeInstrumen(actor, found, await listUnit(trx))) throw new AppError(common.notFound)
  if (!canEditInstrumen(actor, found)) throw new AppError(common.forbidden)
  return found
}
