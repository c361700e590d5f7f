import '../tables.ts'
import type { Db } from '../../../platform/db/types.ts'
import { rentanList } from './golongan.ts'
import type { Anggota } from './komposisi.ts'

/** Everybody of one forum as far as counting goes; no names. A forum is one room: thousands at the most. */
export async function listAnggota(
  db: Db,
  forumId: string,
): Promise<(Anggota & { readonly diundang: boolean })[]> {
  const rows = await db
    .selectFrom('fkp_peserta')
    .select(['kelompok', 'rentan', 'status', 'undangan_at'])
    .where('forum_id', '=', forumId)
    .limit(20_000)
    .execute()
  return rows.map((r) => ({
    kelompok: r.kelompok,
    rentan: rentanList.filter((x) => r.rentan.includes(x)),
    hadir: r.status === 'hadir',
    diundang: r.undangan_at !== null,
  }))
}
