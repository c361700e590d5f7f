import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { fkpErrors } from '../errors.ts'
import { lockUntukAgenda, olehOf } from '../forum/kunci.ts'
import { listBahan } from './bahan.ts'
import {
  findPokok,
  insertBahan,
  insertUsulan,
  listPokok,
  refreshBahan,
  setKeputusan,
  setUrutan,
} from './store.ts'

type D = Pick<Deps, 'now'>

/** Looks through the records of the unit once more; only what is new is added, and what waits for a decision says today's figures. */
export async function drawAgenda(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
): Promise<{ readonly baru: number; readonly diperbarui: number }> {
  const forum = await lockUntukAgenda(trx, actor, forumId)
  const bahan = await listBahan(trx, forum, deps.now())
  const diperbarui = await refreshBahan(trx, forumId, bahan)
  const baru = await insertBahan(trx, forum, bahan, olehOf(actor))
  await record(trx, actor, 'fkp.agenda.tarik', forumId, { ditemukan: bahan.length, baru, diperbarui })
  return { baru, diperbarui }
}

/** A person decides, and says why where something is left out. */
export async function decidePokok(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  id: string,
  putusan: { readonly keputusan: 'diterima' | 'dibuang'; readonly alasan: string },
): Promise<void> {
  await lockUntukAgenda(trx, actor, forumId)
  const pokok = await findPokok(trx, forumId, id)
  if (!pokok) throw new AppError(common.notFound)
  if (putusan.keputusan === 'dibuang' && putusan.alasan === '') throw new AppError(fkpErrors.alasanKosong)
  if (pokok.keputusan === putusan.keputusan && pokok.alasan === putusan.alasan) return
  await setKeputusan(trx, id, { ...putusan, oleh: olehOf(actor) }, deps.now())
  await record(trx, actor, 'fkp.agenda.putus', forumId, { pokokId: id, keputusan: putusan.keputusan })
}

/** A point of one's own; sent twice it is one. */
export async function addPokok(
  trx: Trx,
  actor: Actor,
  forumId: string,
  isi: { readonly id: string; readonly judul: string; readonly angka: string },
): Promise<void> {
  const forum = await lockUntukAgenda(trx, actor, forumId)
  if (await insertUsulan(trx, forum, isi, olehOf(actor)))
    await record(trx, actor, 'fkp.agenda.usul', forumId, { pokokId: isi.id })
}

/** One place up or down among those that will be talked about. */
export async function movePokok(
  trx: Trx,
  actor: Actor,
  forumId: string,
  id: string,
  arah: 'naik' | 'turun',
): Promise<void> {
  await lockUntukAgenda(trx, actor, forumId)
  const semua = await listPokok(trx, forumId)
  const terima = semua.filter((p) => p.keputusan === 'diterima')
  const ke = terima.findIndex((p) => p.id === id)
  const lain = terima[ke + (arah === 'naik' ? -1 : 1)]
  if (ke < 0) throw new AppError(common.notFound)
  if (!lain) return
  const ids = semua.map((p) => (p.id === id ? lain.id : p.id === lain.id ? id : p.id))
  await setUrutan(trx, forumId, ids)
  await record(trx, actor, 'fkp.agenda.urut', forumId, { pokokId: id, arah })
}
