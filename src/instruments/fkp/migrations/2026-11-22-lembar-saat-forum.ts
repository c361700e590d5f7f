import { sql, type Kysely } from 'kysely'

/** Sheets typed after a meeting were stored as of after it, whatever they were; nobody could say otherwise. They are of the meeting. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update fkp_suara s set tahap = 'selama'
    from fkp_pemilih p
    where p.instansi_id = s.instansi_id and p.forum_id = s.forum_id and p.id = s.pemilih_id
      and p.lembar is not null and s.tahap = 'sesudah'
  `.execute(db)
}
