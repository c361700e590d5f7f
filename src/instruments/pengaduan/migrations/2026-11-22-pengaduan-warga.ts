import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Followers, and the order of the public list. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_pengikut (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      id uuid not null,
      sidik text not null,
      data bytea not null,
      created_at timestamptz not null default now(),
      primary key (instansi_id, pengaduan_id, id),
      unique (instansi_id, pengaduan_id, sidik),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
    create index pengaduan_kode_pengaduan on pengaduan_kode (pengaduan_id);
    -- What everybody may see, newest first: the same words as isPublik in rules.ts.
    create index pengaduan_publik on pengaduan (instansi_id, diterima_at desc, id desc)
      where not rahasia and klasifikasi is distinct from 'berkadar'
        and status not in ('diterima', 'diblokir', 'menunggu_kelengkapan',
          'diarsipkan_admin', 'diarsipkan_sistem', 'diarsipkan_pelapor');
  `.execute(db)
  await secureTenantTable(db, 'pengaduan_pengikut', ['select', 'insert', 'delete'])
}
