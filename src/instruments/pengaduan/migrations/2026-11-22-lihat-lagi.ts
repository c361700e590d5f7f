import { sql, type Kysely } from 'kysely'

/** Complaints somebody wants to look at again on a day: few among many, asked for on everybody's first page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index pengaduan_lihat_lagi on pengaduan (instansi_id, tindak_lanjut)
      where tindak_lanjut is not null and antrean <> 'selesai'
  `.execute(db)
}
