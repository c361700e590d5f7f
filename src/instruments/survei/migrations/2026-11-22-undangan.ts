import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * Who was invited and which invitations were answered stand in two tables that share no column but the periode: the second
 * knows only the hash of a token, and which person a hash belongs to can be said only with the master key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_undangan (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      data bytea not null,
      sidik_surel text,
      sidik_telepon text,
      created_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, periode_id, sidik_surel),
      unique (instansi_id, periode_id, sidik_telepon),
      foreign key (instansi_id, periode_id) references survei_periode
    );
    create index survei_undangan_periode on survei_undangan (instansi_id, periode_id, id);

    create table survei_undangan_token (
      instansi_id uuid not null,
      periode_id uuid not null,
      hash text not null,
      terpakai boolean not null default false,
      teraduk boolean not null default false,
      berhenti boolean not null default false,
      primary key (instansi_id, periode_id, hash),
      foreign key (instansi_id, periode_id) references survei_periode
    );

    create table survei_undangan_gelombang (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      jenis text not null check (jenis in ('undangan', 'pengingat')),
      kanal text not null check (kanal in ('surel', 'whatsapp', 'sms')),
      subjek text not null,
      teks text not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      selesai_at timestamptz,
      dihentikan_at timestamptz,
      primary key (instansi_id, id),
      foreign key (instansi_id, periode_id) references survei_periode
    );
    create index survei_undangan_gelombang_periode on survei_undangan_gelombang (instansi_id, periode_id, created_at);

    create table survei_undangan_simpan (
      instansi_id uuid not null,
      periode_id uuid not null,
      hari int not null check (hari between 0 and 365),
      dihapus_at timestamptz,
      diundang int,
      terkirim int,
      gagal int,
      menjawab int,
      primary key (instansi_id, periode_id),
      foreign key (instansi_id, periode_id) references survei_periode
    );
  `.execute(db)

  await secureTenantTable(db, 'survei_undangan', ['select', 'insert', 'delete'])
  await secureTenantTable(db, 'survei_undangan_token', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'survei_undangan_gelombang', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'survei_undangan_simpan', ['select', 'insert', 'update'])
}
