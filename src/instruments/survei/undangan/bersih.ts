import { z } from 'zod'
import type { Sistem } from '../../../kernel/actor.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import * as audit from '../../../platform/audit/index.ts'
import { eraseIsi, markDibatalkan } from '../../../platform/channels/index.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'
import { KAITAN } from './commands.ts'
import { loadRekap } from './rekap.ts'
import { removeSemua } from './store.ts'
import { listJatuhTempo, setDihapus } from './store-simpan.ts'

/** Every night: the names of periods that ended long enough ago go for good; four numbers remain. */
export const bersihkanUndangan = defineJob({
  name: 'survei.undangan.bersih',
  payload: z.object({}),
  jadwal: '40 3 * * *',
  run: async (_, deps) => {
    const semua = await deps.db.read({ instansiId: null }, listInstansi)
    for (const { id: instansiId, zona } of semua) {
      const now = deps.now()
      const tempo = await deps.db.read({ instansiId }, (db) => listJatuhTempo(db, tanggalOf(now, zona), zona))
      for (const periodeId of tempo) {
        await deps.db.write({ instansiId }, async (trx) => {
          const { diundang, terkirim, gagal, menjawab } = await loadRekap(trx, periodeId)
          await markDibatalkan(trx, Object.values(KAITAN), periodeId, now)
          await eraseIsi(trx, Object.values(KAITAN), periodeId)
          await removeSemua(trx, periodeId)
          await setDihapus(trx, instansiId, periodeId, { diundang, terkirim, gagal, menjawab }, now)
          const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'survei.undangan.bersih' }
          await audit.record(trx, sistem, 'survei.undangan.hapus', periodeId, { diundang, menjawab })
        })
        deps.log.info({ instansiId, periodeId }, 'survei: names of invited people erased')
      }
    }
  },
})
