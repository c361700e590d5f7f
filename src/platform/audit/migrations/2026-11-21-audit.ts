import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../db/tenant.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  // No foreign key: nothing that is removed elsewhere may take its trail along.
  await sql`
    create table audit_catatan (
      instansi_id uuid not null,
      urut bigint not null check (urut > 0),
      pada timestamptz not null,
      pelaku_jenis text not null check (pelaku_jenis in ('pejabat', 'warga', 'sistem')),
      pelaku_id text,
      peran text[] not null,
      peristiwa text not null,
      sasaran_id text not null,
      data jsonb not null,
      hash_sebelum text not null,
      hash text not null,
      primary key (instansi_id, urut)
    );
    create index audit_catatan_sasaran on audit_catatan (instansi_id, sasaran_id, urut);

    create table audit_ujung (
      instansi_id uuid primary key,
      urut bigint not null,
      hash text not null
    );
  `.execute(db)

  await secureTenantTable(db, 'audit_catatan', ['select', 'insert'])
  // The tip is what writers of one instansi queue up at, and what shows that rows were cut off the end.
  await secureTenantTable(db, 'audit_ujung', ['select', 'insert', 'update'])
}
