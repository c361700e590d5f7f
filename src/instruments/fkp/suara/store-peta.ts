import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { KeadaanPeta } from '../peta/keadaan.ts'
import type { SajianPeta } from '../peta/sajian.ts'
import type { SumbuTersimpan } from './hitung.ts'
import type { PetaRow } from './tables.ts'

export type LingkupPeta = PetaRow['lingkup']
/** `berjalan`: while people vote, led on from the last one; `akhir`: from the votes alone, the same for everybody who has them. */
export type CaraPeta = PetaRow['cara']

export interface PetaTersimpan {
  readonly cara: CaraPeta
  /** Of the votes it was made from. */
  readonly versi: number
  readonly sajian: SajianPeta
  readonly sumbu: SumbuTersimpan
  /** Hash of the votes; empty while they are still coming in. */
  readonly sidik: string
  readonly at: Date
}

const petaOf = (db: Db, forumId: string, lingkup: LingkupPeta) =>
  db.selectFrom('fkp_peta').where('forum_id', '=', forumId).where('lingkup', '=', lingkup)

export async function findPeta(
  db: Db,
  forumId: string,
  lingkup: LingkupPeta,
): Promise<PetaTersimpan | undefined> {
  const row = await petaOf(db, forumId, lingkup)
    .select(['cara', 'versi', 'sajian', 'sumbu', 'sidik', 'at'])
    .executeTakeFirst()
  return (
    row && {
      ...row,
      versi: Number(row.versi),
      sajian: row.sajian as SajianPeta,
      sumbu: row.sumbu as SumbuTersimpan,
    }
  )
}

/** Which votes the kept map of everybody is of, without the map. */
export async function findVersiPeta(
  db: Db,
  forumId: string,
): Promise<Pick<PetaTersimpan, 'cara' | 'versi'> | undefined> {
  const row = await petaOf(db, forumId, 'semua').select(['cara', 'versi']).executeTakeFirst()
  return row && { ...row, versi: Number(row.versi) }
}

/** What the next computation goes on from. */
export async function findKeadaan(
  db: Db,
  forumId: string,
  lingkup: LingkupPeta,
): Promise<KeadaanPeta | undefined> {
  const row = await petaOf(db, forumId, lingkup).select('keadaan').executeTakeFirst()
  return row?.keadaan as KeadaanPeta | undefined
}

/** Of two computations the one that saw more votes stays. */
export async function putPeta(
  trx: Trx,
  instansiId: string,
  forumId: string,
  lingkup: LingkupPeta,
  p: PetaTersimpan & { readonly keadaan: KeadaanPeta },
): Promise<void> {
  await trx
    .insertInto('fkp_peta')
    .values({
      instansi_id: instansiId,
      forum_id: forumId,
      lingkup,
      cara: p.cara,
      versi: p.versi,
      keadaan: JSON.stringify(p.keadaan),
      sajian: JSON.stringify(p.sajian),
      sumbu: JSON.stringify(p.sumbu),
      sidik: p.sidik,
      at: p.at,
    })
    .onConflict((oc) =>
      oc
        .columns(['instansi_id', 'forum_id', 'lingkup'])
        .doUpdateSet((eb) => ({
          cara: eb.ref('excluded.cara'),
          versi: eb.ref('excluded.versi'),
          keadaan: eb.ref('excluded.keadaan'),
          sajian: eb.ref('excluded.sajian'),
          sumbu: eb.ref('excluded.sumbu'),
          sidik: eb.ref('excluded.sidik'),
          at: eb.ref('excluded.at'),
        }))
        .where(sql<boolean>`fkp_peta.versi <= excluded.versi`),
    )
    .execute()
}
