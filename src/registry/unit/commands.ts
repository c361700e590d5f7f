import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import { findFreeSlug, putAlamat } from '../alamat/store.ts'
import { getInstansi } from '../instansi/store.ts'
import { canManageUnit, canSeeRegistri } from '../policy.ts'
import { slugOf } from '../slug.ts'
import { assertCanDeactivate, assertCanMove, assertIndukAktif } from './rules.ts'
import { getUnit, insertUnit, lockUnits, setUnit, type Unit } from './store.ts'

export const jenisUnit = [
  'perangkat_daerah',
  'bagian',
  'uptd',
  'kecamatan',
  'kelurahan',
  'puskesmas',
  'rumah_sakit',
  'sekolah',
  'mpp',
  'gerai',
  'loket',
  'satuan_kerja',
  'lainnya',
] as const
export type JenisUnit = (typeof jenisUnit)[number]

/** What a person may fill in about a unit, new or existing. */
export interface IsiUnit {
  readonly nama: string
  readonly jenis: JenisUnit
  readonly singkatan?: string
  readonly alamat?: string
  readonly kontak?: string
  readonly wilayahKode?: string | null
  readonly hariKerja?: 5 | 6 | null
  readonly kepala?: Unit['kepala']
  readonly urutan?: number
}

export interface UnitBaru extends IsiUnit {
  readonly indukId: string | null
  /** Otherwise made of the short or the full name. */
  readonly slug?: string
}

const columnsOf = (isi: IsiUnit) => ({
  nama: isi.nama,
  jenis: isi.jenis,
  singkatan: isi.singkatan ?? '',
  alamat: isi.alamat ?? '',
  kontak: isi.kontak ?? '',
  wilayah_kode: isi.wilayahKode ?? null,
  hari_kerja: isi.hariKerja ?? null,
  kepala_nama: isi.kepala?.nama ?? '',
  kepala_nip: isi.kepala?.nip ?? '',
  kepala_jabatan: isi.kepala?.jabatan ?? '',
  urutan: isi.urutan ?? 0,
})

export async function createUnit(trx: Trx, actor: Actor, baru: UnitBaru): Promise<Unit> {
  const units = await lockUnits(trx)
  if (baru.indukId !== null && !units.some((u) => u.id === baru.indukId)) throw new AppError(common.notFound)
  if (!canManageUnit(actor, baru.indukId)) throw new AppError(common.forbidden)
  assertIndukAktif(units, baru.indukId)
  const id = newId()
  const instansi = await getInstansi(trx, actor.instansiId)
  const slug =
    baru.slug ?? (await findFreeSlug(trx, 'unit', slugOf(baru.singkatan || baru.nama), instansi.slug))
  await putAlamat(trx, { alamat: `unit/${slug}`, instansiId: actor.instansiId, jenis: 'unit', sasaranId: id })
  await insertUnit(trx, {
    instansi_id: actor.instansiId,
    id,
    induk_id: baru.indukId,
    slug,
    ...columnsOf(baru),
  })
  await record(trx, actor, 'registri.unit.buat', id, { indukId: baru.indukId, jenis: baru.jenis, slug })
  return getUnit(trx, id)
}

export async function changeUnit(trx: Trx, actor: Actor, id: string, isi: IsiUnit): Promise<void> {
  const { unit } = await lockOne(trx, actor, id)
  await setUnit(trx, unit.id, columnsOf(isi))
  await record(trx, actor, 'registri.unit.ubah', id, { jenis: isi.jenis })
}

/** Under another parent: whoever does it must look after the unit and the place it goes to. */
export async function moveUnit(trx: Trx, actor: Actor, id: string, indukId: string | null): Promise<void> {
  const { unit, units } = await lockOne(trx, actor, id)
  if (indukId !== null && !units.some((u) => u.id === indukId)) throw new AppError(common.notFound)
  if (!canManageUnit(actor, indukId)) throw new AppError(common.forbidden)
  assertCanMove(units, id, indukId)
  if (unit.indukId === indukId) return
  await setUnit(trx, id, { induk_id: indukId })
  await record(trx, actor, 'registri.unit.pindah', id, { dari: unit.indukId, ke: indukId })
}

/** Units are never deleted: their surveys and letters stay readable. */
export async function setUnitAktif(trx: Trx, actor: Actor, id: string, aktif: boolean): Promise<void> {
  const { unit, units } = await lockOne(trx, actor, id)
  if (unit.aktif === aktif) return
  if (aktif) assertIndukAktif(units, unit.indukId)
  else assertCanDeactivate(units, id)
  await setUnit(trx, id, { aktif })
  await record(trx, actor, aktif ? 'registri.unit.aktifkan' : 'registri.unit.nonaktifkan', id)
}

async function lockOne(trx: Trx, actor: Actor, id: string): Promise<{ unit: Unit; units: Unit[] }> {
  const units = await lockUnits(trx)
  const unit = units.find((u) => u.id === id)
  if (!unit || !canSeeRegistri(actor)) throw new AppError(common.notFound)
  if (!canManageUnit(actor, id)) throw new AppError(common.forbidden)
  return { unit, units }
}
