import type { Instrument } from '../../../platform/instrument.ts'
import { kabarkan } from '../kabar/jobs.ts'
import { bersihkanTitipan } from '../lampiran/titip.ts'
import * as dariWarga from '../migrations/2026-11-22-pengaduan-warga.ts'
import { wargaRoutes } from './index.ts'

/** Adds the citizens' side to the office's manifest: pages, news, and the table of followers. */
export const withWarga = (kantor: Instrument): Instrument => ({
  ...kantor,
  migrations: { ...kantor.migrations, '2026-11-22-z7-pengaduan-warga': dariWarga },
  jobs: [...(kantor.jobs ?? []), kabarkan, bersihkanTitipan],
  warga: (deps) => {
    const app = wargaRoutes(deps)
    return kantor.warga ? app.route('/', kantor.warga(deps)) : app
  },
})
