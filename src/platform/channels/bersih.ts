import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob } from '../jobs/define.ts'
import { removeMasukLama } from './masuk/store.ts'
import { removeIsiLama } from './store.ts'

const HARI = 30

/** Every night: texts and addresses of messages settled more than a month ago are erased, and incoming ones forgotten. */
export const bersihkanPesan = defineJob({
  name: 'channels.pesan.bersih',
  payload: z.object({}),
  jadwal: '15 3 * * *',
  run: async (_, deps) => {
    const sebelum = new Date(deps.now().getTime() - HARI * 86_400_000)
    const { rows } = await deps.db.read({ instansiId: null }, (db) =>
      sql<{ id: string }>`select instansi_id as id from registry_instansi`.execute(db),
    )
    for (const { id } of rows) {
      const n = await deps.db.write({ instansiId: id }, async (trx) => {
        await removeMasukLama(trx, sebelum)
        return removeIsiLama(trx, sebelum)
      })
      if (n > 0) deps.log.info({ instansiId: id, n }, 'channels: contents of old messages erased')
    }
  },
})
