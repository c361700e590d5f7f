import type { Pejabat, Peran } from '../../src/kernel/actor.ts'
import { actOn, type Isian } from '../../src/instruments/pengaduan/commands.ts'
import { setIsi } from '../../src/instruments/pengaduan/pengaturan/isi.ts'
import { mejaRoutes } from '../../src/instruments/pengaduan/meja/routes.ts'
import type { Aksi } from '../../src/instruments/pengaduan/status/rules.ts'
import type { Db, Trx } from '../../src/platform/db/types.ts'
import type { Deps } from '../../src/platform/deps.ts'
import { freshDb, type FreshDb } from './database.ts'
import { buildDeps } from './deps.ts'
import { buildMeja, type Meja } from './meja.ts'
import { buildRumah, type Rumah } from './registry.ts'

/** A complaints office to test in: a house with its people, a clock that can be set, and every officer's desk. */
export interface KantorAduan {
  readonly fresh: FreshDb
  readonly rumah: Rumah
  readonly deps: Deps & { readonly asked: unknown[] }
  /** Sets the clock. */
  readonly pukul: (iso: string) => void
  readonly pengelola: Pejabat
  readonly penghubung: Pejabat
  readonly penghubungDua: Pejabat
  readonly kepala: Pejabat
  readonly apip: Pejabat
  readonly jadikan: (peran: Peran, unitId: string | null) => Promise<Pejabat>
  readonly act: (actor: Pejabat, id: string, aksi: Aksi, isian?: Isian) => Promise<unknown>
  readonly baca: <T>(run: (db: Db) => Promise<T>) => Promise<T>
  readonly tulis: <T>(run: (trx: Trx) => Promise<T>) => Promise<T>
  readonly meja: (siapa: Pejabat) => Meja
  /** How the dinas works: whose word an answer needs, who may close. */
  readonly atur: (isi: { persetujuan?: boolean; periksaTutup?: boolean }) => Promise<void>
}

export async function buildKantorAduan(): Promise<KantorAduan> {
  const fresh = await freshDb()
  const rumah = await buildRumah(fresh.db)
  let kini = new Date('2026-11-16T03:00:00Z')
  const deps = buildDeps(fresh.db, { now: () => kini })
  const scope = { instansiId: rumah.instansi.id }
  const jadikan = (peran: Peran, unitId: string | null) => rumah.pejabat({ peran, unitId })
  const tulis: KantorAduan['tulis'] = (run) => fresh.db.write(scope, run)
  return {
    fresh,
    rumah,
    deps,
    pukul: (iso) => (kini = new Date(iso)),
    pengelola: await jadikan('pengelola_pengaduan', null),
    penghubung: await jadikan('penghubung', rumah.dinas.id),
    penghubungDua: await jadikan('penghubung', rumah.dinas.id),
    kepala: await jadikan('kepala_unit', rumah.dinas.id),
    apip: await jadikan('apip', null),
    jadikan,
    act: (actor, id, aksi, isian) => tulis((trx) => actOn(trx, deps, actor, id, aksi, isian)),
    baca: (run) => fresh.db.read(scope, run),
    tulis,
    meja: (siapa) => buildMeja(deps, siapa, '/kerja/pengaduan', [mejaRoutes(deps)], { zona: 'WIB' }),
    atur: ({ persetujuan = false, periksaTutup = false }) =>
      tulis((trx) =>
        setIsi(trx, scope.instansiId, 'meja', {
          persetujuan: persetujuan ? [rumah.dinas.id] : [],
          periksaTutup: periksaTutup ? [rumah.dinas.id] : [],
          eskalasi: [],
        }),
      ),
  }
}
