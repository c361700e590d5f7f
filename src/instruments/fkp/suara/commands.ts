import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { canSeeForum, canSusunForum } from '../policy.ts'
import { lockForumBersama, type Forum } from '../store.ts'
import { suaraErrors } from './errors.ts'
import { askPeta } from './peta-forum.ts'
import { findMirip } from './pernyataan-teks.ts'
import { PERNYATAAN_MAKS, type TahapSuara } from './rules.ts'
import { lockPemungutan, setPemungutan, type Pemungutan } from './store-pemungutan.ts'
import {
  insertPernyataan,
  listPernyataan,
  lockPernyataan,
  setDitolak,
  setPernyataan,
  type Pernyataan,
} from './store-pernyataan.ts'

type Alat = Pick<Deps, 'enqueue' | 'now'>

/** Sees before may; and after the berita acara nobody may. */
async function openDesk(
  trx: Trx,
  actor: Actor,
  forumId: string,
): Promise<{ readonly forum: Forum; readonly p: Pemungutan }> {
  const forum = await lockForumBersama(trx, forumId)
  if (!canSeeForum(actor, forum.unitId)) throw new AppError(common.notFound)
  if (!canSusunForum(actor, forum.unitId)) throw new AppError(common.forbidden)
  const p = await lockPemungutan(trx, forum.instansiId, forumId)
  if (forum.keadaan === 'ditetapkan') throw new AppError(suaraErrors.ditetapkan)
  return { forum, p }
}

const orangOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)

export interface PernyataanBaru {
  readonly teks: string
  readonly asal: 'petugas' | 'agenda'
  readonly agendaId?: string
  readonly meta?: boolean
}

/** The desk adds statements, shown at once. One that is there already, in nearly the same words, is left out and told. */
export async function addPernyataan(
  trx: Trx,
  deps: Alat,
  actor: Actor,
  forumId: string,
  list: readonly PernyataanBaru[],
): Promise<{ readonly ditambah: number; readonly serupa: readonly string[] }> {
  const { forum, p } = await openDesk(trx, actor, forumId)
  const semua = await listPernyataan(trx, forumId)
  const ada: { readonly teks: string }[] = semua.filter((s) => s.keadaan !== 'ditolak')
  // Before they are compared with each other: a pasted book would keep everybody who votes waiting. What only waits takes no place: else
  // whoever fills the queue would stop the desk, too.
  const tampil = semua.filter((s) => s.keadaan === 'tampil').length
  if (tampil + list.length > PERNYATAAN_MAKS) throw new AppError(suaraErrors.pernyataanPenuh)
  const now = deps.now()
  const serupa: string[] = []
  const baru: PernyataanBaru[] = []
  for (const one of list) {
    if (findMirip(one.teks, ada)) serupa.push(one.teks)
    else {
      ada.push(one)
      baru.push(one)
    }
  }
  if (baru.length === 0) return { ditambah: 0, serupa }
  await insertPernyataan(
    trx,
    baru.map((one, i) => ({
      instansi_id: forum.instansiId,
      id: newId(),
      forum_id: forumId,
      nomor: p.nomor + i + 1,
      teks: one.teks,
      asal: one.asal,
      agenda_id: one.agendaId ?? null,
      pemilih_id: null,
      keadaan: 'tampil',
      meta: one.meta ?? false,
      created_at: now,
      created_by: orangOf(actor),
      diputus_at: now,
      diputus_by: orangOf(actor),
    })),
  )
  await setPemungutan(trx, forumId, { nomor: p.nomor + baru.length, versi: p.versi + 1 })
  await audit.record(trx, actor, 'fkp.suara.pernyataan', forumId, { banyak: baru.length })
  return { ditambah: baru.length, serupa }
}

export type Putusan =
  | { readonly aksi: 'tampilkan' }
  | { readonly aksi: 'tolak'; readonly alasan: string }
  | { readonly aksi: 'meta'; readonly meta: boolean }

/** Shown, taken out with a reason everybody may read, or marked as one that only describes who is there. Votes are kept either way. */
export async function decidePernyataan(
  trx: Trx,
  deps: Alat,
  actor: Actor,
  forumId: string,
  id: string,
  putusan: Putusan,
): Promise<void> {
  const { forum, p } = await openDesk(trx, actor, forumId)
  const s = await lockPernyataan(trx, forumId, id)
  if (!s) throw new AppError(common.notFound)
  if (isDone(s, putusan)) return
  const putus = { diputus_at: deps.now(), diputus_by: orangOf(actor) }
  const nomor = putusan.aksi === 'tampilkan' && s.nomor === null ? p.nomor + 1 : null
  if (putusan.aksi === 'tolak') {
    if (putusan.alasan === '') throw new AppError(suaraErrors.tanpaAlasan)
    await setPernyataan(trx, id, { keadaan: 'ditolak', alasan: putusan.alasan, ...putus })
  } else if (putusan.aksi === 'meta') await setPernyataan(trx, id, { meta: putusan.meta })
  else
    await setPernyataan(trx, id, {
      keadaan: 'tampil',
      alasan: '',
      ...(nomor !== null && { nomor }),
      ...putus,
    })
  await setPemungutan(trx, forumId, {
    ...(nomor !== null && { nomor }),
    versi: p.versi + 1,
    ...(p.suara > 0 && (await askPeta(trx, deps, forum, p.antreAt))),
  })
  await audit.record(trx, actor, `fkp.suara.${putusan.aksi}`, forumId, { pernyataan: id })
}

/** Many proposals at once, such as those of a script; none of them was ever shown, so no map changes. Pressed twice is once. */
export async function declinePernyataan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  forumId: string,
  ids: readonly string[],
  alasan: string,
): Promise<number> {
  await openDesk(trx, actor, forumId)
  if (alasan === '') throw new AppError(suaraErrors.tanpaAlasan)
  if (ids.length === 0) throw new AppError(suaraErrors.tanpaPilihan)
  const putus = { alasan, diputus_at: deps.now(), diputus_by: orangOf(actor) }
  const n = await setDitolak(trx, forumId, ids, putus)
  if (n > 0) await audit.record(trx, actor, 'fkp.suara.tolak_banyak', forumId, { banyak: n, alasan })
  return n
}

/** Pressed twice. */
const isDone = (s: Pernyataan, putusan: Putusan): boolean =>
  putusan.aksi === 'tampilkan'
    ? s.keadaan === 'tampil'
    : putusan.aksi === 'tolak'
      ? s.keadaan === 'ditolak' && s.alasan === putusan.alasan
      : s.meta === putusan.meta

export interface AturanSuara {
  readonly tahap: readonly TahapSuara[]
  readonly usulWarga: boolean
  readonly hanyaTerdaftar: boolean
  readonly layar: 'ajakan' | 'hasil'
}

/** When votes are taken, whether people may propose, and what the screen and the public are shown. */
export async function aturSuara(
  trx: Trx,
  deps: Alat,
  actor: Actor,
  forumId: string,
  aturan: Partial<AturanSuara>,
): Promise<void> {
  const { forum, p } = await openDesk(trx, actor, forumId)
  const { tahap, usulWarga, hanyaTerdaftar, layar } = { ...p, ...aturan }
  await setPemungutan(trx, forumId, {
    tahap: [...tahap],
    usul_warga: usulWarga,
    hanya_terdaftar: hanyaTerdaftar,
    layar,
    versi: p.versi + 1,
    ...(p.suara > 0 && (await askPeta(trx, deps, forum, p.antreAt))),
  })
  await audit.record(trx, actor, 'fkp.suara.atur', forumId, { tahap, usulWarga, hanyaTerdaftar, layar })
}
