import { createPeriode } from '../../src/instruments/survei/periode/commands.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'
import type { Deps } from '../../src/platform/deps.ts'
import type { Kantor } from './kantor.ts'

/** A periode of the dinas over its two services, 5 January to 30 June 2026. Returns its id. */
export const bukaSemester = (db: OpenDb, deps: Pick<Deps, 'now'>, kantor: Kantor): Promise<string> =>
  db.write(kantor.scope, (trx) =>
    createPeriode(
      trx,
      deps,
      { kind: 'sistem', instansiId: kantor.instansiId, nama: 'uji' },
      {
        unitId: kantor.dinas,
        layananIds: [kantor.layanan.ktp, kantor.layanan.akta].toSorted(),
        nama: 'Semester I 2026',
        mulai: '2026-01-05',
        selesai: '2026-06-30',
        populasi: 30,
      },
    ),
  )
