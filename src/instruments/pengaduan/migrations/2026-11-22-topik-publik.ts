import { sql, type Kysely } from 'kysely'

/** What everybody may see of one topic, newest first: to walk the whole public list past a rare topic reads all of a million. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index pengaduan_publik_kategori on pengaduan (instansi_id, kategori_id, diterima_at desc, id desc)
      where kategori_id is not null and not rahasia and klasifikasi is distinct from 'berkadar'
        and status not in ('diterima', 'diblokir', 'menunggu_kelengkapan',
          'diarsipkan_admin', 'diarsipkan_sistem', 'diarsipkan_pelapor')
  `.execute(db)
}
