import { AppError } from '../../kernel/errors.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import { registryErrors } from '../errors.ts'
import type { AlamatRow } from '../tables.ts'

/** Whose public address is this? Answered before any scope is known. */
export interface Alamat {
  readonly alamat: string
  readonly instansiId: string
  readonly jenis: AlamatRow['jenis']
  readonly sasaranId: string
}

export async function findAlamat(db: Db, alamat: string): Promise<Alamat | undefined> {
  const row = await db
    .selectFrom('registry_alamat')
    .selectAll()
    .where('alamat', '=', alamat)
    .executeTakeFirst()
  return (
    row && { alamat: row.alamat, instansiId: row.instansi_id, jenis: row.jenis, sasaranId: row.sasaran_id }
  )
}

/**
 * Registers an address for good: printed posters and links keep working when the thing is renamed, the old address then
 * leads to the same thing. Refused when it leads elsewhere already.
 */
export async function putAlamat(trx: Trx, { alamat, instansiId, jenis, sasaranId }: Alamat): Promise<void> {
  const made = await trx
    .insertInto('registry_alamat')
    .values({ alamat, instansi_id: instansiId, jenis, sasaran_id: sasaranId })
    .onConflict((oc) => oc.column('alamat').doNothing())
    .returning('alamat')
    .executeTakeFirst()
  if (made) return
  const there = await findAlamat(trx, alamat)
  if (there?.sasaranId !== sasaranId) throw new AppError(registryErrors.alamatTerpakai)
}

/** The first free one of `base`, `base-<where>`, `base-2`, `base-3` … below a prefix such as `unit`. */
export async function findFreeSlug(db: Db, prefix: string, base: string, where: string): Promise<string> {
  const taken = async (slug: string): Promise<boolean> =>
    (await findAlamat(db, `${prefix}/${slug}`)) !== undefined
  for (const slug of [base, `${base}-${where}`]) {
    if (!(await taken(slug))) return slug
  }
  for (let n = 2; ; n++) {
    const slug = `${base}-${n}`
    if (!(await taken(slug))) return slug
  }
}
