import { z } from 'zod'
import type { Deps } from '../../../../platform/deps.ts'
import { defineJob } from '../../../../platform/jobs/define.ts'
import { listInstansi } from '../../../../registry/index.ts'
import { ambilLapor } from './ambil.ts'
import { kirimLapor } from './kirim.ts'

/** One instansi whose other side misbehaves keeps no other from its own. */
async function tiap(deps: Deps, kerja: (instansiId: string) => Promise<unknown>): Promise<void> {
  for (const { id } of await deps.db.read({ instansiId: null }, listInstansi))
    await kerja(id).catch((err: unknown) => {
      deps.log.error(
        { instansiId: id, pesan: err instanceof Error ? err.name : 'galat' },
        'pengaduan: LAPOR! by HTTP failed',
      )
    })
}

export const kirimLaporMenunggu = defineJob({
  name: 'pengaduan.lapor.kirim',
  payload: z.object({}),
  jadwal: '* * * * *',
  run: async (_, deps) => tiap(deps, (id) => kirimLapor(deps, id)),
})

export const ambilLaporBerkala = defineJob({
  name: 'pengaduan.lapor.ambil',
  payload: z.object({}),
  jadwal: '*/15 * * * *',
  run: async (_, deps) => tiap(deps, (id) => ambilLapor(deps, id)),
})
