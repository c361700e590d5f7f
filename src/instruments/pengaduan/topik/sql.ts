import { sql, type RawBuilder } from 'kysely'

/** A topic with those under it, as `uuid[]`. */
export const topikSql = (id: string): RawBuilder<unknown> =>
  sql`array(select k.id from pengaduan_kategori k where k.id = ${id} or k.induk_id = ${id})`
