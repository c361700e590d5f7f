import { isDeepStrictEqual } from 'node:util'
import type { Actor, Pejabat } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockBaris, lockTercatat, orangOf } from './alas.ts'
import { acaraErrors } from './errors.ts'
import type { JenisNotulen, Pembicara } from './rules.ts'
import { insertNotulen, lockNotulen, lockNotulenByKunci, removeDraf, setNotulen } from './store-notulen.ts'

export interface IsianNotulen {
  /** HH.MM, or '' where nobody looked at the clock. */
  readonly pukul: string
  readonly pembicara: Pembicara
  readonly jenis: JenisNotulen
  readonly agendaId: string | null
  readonly isi: string
}
type D = Pick<Deps, 'now'>

const baris = (i: IsianNotulen) => ({
  pukul: i.pukul,
  pembicara: i.pembicara,
  jenis: i.jenis,
  agenda_id: i.agendaId,
  isi: i.isi,
})

/**
 * What is being typed, so that another device or a torn line costs nothing. It is no record yet and stands in no audit; only
 * its author sees it.
 */
export async function keepDraf(
  trx: Trx,
  deps: D,
  actor: Pejabat,
  forumId: string,
  kunci: string,
  isian: IsianNotulen,
): Promise<void> {
  await lockTercatat(trx, actor, forumId)
  const ada = await lockNotulenByKunci(trx, forumId, kunci)
  // It has been sent meanwhile: the draft is late.
  if (ada && (ada.keadaan !== 'draf' || ada.createdBy !== actor.id)) return
  const at = deps.now()
  if (ada) return setNotulen(trx, ada.id, { ...baris(isian), updated_at: at })
  await removeDraf(trx, forumId, actor.id)
  await insertNotulen(trx, {
    instansi_id: actor.instansiId,
    id: newId(),
    forum_id: forumId,
    kunci,
    keadaan: 'draf',
    ...baris(isian),
    created_by: actor.id,
    created_at: at,
    updated_at: at,
  })
}

/** One entry more. The same form sent twice is one entry; two people at once are two. */
export async function recordNotulen(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  kunci: string,
  isian: IsianNotulen,
): Promise<void> {
  await lockTercatat(trx, actor, forumId)
  const at = deps.now()
  const ada = await lockNotulenByKunci(trx, forumId, kunci)
  if (ada && ada.keadaan !== 'draf') return
  const oleh = orangOf(actor)
  if (oleh !== null) await removeDraf(trx, forumId, oleh)
  const id = newId()
  await insertNotulen(trx, {
    instansi_id: actor.instansiId,
    id,
    forum_id: forumId,
    kunci,
    keadaan: 'tercatat',
    ...baris(isian),
    created_by: oleh,
    created_at: at,
    updated_at: at,
  })
  await record(trx, actor, 'fkp.notulen.catat', forumId, { notulenId: id, jenis: isian.jenis })
}

/** Writes an entry anew; `dilihat` is the number of changes the form had seen. */
export async function editNotulen(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  id: string,
  dilihat: number,
  isian: IsianNotulen,
): Promise<void> {
  const n = await lockBaris(trx, actor, forumId, id, lockNotulen, 'tercatat')
  if (isDeepStrictEqual(baris(n), baris(isian))) return
  if (n.urutan !== dilihat) throw new AppError(acaraErrors.didahului)
  await setNotulen(trx, id, {
    ...baris(isian),
    urutan: n.urutan + 1,
    updated_at: deps.now(),
    updated_by: orangOf(actor),
  })
  await record(trx, actor, 'fkp.notulen.ubah', forumId, { notulenId: id, urutan: n.urutan + 1 })
}

/** Takes an entry out of the minutes; it stays in the table. */
export async function withdrawNotulen(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  id: string,
): Promise<void> {
  const n = await lockBaris(trx, actor, forumId, id, lockNotulen, 'tercatat')
  await setNotulen(trx, id, {
    keadaan: 'ditarik',
    urutan: n.urutan + 1,
    updated_at: deps.now(),
    updated_by: orangOf(actor),
  })
  await record(trx, actor, 'fkp.notulen.tarik', forumId, { notulenId: id })
}
