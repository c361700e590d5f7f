import { z } from 'zod'
import type { Sistem } from '../../../kernel/actor.ts'
import { addBulan, tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getInstansi, listInstansi } from '../../../registry/index.ts'
import { loadRetensi } from './profil.ts'
import { eraseKontak, lockForumLama } from './store.ts'

/**
 * Contacts of forums before this day may go, by the calendar of the instansi: a forum has a day and no hour. 24 months, asked on
 * 22 November 2026: those before 22 November 2024.
 */
export const batasOf = async (db: Db, instansiId: string, bulan: number, now: Date): Promise<Tanggal> =>
  addBulan(tanggalOf(now, (await getInstansi(db, instansiId)).zona), -bulan)

/** Erases what the instansi lets go, one forum a transaction, and writes down that it did. */
export async function hapusKontakLama(
  deps: Pick<Deps, 'db' | 'now'>,
  instansiId: string,
): Promise<{ readonly forum: number; readonly kontak: number }> {
  const scope = { instansiId }
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'fkp.retensi' }
  const { aktif, bulan, batas } = await deps.db.read(scope, async (db) => {
    const profil = await loadRetensi(db)
    return { ...profil, batas: await batasOf(db, instansiId, profil.bulan, deps.now()) }
  })
  let [forum, kontak] = [0, 0]
  if (!aktif) return { forum, kontak }
  for (;;) {
    const n = await deps.db.write(scope, async (trx) => {
      const id = await lockForumLama(trx, batas)
      if (id === undefined) return undefined
      // Somebody may have taken the last one off the list while this one waited for the forum.
      const banyak = await eraseKontak(trx, id)
      if (banyak > 0) await record(trx, sistem, 'fkp.retensi.kontak', id, { n: banyak, bulan })
      return banyak
    })
    if (n === undefined) return { forum, kontak }
    if (n > 0) forum += 1
    kontak += n
  }
}

/** Every night, in every house; one that fails does not keep the others from theirs. */
export const retensiKontakTiapMalam = defineJob({
  name: 'fkp.retensi',
  payload: z.object({}),
  jadwal: '50 2 * * *',
  run: async (_, deps) => {
    const gagal: unknown[] = []
    for (const { id } of await deps.db.read({ instansiId: null }, listInstansi))
      try {
        const hasil = await hapusKontakLama(deps, id)
        if (hasil.forum > 0) deps.log.info({ instansiId: id, ...hasil }, 'fkp: contacts erased')
      } catch (err) {
        gagal.push(err)
      }
    if (gagal.length > 0) throw new AggregateError(gagal, 'retention of contacts failed for some instansi')
  },
})
