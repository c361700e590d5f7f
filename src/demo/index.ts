import { seedAcara, seedForum, seedSuara } from '../instruments/fkp/index.ts'
import { seedPengaduan } from '../instruments/pengaduan/index.ts'
import { seedStandar } from '../instruments/standar-pelayanan/index.ts'
import { seedTindakLanjut } from '../instruments/tindak-lanjut/index.ts'
import { listInstansi } from '../registry/index.ts'
import { akunDemo, muatAkun, SANDI_DEMO, type AkunDemo, type BuatAkun } from './akun.ts'
import { kabupaten } from './kabupaten.ts'
import { muatKabupaten, unitDemo, type DepsDemo } from './muat.ts'
import { muatSaluran, PIN_DEMO } from './saluran.ts'
import { muatDampak } from './dampak.ts'

export interface HasilDemo {
  /** Loaded just now; false when it was there. */
  readonly baru: boolean
  readonly instansiId: string
  readonly akun: readonly AkunDemo[]
  readonly sandi: string
  /** Of the kiosks. */
  readonly pin: string
}

/** Actions that only one unit has. */
const rencanaSendiri = unitDemo.flatMap((u) => [
  ...(u.survei?.rencana ?? []),
  ...(u.surveiLain ?? []).flatMap((l) => Object.values(l.rencana)),
])

/**
 * The demonstration kabupaten in an empty database. With any other instansi there it does nothing and answers undefined;
 * with its own it only makes up for accounts that a crash left out.
 */
export async function loadDemo(deps: DepsDemo, buatAkun: BuatAkun): Promise<HasilDemo | undefined> {
  const hasil = await muatDemo(deps, buatAkun)
  // When everything else is there: what was hoped rests on actions, and what came of it on publications.
  if (hasil) await muatDampak(deps, hasil.instansiId)
  return hasil
}

async function muatDemo(deps: DepsDemo, buatAkun: BuatAkun): Promise<HasilDemo | undefined> {
  const made = await muatKabupaten(deps)
  const ada = await deps.db.read({ instansiId: null }, listInstansi)
  const instansi = ada.find((i) => i.rekaan && i.slug === kabupaten.slug)
  if (!instansi) return undefined
  await muatAkun(deps.db, instansi.id, buatAkun)
  await deps.db.write({ instansiId: instansi.id }, (trx) =>
    seedTindakLanjut(trx, deps, instansi.id, rencanaSendiri),
  )
  await muatSaluran(deps, instansi.id)
  await deps.db.write({ instansiId: instansi.id }, (trx) => seedPengaduan(trx, deps, instansi.id))
  await deps.db.write({ instansiId: instansi.id }, (trx) => seedStandar(trx, deps, instansi.id))
  await deps.db.write({ instansiId: instansi.id }, async (trx) => {
    const forum = await seedForum(trx, deps, instansi.id)
    // The record freezes the hash of the votes.
    await seedSuara(trx, deps, instansi.id)
    const sistem = { kind: 'sistem', instansiId: instansi.id, nama: 'contoh' } as const
    if (forum) await seedAcara(trx, deps, sistem, forum.selesai.id)
  })
  return {
    baru: made !== undefined,
    instansiId: instansi.id,
    akun: akunDemo,
    sandi: SANDI_DEMO,
    pin: PIN_DEMO,
  }
}

export type { AkunDemo, BuatAkun, DepsDemo }
