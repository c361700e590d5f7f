import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Follow-up reports, frozen on their day: their date is scored (PEKPPP 9.a.Ak), so nobody changes or removes one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tindak_lanjut_laporan (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      periode_id uuid not null,
      tanggal date not null,
      isi jsonb not null,
      sidik text not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, periode_id, sidik),
      foreign key (instansi_id, unit_id) references registry_unit,
      foreign key (instansi_id, periode_id) references survei_periode
    );
    create index tindak_lanjut_laporan_unit on tindak_lanjut_laporan (instansi_id, unit_id, tanggal);

    create table tindak_lanjut_ingat (
      instansi_id uuid not null,
      aksi_id uuid not null,
      macam text not null check (macam in ('14', '3', 'lewat')),
      tenggat date not null,
      at timestamptz not null,
      primary key (instansi_id, aksi_id, macam, tenggat),
      foreign key (instansi_id, aksi_id) references tindak_lanjut_aksi
    );
  `.execute(db)
  await secureTenantTable(db, 'tindak_lanjut_laporan', ['select', 'insert'])
  await secureTenantTable(db, 'tindak_lanjut_ingat', ['select', 'insert'])
}
