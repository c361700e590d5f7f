import { z } from 'zod'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getBerkas, getTerbitanOf } from './berkas.ts'
import { akhiranList } from './dokumen.ts'

const terbitan = z.object({ instansiId: z.uuid(), periodeId: z.uuid(), revisi: z.int().positive() })

/**
 * "This periode has a new publication": written in the transaction that publishes it. Rooms above that answer it list a job of the
 * same name and payload with a `run` of their own (platform/jobs, mergeByName).
 */
export const periodeTerbit = defineJob({
  name: 'survei.periode.terbit',
  payload: terbitan,
  run: async () => {},
})

/** Renders the public documents of a publication into the file store, so that the first reader does not wait. */
export const renderTerbitan = defineJob({
  name: 'survei.terbitan.dokumen',
  payload: terbitan,
  run: async ({ instansiId, periodeId, revisi }, deps) => {
    const isi = await getTerbitanOf(deps, instansiId, periodeId, revisi)
    for (const akhiran of akhiranList) await getBerkas(deps, isi, akhiran)
  },
})
