import { z } from 'zod'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'
import { inspectPeriode, type Langkah } from './periksa.ts'
import { listBelumDiperiksa } from './store-jendela.ts'

/** Every few minutes: what came in since, in every house. Five thousand answers a step, each step a short transaction. */
export const periksaJawaban = defineJob({
  name: 'survei.periksa',
  payload: z.object({}),
  jadwal: '*/5 * * * *',
  run: async (_, deps) => {
    const houses = await deps.db.read({ instansiId: null }, listInstansi)
    for (const { id: instansiId } of houses) {
      const list = await deps.db.read({ instansiId }, listBelumDiperiksa)
      for (const id of list) {
        for (let l: Langkah | undefined; l?.lagi !== false;)
          l = await deps.db.write({ instansiId }, (trx) => inspectPeriode(trx, instansiId, id, l?.sejak))
      }
    }
  },
})
