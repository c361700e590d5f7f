import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'

/**
 * PostgreSQL remembers for every row which transaction wrote it, and an invitation is used in the transaction that stores
 * its answer: whoever reads the disk could lay the two side by side. So every hour all used invitations of a periode are
 * written anew, in one transaction and in the order of their hashes, and nothing is left to compare.
 */
export const adukUndangan = defineJob({
  name: 'survei.undangan.aduk',
  payload: z.object({}),
  jadwal: '20 * * * *',
  run: async (_, { db }) => {
    const semua = await db.read({ instansiId: null }, listInstansi)
    for (const { id } of semua) {
      await db.write({ instansiId: id }, async (trx) => {
        await sql`
          with perlu as (select distinct periode_id from survei_undangan_token where terpakai and not teraduk),
          lama as (delete from survei_undangan_token t using perlu p
            where t.periode_id = p.periode_id and t.terpakai returning t.*)
          insert into survei_undangan_token (instansi_id, periode_id, hash, terpakai, teraduk, berhenti)
          select instansi_id, periode_id, hash, true, true, berhenti from lama order by hash`.execute(trx)
      })
    }
  },
})
