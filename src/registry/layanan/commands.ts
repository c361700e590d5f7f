import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import { canManageUnit, canSeeRegistri } from '../policy.ts'
import { slugOf } from '../slug.ts'
import { findUnit, listUnit } from '../unit/store.ts'
import { getLayanan, insertLayanan, listLayanan, lockLayanan, setLayanan, type Layanan } from './store.ts'

export interface LayananBaru {
  readonly unitId: string
  readonly nama: string
  readonly slug?: string
  readonly urutan?: number
}

export async function createLayanan(trx: Trx, actor: Actor, baru: LayananBaru): Promise<Layanan> {
  const unit = await findUnit(trx, baru.unitId)
  if (!unit || !canSeeRegistri(actor)) throw new AppError(common.notFound)
  if (!canManageUnit(actor, unit.id)) throw new AppError(common.forbidden)
  const id = newId()
  const slug = baru.slug ?? (await freeSlug(trx, slugOf(baru.nama), unit.slug))
  await insertLayanan(trx, {
    instansi_id: actor.instansiId,
    id,
    unit_id: unit.id,
    nama: baru.nama,
    slug,
    urutan: baru.urutan ?? 0,
  })
  await record(trx, actor, 'registri.layanan.buat', id, { unitId: unit.id, slug })
  return getLayanan(trx, id)
}

export interface LayananUbah {
  readonly nama: string
  readonly urutan: number
  readonly aktif: boolean
}

export async function changeLayanan(trx: Trx, actor: Actor, id: string, ubah: LayananUbah): Promise<Layanan> {
  const layanan = await lockLayanan(trx, id)
  if (!layanan || !canSeeRegistri(actor)) throw new AppError(common.notFound)
  if (!canManageUnit(actor, layanan.unitId)) throw new AppError(common.forbidden)
  await setLayanan(trx, id, { nama: ubah.nama, urutan: ubah.urutan, aktif: ubah.aktif })
  await record(trx, actor, 'registri.layanan.ubah', id, { aktif: ubah.aktif })
  return layanan
}

const SEKALI = 1000

/** A whole catalogue at once, in the order given: two statements and one line of the audit trail, however many there are. */
export async function createLayananBanyak(
  trx: Trx,
  actor: Actor,
  list: readonly Required<Omit<LayananBaru, 'slug'>>[],
): Promise<string[]> {
  const units = new Map((await listUnit(trx)).map((u) => [u.id, u]))
  const taken = new Set((await listLayanan(trx)).map((l) => l.slug))
  const rows = list.map(({ unitId, nama, urutan }) => {
    const unit = units.get(unitId)
    if (!unit || !canSeeRegistri(actor)) throw new AppError(common.notFound)
    if (!canManageUnit(actor, unit.id)) throw new AppError(common.forbidden)
    const slug = pickSlug(taken, slugOf(nama), unit.slug)
    taken.add(slug)
    return { instansi_id: actor.instansiId, id: newId(), unit_id: unit.id, nama, slug, urutan }
  })
  for (let i = 0; i < rows.length; i += SEKALI)
    await trx
      .insertInto('registry_layanan')
      .values(rows.slice(i, i + SEKALI))
      .execute()
  if (rows.length > 0)
    await record(trx, actor, 'registri.layanan.buat_banyak', actor.instansiId, { jumlah: rows.length })
  return rows.map((r) => r.id)
}

const freeSlug = async (trx: Trx, base: string, unitSlug: string): Promise<string> =>
  pickSlug(new Set((await listLayanan(trx)).map((l) => l.slug)), base, unitSlug)

function pickSlug(taken: ReadonlySet<string>, base: string, unitSlug: string): string {
  for (const slug of [base, `${base}-${unitSlug}`]) if (!taken.has(slug)) return slug
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}
