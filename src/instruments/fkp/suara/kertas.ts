import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Suara } from '../peta/matriks.ts'
import { canSeeForum, canSusunForum } from '../policy.ts'
import { lockForumBersama } from '../store.ts'
import { suaraErrors } from './errors.ts'
import { sidikPemilih, tokenLembar } from './pemilih.ts'
import { classifyTahapKertas } from './rules.ts'
import { lockPemungutan, setPemungutan } from './store-pemungutan.ts'
import { listPernyataan } from './store-pernyataan.ts'
import { listSuaraSendiri, putPemilih, removeSuara } from './store-suara.ts'
import { isTahap, setTahapLembar } from './store-tahap.ts'
import { recordSuara } from './terima.ts'

export interface LembarSuara {
  readonly lembar: number
  /** Statement (by number) → vote; what was left empty is not there. */
  readonly suara: ReadonlyMap<number, Suara>
  /** When it was filled in; undefined: at the meeting. */
  readonly diisi?: string | undefined
  /** It was typed before, and this is what it really says. */
  readonly ganti: boolean
}

/** A paper sheet, typed in: one voter, whatever is sent twice. Sheets are handed out in the room, so he is registered. */
export async function recordLembar(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue' | 'deriveKey'>,
  actor: Actor,
  forumId: string,
  { lembar, suara, diisi, ganti }: LembarSuara,
): Promise<'tersimpan' | 'sudah' | 'diganti'> {
  const forum = await lockForumBersama(trx, forumId)
  if (!canSeeForum(actor, forum.unitId)) throw new AppError(common.notFound)
  if (!canSusunForum(actor, forum.unitId)) throw new AppError(common.forbidden)
  await lockPemungutan(trx, forum.instansiId, forumId)
  if (forum.keadaan === 'ditetapkan') throw new AppError(suaraErrors.ditetapkan)
  const sidik = sidikPemilih(deps, forumId, tokenLembar(deps, forumId, lembar))
  // What was taken out meanwhile is on no form any more: its votes are kept, and neither compared nor taken back.
  const nomorOf = new Map(
    (await listPernyataan(trx, forumId)).filter((s) => s.keadaan === 'tampil').map((s) => [s.id, s.nomor!]),
  )
  const semua = await listSuaraSendiri(trx, forumId, sidik)
  const dulu = [...semua].filter(([id]) => nomorOf.has(id))
  const tahap = classifyTahapKertas(forum.keadaan, diisi)
  const sama =
    dulu.length === suara.size &&
    dulu.every(([id, nilai]) => suara.get(nomorOf.get(id)!) === nilai) &&
    (await isTahap(trx, forumId, lembar, tahap))
  if (semua.size > 0 && sama) return 'sudah'
  if (semua.size > 0 && !ganti) throw new AppError(suaraErrors.lembarAda)
  const pemilih = { sidik, terdaftar: true, lembar }
  const masuk = [...suara].map(([nomor, nilai]) => ({ nomor, nilai }))
  const kiriman = { pemilih, suara: masuk, at: deps.now() }
  await recordSuara(trx, deps, forum, [kiriman], tahap)
  if (semua.size > 0) await setTahapLembar(trx, forumId, lembar, tahap)
  const hilang = dulu.map(([id]) => id).filter((id) => !suara.has(nomorOf.get(id)!))
  if (hilang.length > 0) {
    const [orang] = await putPemilih(trx, forum.instansiId, forumId, [pemilih])
    const n = await removeSuara(trx, forum.instansiId, forumId, orang!.id, hilang)
    const p = await lockPemungutan(trx, forum.instansiId, forumId)
    await setPemungutan(trx, forumId, { suara: p.suara - n, versi: p.versi + 1 })
  }
  await audit.record(trx, actor, 'fkp.suara.lembar', forumId, { lembar, suara: suara.size, tahap, ganti })
  return semua.size > 0 ? 'diganti' : 'tersimpan'
}
