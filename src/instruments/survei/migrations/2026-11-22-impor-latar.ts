import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Work on a large uploaded file that goes on while nobody waits for it: how far it is, and what it found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_impor_latar (
      instansi_id uuid not null,
      impor_id uuid not null,
      langkah text not null check (langkah in ('periksa', 'siap', 'ditolak', 'masukkan', 'berhenti')),
      pilihan text not null,
      persen smallint not null default 0 check (persen between 0 and 100),
      sampai_baris int not null default 0,
      n_masuk int not null default 0,
      hasil jsonb,
      pesan text,
      diminta_oleh uuid,
      primary key (instansi_id, impor_id),
      foreign key (instansi_id, impor_id) references survei_impor on delete cascade
    );
  `.execute(db)
  await secureTenantTable(db, 'survei_impor_latar', ['select', 'insert', 'update', 'delete'])
}
