import { z } from 'zod'
import { defineJob } from '../../platform/jobs/define.ts'

/**
 * "This action is done": written in the transaction that closes it. Whoever must react (news to citizens, a forum above) lists a
 * job of the same name and payload with its own `run`; each is asked, and each must bear being asked twice.
 */
export const aksiSelesai = defineJob({
  name: 'tindak-lanjut.selesai',
  payload: z.object({ instansiId: z.uuid(), aksiId: z.uuid() }),
  run: async () => {},
})
