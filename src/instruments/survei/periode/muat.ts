import { tanggalOf } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { getUnit, listLayanan, type Layanan } from '../../../registry/index.ts'
import type { Instrumen } from '../instrumen.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import type { AgregatPeriode } from '../jawaban/tipe.ts'
import { canPublish, canWork } from '../policy.ts'
import { getPeriodeTerlihat } from './akses.ts'
import type { PeriodeDiMeja } from './pages-kepala.tsx'
import type { Periode } from './periode.ts'
import { computeStatus } from './status.ts'

export interface PeriodeDimuat extends PeriodeDiMeja {
  readonly hariIni: string
  readonly agregat: AgregatPeriode
  /** As this periode uses it. */
  readonly instrumen: Instrumen
  /** Services of the period, in the order of the unit. */
  readonly layanan: readonly Layanan[]
}

/** What every page of one period needs. */
export async function loadPeriode(c: Ctx, deps: Deps, db: Db, found?: Periode): Promise<PeriodeDimuat> {
  const { desk, pejabat, zona } = c.var
  const periode = found ?? (await getPeriodeTerlihat(c, db))
  const hariIni = tanggalOf(deps.now(), zona)
  // Asked together: each wait for PostgreSQL costs more than most of these answers.
  const [agregat, layanan, unit, instrumen] = await Promise.all([
    getAgregat(db, periode.id),
    listLayanan(db, periode.unitId),
    getUnit(db, periode.unitId),
    getInstrumenPeriode(db, periode.id),
  ])
  return {
    desk,
    periode,
    unitNama: unit.nama,
    status: computeStatus(periode, hariIni),
    n: agregat.semua.n,
    nTanda: agregat.semua.n - agregat.tanpaTanda.n,
    may: { work: canWork(pejabat, periode), publish: canPublish(pejabat, periode) },
    hariIni,
    agregat,
    instrumen,
    layanan: layanan.filter((l) => periode.layananIds.includes(l.id)),
  }
}
