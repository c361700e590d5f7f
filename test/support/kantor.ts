import type { Kysely } from 'kysely'
import type { Pejabat, Peran } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/db/types.ts'
import '../../src/registry/tables.ts'
import { buildPejabat } from './pejabat.ts'

/** A small instansi to test in: a dinas with two services, a UPT below it with one, and another dinas with one. */
export interface Kantor {
  readonly instansiId: string
  readonly scope: { readonly instansiId: string }
  readonly dinas: string
  readonly upt: string
  readonly lain: string
  readonly layanan: {
    readonly ktp: string
    readonly akta: string
    readonly upt: string
    readonly lain: string
  }
  /** A person with one role: in a unit and those below it, or (null) in the whole instansi. */
  readonly pejabat: (peran: Peran, unitId: string | null) => Pejabat
}

export async function buildKantor(owner: Kysely<Database>): Promise<Kantor> {
  const instansiId = newId()
  const [dinas, upt, lain] = [newId(), newId(), newId()]
  const layanan = { ktp: newId(), akta: newId(), upt: newId(), lain: newId() }
  const own = { instansi_id: instansiId }
  const slug = instansiId.slice(-6)
  await owner
    .insertInto('registry_instansi')
    .values({ ...own, slug: `kab-${slug}`, nama: 'Kabupaten Uji', jenis: 'kabupaten', zona: 'WITA' })
    .execute()
  const units = [
    { id: dinas, nama: 'Dinas Kependudukan dan Pencatatan Sipil', induk_id: null },
    { id: upt, nama: 'UPT Kependudukan Kecamatan Timur', induk_id: dinas },
    { id: lain, nama: 'Dinas Kesehatan', induk_id: null },
  ]
  await owner
    .insertInto('registry_unit')
    .values(units.map((u, i) => ({ ...own, ...u, slug: `unit-${i}`, jenis: 'dinas', urutan: i })))
    .execute()
  const services = [
    { id: layanan.ktp, unit_id: dinas, nama: 'KTP elektronik' },
    { id: layanan.akta, unit_id: dinas, nama: 'Akta kelahiran' },
    { id: layanan.upt, unit_id: upt, nama: 'Perekaman KTP' },
    { id: layanan.lain, unit_id: lain, nama: 'Izin praktik' },
  ]
  await owner
    .insertInto('registry_layanan')
    .values(services.map((l, i) => ({ ...own, ...l, slug: `layanan-${i}`, urutan: i })))
    .execute()
  const below = new Map([[dinas, [dinas, upt]]])
  const pejabat = (peran: Peran, unitId: string | null): Pejabat => {
    const reached = unitId === null ? [dinas, upt, lain] : (below.get(unitId) ?? [unitId])
    return buildPejabat(instansiId, peran, unitId, reached)
  }
  return { instansiId, scope: { instansiId }, dinas, upt, lain, layanan, pejabat }
}
