import type { Db, Trx } from '../../../platform/db/types.ts'
import '../../tables.ts'
import type { GambarLogo } from './gambar.ts'

export async function findLogo(
  db: Db,
  instansiId: string,
): Promise<Pick<GambarLogo, 'isi' | 'lebar' | 'tinggi'> | undefined> {
  return db
    .selectFrom('registry_logo')
    .select(['isi', 'lebar', 'tinggi'])
    .where('instansi_id', '=', instansiId)
    .executeTakeFirst()
}

export async function setLogo(trx: Trx, instansiId: string, logo: GambarLogo): Promise<void> {
  const { isi, lebar, tinggi, sidik } = logo
  await trx
    .insertInto('registry_logo')
    .values({ instansi_id: instansiId, isi, lebar, tinggi })
    .onConflict((oc) => oc.column('instansi_id').doUpdateSet({ isi, lebar, tinggi }))
    .execute()
  await trx
    .updateTable('registry_instansi')
    .set({ logo_sidik: sidik })
    .where('instansi_id', '=', instansiId)
    .execute()
}

export async function removeLogo(trx: Trx, instansiId: string): Promise<void> {
  await trx
    .updateTable('registry_instansi')
    .set({ logo_sidik: null })
    .where('instansi_id', '=', instansiId)
    .execute()
  await trx.deleteFrom('registry_logo').where('instansi_id', '=', instansiId).execute()
}
