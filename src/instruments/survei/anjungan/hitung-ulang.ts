import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

interface Beda {
  readonly nama: string
  readonly tercatat: number
  readonly dihitung: number
}

/** What devices and assignments are said to have brought, counted again from the answers. One statement is one moment. */
export async function hitungUlangPerangkat(db: Db): Promise<string[]> {
  const { rows } = await sql<Beda>`
    with jawaban as (
      select instansi_id, kumpulan_id, count(*)::int as n from survei_jawaban
      where saluran in ('anjungan', 'wawancara') and kumpulan_id is not null
      group by instansi_id, kumpulan_id)
    select p.nama, p.n_masuk as tercatat, coalesce(j.n, 0) as dihitung
    from survei_perangkat p left join jawaban j on j.instansi_id = p.instansi_id
      and j.kumpulan_id = coalesce(p.tugas_id, p.id)
    where p.n_masuk <> coalesce(j.n, 0)
    union all
    select coalesce(nullif(t.wilayah, ''), t.id::text), t.n_masuk, coalesce(j.n, 0)
    from survei_tugas t left join jawaban j on j.instansi_id = t.instansi_id and j.kumpulan_id = t.id
    where t.n_masuk <> coalesce(j.n, 0)
    order by 1`.execute(db)
  return rows.map(
    ({ nama, tercatat, dihitung }) =>
      `Perangkat atau tugas “${nama}”: tercatat ${tercatat} jawaban diterima, pada barisnya ada ${dihitung}.`,
  )
}
