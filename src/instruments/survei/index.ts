import { Hono } from 'hono'
import { defineInstrument } from '../../platform/instrument.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { entriRoutes } from './entri/routes.tsx'
import { jawabanRoutes } from './jawaban/routes.tsx'
import * as awal from './migrations/2026-11-21-survei.ts'
import { periodeRoutes } from './periode/routes.tsx'
import { terbitanRoutes } from './terbitan/routes.tsx'

/** Front door of the survey room: its manifest and the few things others may use. */
export const survei = defineInstrument({
  kode: 'survei',
  nama: { id: 'Survei', en: 'Surveys' },
  dasarHukum: ['PermenPANRB 14/2017'],
  migrations: { '2026-11-21-survei': awal },
  kerja: (deps) =>
    new Hono<AppEnv>()
      .route('/', entriRoutes(deps))
      .route('/', periodeRoutes(deps))
      .route('/', terbitanRoutes(deps)),
  warga: (deps) => new Hono<AppEnv>().route('/', jawabanRoutes(deps)),
})

export type { UnsurKunci } from './instrumen.ts'
export type { ModelSurvei } from './seed-model.ts'
export type { RencanaContoh } from './seed-rencana.ts'
export type { Bidang } from './seed-responden.ts'
export { seedJawaban, type JawabanContoh, type LayananSurvei } from './seed-jawaban.ts'
export { insertSeedJawaban, seedPeriode, type PeriodeContoh, type TerbitanContoh } from './seed.ts'
