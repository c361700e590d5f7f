import { record } from '../../../platform/audit/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { createPencatatSerbuan, type PencatatSerbuan } from '../../../platform/http/catat-serbuan.ts'
import type { SebabSerbuan } from './rules.ts'
import { putSerbuan } from './store.ts'

/** Which address was held, and why. */
export interface TempatSerbuan {
  readonly instansiId: string
  readonly periodeId: string
  readonly tautanId: string
  readonly sebab: SebabSerbuan
}

export const createPencatat = ({ db, log, config }: Pick<Deps, 'db' | 'log' | 'config'>) =>
  createPencatatSerbuan<TempatSerbuan>(log, ({ instansiId, ...t }, catatan, baru) => {
    const ambang = config.serbuan ? (config.serbuan[t.sebab] ?? 0) : 0
    return db.write({ instansiId }, async (trx) => {
      await putSerbuan(trx, instansiId, { ...catatan, ...t, ambang })
      const sistem = { kind: 'sistem', instansiId, nama: 'survei' } as const
      const data = { sebab: t.sebab, tautanId: t.tautanId, ambang }
      if (baru) await record(trx, sistem, 'survei.serbuan.mulai', t.periodeId, data)
    })
  }) satisfies PencatatSerbuan<TempatSerbuan>
