import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockBaris, lockTercatat, orangOf } from './alas.ts'
import { acaraErrors } from './errors.ts'
import { insertKesepakatan, lockKesepakatan, nextNomor, setKesepakatan } from './store-kesepakatan.ts'

export interface IsianKesepakatan {
  readonly agendaId: string | null
  readonly masalah: string
  readonly perbaikan: string
  readonly penanggungJawab: string
  readonly tenggat: Tanggal
}
type D = Pick<Deps, 'now'>

const baris = (i: IsianKesepakatan) => ({
  agenda_id: i.agendaId,
  masalah: i.masalah,
  perbaikan: i.perbaikan,
  penanggung_jawab: i.penanggungJawab,
  tenggat: i.tenggat,
})

/** One point more that the forum agreed on. The same form sent twice is one point. */
export async function agreeKesepakatan(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  kunci: string,
  isian: IsianKesepakatan,
): Promise<void> {
  await lockTercatat(trx, actor, forumId)
  const [id, nomor, at] = [newId(), await nextNomor(trx, forumId), deps.now()]
  const baru = await insertKesepakatan(trx, {
    instansi_id: actor.instansiId,
    id,
    forum_id: forumId,
    kunci,
    nomor,
    keadaan: 'disepakati',
    ...baris(isian),
    created_by: orangOf(actor),
    created_at: at,
    updated_at: at,
  })
  if (baru) await record(trx, actor, 'fkp.kesepakatan.sepakati', forumId, { kesepakatanId: id, nomor })
}

/** Words a point anew; `dilihat` is the number of changes the form had seen. */
export async function editKesepakatan(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  id: string,
  dilihat: number,
  isian: IsianKesepakatan,
): Promise<void> {
  const k = await lockBaris(trx, actor, forumId, id, lockKesepakatan, 'disepakati')
  if (isDeepStrictEqual(baris(k), baris(isian))) return
  if (k.urutan !== dilihat) throw new AppError(acaraErrors.didahului)
  await setKesepakatan(trx, id, { ...baris(isian), urutan: k.urutan + 1, updated_at: deps.now() })
  await record(trx, actor, 'fkp.kesepakatan.ubah', forumId, { kesepakatanId: id, urutan: k.urutan + 1 })
}

/** Takes a point back, with the reason; its number is not given again. */
export async function withdrawKesepakatan(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  id: string,
  alasan: string,
): Promise<void> {
  const k = await lockBaris(trx, actor, forumId, id, lockKesepakatan, 'disepakati')
  await setKesepakatan(trx, id, {
    keadaan: 'ditarik',
    alasan_tarik: alasan,
    urutan: k.urutan + 1,
    updated_at: deps.now(),
  })
  await record(trx, actor, 'fkp.kesepakatan.tarik', forumId, { kesepakatanId: id })
}
