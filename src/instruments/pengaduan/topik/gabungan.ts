import { sql, type RawBuilder } from 'kysely'

/**
 * Letters (`g`) that were merged into another (`p`): each stays a voice of its own about what that one is about, however few the
 * desk makes of them. Nothing kept secret or under supervision.
 */
export const gabunganSql: RawBuilder<unknown> = sql`(g.instansi_id = p.instansi_id and g.induk_id = p.id
  and g.status = 'diarsipkan_admin' and not g.rahasia and g.klasifikasi is distinct from 'berkadar'
  and exists (select from pengaduan_peristiwa e
    where e.instansi_id = g.instansi_id and e.pengaduan_id = g.id and e.aksi = 'gabung'))`
