import { z } from 'zod'
import type { Sistem } from '../../../kernel/actor.ts'
import { isRefusal } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'
import { actOn } from '../commands.ts'
import { listHabis } from './store.ts'

const SEKALI = 200
const sistem = (instansiId: string): Sistem => ({ kind: 'sistem', instansiId, nama: 'pengaduan.waktu' })

/** Answered and the reporter silent: closed. Asked to complete and nothing came: archived. Each in a transaction of its own. */
export async function jalankanWaktu(
  deps: Deps,
  instansiId: string,
): Promise<{ tutup: number; arsip: number }> {
  const hasil = { tutup: 0, arsip: 0 }
  for (const [aksi, kolom] of [
    ['tutup', 'tenggat_tutup'],
    ['arsip', 'tenggat_kelengkapan'],
  ] as const) {
    for (;;) {
      const now = deps.now()
      const ids = await deps.db.read({ instansiId }, (db) => listHabis(db, kolom, now, SEKALI))
      let maju = 0
      for (const id of ids)
        try {
          await deps.db.write({ instansiId }, (trx) => actOn(trx, deps, sistem(instansiId), id, aksi))
          maju++
        } catch (err) {
          // The reporter was quicker: then there is nothing to do.
          if (!isRefusal(err, 'conflict')) throw err
        }
      hasil[aksi] += maju
      if (ids.length < SEKALI || maju === 0) break
    }
  }
  return hasil
}

/** Every quarter of an hour, in every house. */
export const waktuPengaduan = defineJob({
  name: 'pengaduan.waktu',
  payload: z.object({}),
  jadwal: '*/15 * * * *',
  run: async (_, deps) => {
    for (const { id } of await deps.db.read({ instansiId: null }, listInstansi)) await jalankanWaktu(deps, id)
  },
})
