import { z } from 'zod'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'
import { removeKirimanLama } from './kiriman.ts'

const SEMINGGU_MS = 7 * 86_400_000

/** Every night: forms nobody presses again. */
export const bersihkanKiriman = defineJob({
  name: 'pengaduan.meja.kiriman',
  payload: z.object({}),
  jadwal: '55 2 * * *',
  run: async (_, deps) => {
    const sebelum = new Date(deps.now().getTime() - SEMINGGU_MS)
    for (const { id: instansiId } of await deps.db.read({ instansiId: null }, listInstansi))
      await deps.db.write({ instansiId }, (trx) => removeKirimanLama(trx, sebelum))
  },
})
