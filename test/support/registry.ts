import type { Pejabat, Penugasan, Sistem } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'
import {
  createInstansi,
  createLayanan,
  createPejabat,
  createUnit,
  loadActor,
} from '../../src/registry/index.ts'
import type { Instansi, Layanan, Orang, Unit } from '../../src/registry/index.ts'

/** A small house to test in: a dinas with a puskesmas and its service, beside a kecamatan. */
export interface Rumah {
  readonly sistem: Sistem
  readonly instansi: Instansi
  readonly dinas: Unit
  readonly puskesmas: Unit
  readonly kecamatan: Unit
  readonly layanan: Layanan
  /** Appoints somebody and returns him or her as a request would see it. */
  readonly pejabat: (...penugasan: Penugasan[]) => Promise<Pejabat>
}

export async function buildRumah(db: OpenDb, nama = 'Kabupaten Contoh'): Promise<Rumah> {
  const instansiId = newId()
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'uji' }
  const made = await db.write({ instansiId }, async (trx) => {
    const instansi = await createInstansi(trx, sistem, { nama, jenis: 'kabupaten' })
    const unit = (
      nama: string,
      jenis: 'perangkat_daerah' | 'puskesmas' | 'kecamatan',
      indukId: string | null,
    ) => createUnit(trx, sistem, { nama, jenis, indukId })
    const dinas = await unit('Dinas Kesehatan', 'perangkat_daerah', null)
    const puskesmas = await unit('Puskesmas Contoh', 'puskesmas', dinas.id)
    const kecamatan = await unit('Kecamatan Contoh', 'kecamatan', null)
    const layanan = await createLayanan(trx, sistem, { unitId: puskesmas.id, nama: 'Rawat Jalan' })
    return { instansi, dinas, puskesmas, kecamatan, layanan }
  })
  const pejabat = async (...penugasan: Penugasan[]): Promise<Pejabat> => {
    const akunId = newId()
    await db.write({ instansiId }, (trx): Promise<Orang> =>
      createPejabat(trx, sistem, {
        akunId,
        nama: 'Sri Rahayu',
        jabatan: 'Analis',
        surel: `${akunId}@contoh.go.id`,
        penugasan,
      }),
    )
    const actor = await loadActor(db, akunId)
    if (!actor) throw new Error('the person just appointed is not found')
    return actor
  }
  return { sistem, ...made, pejabat }
}
