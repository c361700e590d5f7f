import { z } from 'zod'
import type { Sistem } from '../../../kernel/actor.ts'
import * as audit from '../../../platform/audit/index.ts'
import { scanClamd } from '../../../platform/files/index.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'
import { findLampiran, listMenunggu, setPindai } from './store.ts'

/**
 * Has one file looked through. An infected one is marked first and then thrown away: it is never served, and what stays is that
 * it was there. While clamd is away the job is tried again for a day, and nobody is served the file.
 */
export const pindaiLampiran = defineJob({
  name: 'pengaduan.lampiran.pindai',
  payload: z.object({ instansiId: z.uuid(), id: z.uuid() }),
  run: async ({ instansiId, id }, deps) => {
    const { clamd } = deps.config
    const lampiran = await deps.db.read({ instansiId }, (db) => findLampiran(db, id))
    if (!clamd || !lampiran || lampiran.pindai === 'bersih') return
    const isi = lampiran.pindai === 'terinfeksi' ? undefined : await deps.files.open(lampiran.kunci)
    if (isi) {
      const hasil = await scanClamd(clamd, isi)
      await deps.db.write({ instansiId }, async (trx) => {
        await setPindai(trx, id, hasil.bersih ? 'bersih' : 'terinfeksi')
        if (hasil.bersih) return
        const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'pengaduan.lampiran.pindai' }
        const data = { lampiranId: id, virus: hasil.nama }
        await audit.record(trx, sistem, 'pengaduan.lampiran.terinfeksi', lampiran.pengaduanId, data)
      })
      if (hasil.bersih) return
    }
    await deps.files.remove(lampiran.kunci)
  },
})

const SEJAM = 3_600_000
const SEKALI = 200

/** What still waits after an hour is asked about again: clamd may have been away for longer than a job keeps trying. */
export const ulangPindai = defineJob({
  name: 'pengaduan.lampiran.ulang',
  payload: z.object({}),
  jadwal: '20 * * * *',
  run: async (_, deps) => {
    if (!deps.config.clamd) return
    const sejak = new Date(deps.now().getTime() - SEJAM)
    for (const { id: instansiId } of await deps.db.read({ instansiId: null }, listInstansi)) {
      await deps.db.write({ instansiId }, async (trx) => {
        for (const id of await listMenunggu(trx, sejak, SEKALI))
          await deps.enqueue(trx, pindaiLampiran, { instansiId, id })
      })
    }
  },
})
