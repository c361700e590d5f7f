import '../tables.ts'
import type { Db } from '../../../platform/db/types.ts'
import { profil62Tahun2018 } from './profil.ts'
import type { AturanJam, ProfilKebijakan } from './rules.ts'

const profil = (db: Db) => db.selectFrom('pengaduan_profil').select(['id', 'nama', 'dasar', 'mulai', 'isi'])

type Tersimpan = Awaited<ReturnType<ReturnType<typeof profil>['executeTakeFirstOrThrow']>>
const toProfil = (row: Tersimpan): ProfilKebijakan => ({ ...row, isi: row.isi as AturanJam })

/** Profiles the instansi entered itself; the shipped one is always there besides. */
export async function listProfil(db: Db): Promise<ProfilKebijakan[]> {
  return (await profil(db).orderBy('mulai').execute()).map(toProfil)
}

/** Those that complaints were born under: they stand for ever. */
export async function listProfilTerpakai(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('pengaduan_profil as f')
    .select('f.id')
    .where((eb) =>
      eb.exists(eb.selectFrom('pengaduan as p').select('p.id').whereRef('p.profil_id', '=', 'f.id')),
    )
    .execute()
  return new Set(rows.map((r) => r.id))
}

/** The one a complaint was born under. */
export async function getProfil(db: Db, id: string | null): Promise<ProfilKebijakan> {
  return id === null
    ? profil62Tahun2018
    : toProfil(await profil(db).where('id', '=', id).executeTakeFirstOrThrow())
}
