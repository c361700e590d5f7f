import { z } from 'zod'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { findForum } from '../store.ts'
import { loadBahan, takeTerdaftar } from './bahan.ts'
import { computeSidik, type BahanPeta } from './berkas.ts'
import { computeHasil, type HasilHitung } from './hitung.ts'
import { classifyTerbuka } from './rules.ts'
import { findKeadaan, findVersiPeta, putPeta, type CaraPeta, type LingkupPeta } from './store-peta.ts'
import { findPemungutan, lockPemungutan, setPemungutan, type Pemungutan } from './store-pemungutan.ts'
import { setEkstremitas } from './store-pernyataan.ts'

interface TempatForum {
  readonly instansiId: string
  readonly id: string
}
interface Siap {
  readonly cara: CaraPeta
  readonly versi: number
  readonly bahan: BahanPeta
  readonly keadaan: Partial<Record<LingkupPeta, Awaited<ReturnType<typeof findKeadaan>>>>
}
type Jadi = Partial<Record<LingkupPeta, HasilHitung>>

/** Voting still goes on, or its result is final? */
export const caraOf = (keadaan: string, p: Pick<Pemungutan, 'tahap'>): CaraPeta =>
  classifyTerbuka(keadaan, p.tahap) === undefined ? 'akhir' : 'berjalan'

async function prepare(db: Db, forumId: string): Promise<Siap | undefined> {
  const forum = await findForum(db, forumId)
  if (!forum) return undefined
  // Read before the votes: a vote that comes in between is in the map and asks for another one all the same.
  const p = await findPemungutan(db, forumId)
  const cara = caraOf(forum.keadaan, p)
  const berjalan = cara === 'berjalan'
  return {
    cara,
    versi: p.versi,
    keadaan: berjalan
      ? {
          semua: await findKeadaan(db, forumId, 'semua'),
          terdaftar: await findKeadaan(db, forumId, 'terdaftar'),
        }
      : {},
    bahan: await loadBahan(db, forumId),
  }
}

function compute({ bahan, keadaan }: Siap): Jadi {
  const some = bahan.terdaftar.some(Boolean) && bahan.terdaftar.some((t) => !t)
  const semua = computeHasil(bahan, keadaan.semua)
  const terdaftar = some ? computeHasil(takeTerdaftar(bahan), keadaan.terdaftar) : semua
  return { ...(semua && { semua }), ...(terdaftar && bahan.terdaftar.some(Boolean) && { terdaftar }) }
}

async function keep(
  trx: Trx,
  { instansiId, id }: TempatForum,
  siap: Siap,
  jadi: Jadi,
  at: Date,
): Promise<void> {
  const { cara, versi, bahan } = siap
  // Votes touch the same statements in an order of their own: one after the other.
  await lockPemungutan(trx, instansiId, id)
  const sidik = cara === 'akhir' ? computeSidik(bahan) : ''
  for (const lingkup of ['semua', 'terdaftar'] as const) {
    const hasil = jadi[lingkup]
    if (hasil) await putPeta(trx, instansiId, id, lingkup, { ...hasil, cara, versi, sidik, at })
  }
  const jauh = jadi.semua?.ekstremitas ?? new Map<string, number>()
  const list = bahan.pernyataan.map((p) => ({ id: p.id, ekstremitas: jauh.get(String(p.nomor)) ?? 0 }))
  await setEkstremitas(trx, id, list)
}

/** Makes the map of a forum anew: reads, computes without holding anything, keeps. */
export async function computePetaForum(deps: Pick<Deps, 'db' | 'now'>, forum: TempatForum): Promise<void> {
  const scope = { instansiId: forum.instansiId }
  const siap = await deps.db.read(scope, (db) => prepare(db, forum.id))
  if (!siap) return
  const jadi = compute(siap)
  await deps.db.write(scope, (trx) => keep(trx, forum, siap, jadi, deps.now()))
}

/** The same inside the transaction of somebody who freezes the result, such as a berita acara. */
export async function settlePeta(trx: Trx, deps: Pick<Deps, 'now'>, forum: TempatForum): Promise<void> {
  const siap = await prepare(trx, forum.id)
  if (siap) await keep(trx, forum, siap, compute(siap), deps.now())
}

/** One computation for everything that comes within this time. */
const JEDA_MS = 3000
/** Longer than this it has been lost, and is asked for again. */
const HILANG_MS = 120_000

export const hitungPetaJob = defineJob({
  name: 'fkp.peta.hitung',
  payload: z.object({ instansiId: z.uuid(), forumId: z.uuid() }),
  run: async ({ instansiId, forumId }, deps) => {
    // What comes from here on asks for the next one.
    await deps.db.write({ instansiId }, (trx) => setPemungutan(trx, forumId, { antre_at: null }))
    await computePetaForum(deps, { instansiId, id: forumId })
  },
})

const isDiminta = (antreAt: Date | null, now: Date): boolean =>
  antreAt !== null && now.getTime() - antreAt.getTime() < HILANG_MS

/** Asks for a new map unless one is already asked for; the caller holds the forum's row. Returns what to write there. */
export async function askPeta(
  trx: Trx,
  deps: Pick<Deps, 'enqueue' | 'now'>,
  forum: TempatForum,
  antreAt: Date | null,
): Promise<{ readonly antre_at?: Date }> {
  const now = deps.now()
  if (isDiminta(antreAt, now)) return {}
  await deps.enqueue(
    trx,
    hitungPetaJob,
    { instansiId: forum.instansiId, forumId: forum.id },
    { sesudah: new Date(now.getTime() + JEDA_MS) },
  )
  return { antre_at: now }
}

/** So many votes are computed in some milliseconds (measured: 15 statements, 1,000 people): whoever looks gets the newest map at once. */
export const SUARA_SEKETIKA = 15_000

export type RefreshPeta = (forum: TempatForum & { readonly keadaan: string }) => Promise<void>

/** Makes the map of a small forum anew when it is older than its votes, once for all who ask; of a large one it asks for the job. */
export function createPenyegar(deps: Pick<Deps, 'db' | 'now' | 'enqueue'>): RefreshPeta {
  const sedang = new Map<string, Promise<void>>()
  const look = (forum: Parameters<RefreshPeta>[0]): Promise<'baru' | 'kecil' | 'besar'> =>
    deps.db.read({ instansiId: forum.instansiId }, async (db) => {
      const p = await findPemungutan(db, forum.id)
      if (p.suara === 0) return 'baru'
      const peta = await findVersiPeta(db, forum.id)
      const isNew = peta && peta.versi >= p.versi && peta.cara === caraOf(forum.keadaan, p)
      if (isNew) return 'baru'
      if (p.suara <= SUARA_SEKETIKA) return 'kecil'
      // Whoever looks must not stand in the way of those who vote only to find that it was asked for.
      return isDiminta(p.antreAt, deps.now()) ? 'baru' : 'besar'
    })
  const ask = ({ instansiId, id }: TempatForum): Promise<void> =>
    deps.db.write({ instansiId }, async (trx) => {
      const { antreAt } = await lockPemungutan(trx, instansiId, id)
      const diminta = await askPeta(trx, deps, { instansiId, id }, antreAt)
      if (diminta.antre_at) await setPemungutan(trx, id, diminta)
    })
  return async (forum) => {
    const state = await look(forum)
    if (state === 'besar') return ask(forum)
    if (state === 'baru') return
    const work =
      sedang.get(forum.id) ?? computePetaForum(deps, forum).finally(() => void sedang.delete(forum.id))
    sedang.set(forum.id, work)
    await work
  }
}
