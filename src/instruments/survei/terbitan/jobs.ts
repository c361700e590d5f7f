import { z } from 'zod'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getBerkas, getTerbitanOf } from './berkas.ts'
import { akhiranList } from './dokumen.ts'

/** Renders the public documents of a publication into the file store, so that the first reader does not wait. */
export const renderTerbitan = defineJob({
  name: 'survei.terbitan.dokumen',
  payload: z.object({ instansiId: z.uuid(), periodeId: z.uuid(), revisi: z.int().positive() }),
  run: async ({ instansiId, periodeId, revisi }, deps) => {
    const terbitan = await getTerbitanOf(deps, instansiId, periodeId, revisi)
    for (const akhiran of akhiranList) await getBerkas(deps, terbitan, akhiran)
  },
})
