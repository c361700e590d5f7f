import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** What was handed to LAPOR!'s address, and how it went. Once for each complaint. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_lapor_kirim (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      status text not null default 'menunggu' check (status in ('menunggu', 'terkirim', 'gagal')),
      percobaan int not null default 0,
      kode_http int,
      alasan text,
      created_at timestamptz not null,
      created_by uuid,
      coba_lagi_at timestamptz not null,
      selesai_at timestamptz,
      primary key (instansi_id, pengaduan_id),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
    create index pengaduan_lapor_kirim_tunggu on pengaduan_lapor_kirim (instansi_id, coba_lagi_at, pengaduan_id)
      where status = 'menunggu';
  `.execute(db)
  await secureTenantTable(db, 'pengaduan_lapor_kirim', ['select', 'insert', 'update'])
}
