import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { listUrutBertanda } from '../integritas/store-daftar.ts'
import '../kumpulan/tables.ts'
import type { Periode } from './periode.ts'

/** Work that is not finished and whose outcome would change the figures. It warns and never blocks. */
export interface Tertunda {
  /** Paper sheets keyed once that wait for the second keying, or whose two keyings differ. */
  readonly lembar: number
  /** Flagged answers nobody has decided about; not counted beyond `TANDA_PALING_BANYAK`. */
  readonly tanda: number
}

export const TANDA_PALING_BANYAK = 1000

export async function countTertunda(db: Db, p: Pick<Periode, 'id' | 'instansiId'>): Promise<Tertunda> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from survei_ketikan k join survei_kumpulan b
      on b.instansi_id = k.instansi_id and b.id = k.kumpulan_id
    where b.instansi_id = ${p.instansiId} and b.periode_id = ${p.id} and b.dua_kali
      and k.ke = 1 and not k.masuk`.execute(db)
  const tanda = await listUrutBertanda(
    db,
    p.instansiId,
    p.id,
    { putusan: 'belum' },
    { batas: TANDA_PALING_BANYAK },
  )
  return { lembar: Number(rows[0]?.n ?? 0), tanda: tanda.length }
}
