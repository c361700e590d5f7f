import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Batches of printed forms, and what was keyed from them before it counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_kumpulan (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      kode text not null,
      layanan_id uuid not null,
      lembar int not null check (lembar between 1 and 200),
      dua_kali boolean not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, kode),
      foreign key (instansi_id, periode_id) references survei_periode,
      foreign key (instansi_id, layanan_id) references registry_layanan
    );
    create index survei_kumpulan_periode on survei_kumpulan (instansi_id, periode_id, created_at);

    create table survei_ketikan (
      instansi_id uuid not null,
      kumpulan_id uuid not null,
      nomor int not null,
      ke smallint not null check (ke in (1, 2)),
      isi jsonb not null,
      masuk boolean not null default false,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, kumpulan_id, nomor, ke),
      foreign key (instansi_id, kumpulan_id) references survei_kumpulan
    );
  `.execute(db)
  await secureTenantTable(db, 'survei_kumpulan', ['select', 'insert'])
  await secureTenantTable(db, 'survei_ketikan', ['select', 'insert', 'update'])
}
