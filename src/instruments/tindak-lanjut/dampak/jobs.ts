import { defineJob } from '../../../platform/jobs/define.ts'
import { findTerbitan, periodeTerbit } from '../../survei/index.ts'
import { nilaiTerbitan } from './hitung.ts'

/** Hears of every publication and answers what was hoped for it. */
export const nilaiDampak = defineJob({
  ...periodeTerbit,
  run: async ({ instansiId, periodeId, revisi }, deps) =>
    deps.db.write({ instansiId }, async (trx) => {
      const terbitan = await findTerbitan(trx, periodeId, revisi)
      if (!terbitan) return
      const { unit, instrumen } = terbitan.isi
      await nilaiTerbitan(trx, deps, instansiId, { unitId: unit.id, instrumen: instrumen.kode, periodeId })
    }),
})
