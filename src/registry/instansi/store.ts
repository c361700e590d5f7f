import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Zona } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import type { InstansiRow } from '../tables.ts'

export interface Instansi {
  readonly id: string
  readonly slug: string
  readonly nama: string
  readonly jenis: string
  readonly zona: Zona
  readonly wilayahKode: string | null
  /** `#rrggbb`, or null for the house colour. */
  readonly aksen: string | null
  readonly alamat: string
  readonly kontak: string
  /** Working days a week. */
  readonly hariKerja: 5 | 6
  readonly cutiBersamaLibur: boolean
  /** Invented for the demonstration: every page says so. */
  readonly rekaan: boolean
  /** Public address of its picture, new with every picture; null: none. */
  readonly logo: string | null
}

const toInstansi = (r: Selectable<InstansiRow>): Instansi => ({
  id: r.instansi_id,
  slug: r.slug,
  nama: r.nama,
  jenis: r.jenis,
  zona: r.zona,
  wilayahKode: r.wilayah_kode,
  aksen: r.aksen,
  alamat: r.alamat,
  kontak: r.kontak,
  hariKerja: r.hari_kerja === 6 ? 6 : 5,
  cutiBersamaLibur: r.cuti_bersama_libur,
  rekaan: r.rekaan,
  logo: r.logo_sidik === null ? null : `/instansi/${r.slug}/logo.png?v=${r.logo_sidik}`,
})

export async function findInstansi(db: Db, id: string): Promise<Instansi | undefined> {
  const row = await db
    .selectFrom('registry_instansi')
    .selectAll()
    .where('instansi_id', '=', id)
    .executeTakeFirst()
  return row && toInstansi(row)
}

export async function getInstansi(db: Db, id: string): Promise<Instansi> {
  const found = await findInstansi(db, id)
  if (!found) throw new AppError(common.notFound)
  return found
}

export async function findInstansiBySlug(db: Db, slug: string): Promise<Instansi | undefined> {
  const row = await db.selectFrom('registry_instansi').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toInstansi(row)
}

export async function listInstansi(db: Db): Promise<Instansi[]> {
  const rows = await db.selectFrom('registry_instansi').selectAll().orderBy('nama').execute()
  return rows.map(toInstansi)
}

export async function lockInstansi(trx: Trx, id: string): Promise<Instansi | undefined> {
  const row = await trx
    .selectFrom('registry_instansi')
    .selectAll()
    .where('instansi_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toInstansi(row)
}

export async function insertInstansi(trx: Trx, row: Insertable<InstansiRow>): Promise<void> {
  await trx.insertInto('registry_instansi').values(row).execute()
}

export async function setInstansi(trx: Trx, id: string, row: Updateable<InstansiRow>): Promise<void> {
  await trx.updateTable('registry_instansi').set(row).where('instansi_id', '=', id).execute()
}
