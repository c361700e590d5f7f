import type { Selectable, Updateable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { TahapSuara } from './rules.ts'
import type { PemungutanRow } from './tables.ts'

/** How a forum takes votes, and how many it has. */
export interface Pemungutan {
  readonly tahap: readonly TahapSuara[]
  readonly usulWarga: boolean
  readonly layar: 'ajakan' | 'hasil'
  readonly hanyaTerdaftar: boolean
  readonly nomor: number
  readonly pemilih: number
  readonly terdaftar: number
  readonly kertas: number
  readonly suara: number
  readonly versi: number
  readonly antreAt: Date | null
}

/** Of a forum nobody has voted in yet. */
export const pemungutanAwal: Pemungutan = {
  tahap: ['sebelum', 'selama'],
  usulWarga: true,
  layar: 'ajakan',
  hanyaTerdaftar: false,
  nomor: 0,
  pemilih: 0,
  terdaftar: 0,
  kertas: 0,
  suara: 0,
  versi: 0,
  antreAt: null,
}

const toPemungutan = (r: Selectable<PemungutanRow>): Pemungutan => ({
  tahap: r.tahap as TahapSuara[],
  usulWarga: r.usul_warga,
  layar: r.layar,
  hanyaTerdaftar: r.hanya_terdaftar,
  nomor: r.nomor,
  pemilih: r.pemilih,
  terdaftar: r.terdaftar,
  kertas: r.kertas,
  suara: r.suara,
  versi: Number(r.versi),
  antreAt: r.antre_at,
})

export async function findPemungutan(db: Db, forumId: string): Promise<Pemungutan> {
  const row = await db
    .selectFrom('fkp_pemungutan')
    .selectAll()
    .where('forum_id', '=', forumId)
    .executeTakeFirst()
  return row ? toPemungutan(row) : pemungutanAwal
}

/** Whoever changes votes or statements of a forum holds this row, so counts and numbers are given one after another. */
export async function lockPemungutan(trx: Trx, instansiId: string, forumId: string): Promise<Pemungutan> {
  const select = () =>
    trx
      .selectFrom('fkp_pemungutan')
      .selectAll()
      .where('forum_id', '=', forumId)
      .forUpdate()
      .executeTakeFirst()
  const found = await select()
  if (found) return toPemungutan(found)
  await trx
    .insertInto('fkp_pemungutan')
    .values({ instansi_id: instansiId, forum_id: forumId, antre_at: null })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const made = await select()
  if (!made) throw new Error('the votes of a forum outside the scope of this transaction')
  return toPemungutan(made)
}

type Ubahan = Omit<Updateable<PemungutanRow>, 'instansi_id' | 'forum_id'>

export async function setPemungutan(trx: Trx, forumId: string, ubah: Ubahan): Promise<void> {
  await trx.updateTable('fkp_pemungutan').set(ubah).where('forum_id', '=', forumId).execute()
}
