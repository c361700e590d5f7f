import '../tables.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listTerusan } from '../meja/terusan/store.ts'
import type { Peristiwa } from '../store.ts'

/**
 * The code of the letter this one came out of, split off or passed on. Its reporter holds that code and PIN; the new ones stand on its
 * page alone, for a message bears no PIN.
 */
export async function findAsalKode(
  db: Db,
  id: string,
  peristiwa: readonly Peristiwa[],
): Promise<string | undefined> {
  if (typeof peristiwa[0]?.data['tujuan'] === 'string')
    return (await listTerusan(db, id)).find((t) => t.arah === 'masuk')?.kodeLain ?? undefined
  const induk = await db
    .selectFrom('pengaduan as p')
    .innerJoin('pengaduan as i', (j) =>
      j.onRef('i.instansi_id', '=', 'p.instansi_id').onRef('i.id', '=', 'p.induk_id'),
    )
    .innerJoin('pengaduan_peristiwa as e', (j) =>
      j
        .onRef('e.instansi_id', '=', 'i.instansi_id')
        .onRef('e.pengaduan_id', '=', 'i.id')
        .on('e.aksi', '=', 'pecah'),
    )
    .select(['i.kode', 'e.data'])
    .where('p.id', '=', id)
    .execute()
  return induk.find((x) => x.data['lainId'] === id)?.kode
}
