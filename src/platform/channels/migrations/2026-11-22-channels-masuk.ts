import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../db/tenant.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table channels_kanal add column rahasia_masuk bytea;

    create table channels_masuk (
      instansi_id uuid not null,
      kanal text not null check (kanal in ('whatsapp', 'sms')),
      sidik bytea not null,
      id uuid not null,
      isi bytea,
      status text not null check (status in ('dihitung', 'menunggu', 'diolah', 'gagal')),
      alasan text,
      created_at timestamptz not null,
      selesai_at timestamptz,
      primary key (instansi_id, kanal, sidik),
      unique (instansi_id, id)
    );
    create index channels_masuk_waktu on channels_masuk (instansi_id, created_at);
  `.execute(db)

  await secureTenantTable(db, 'channels_masuk', ['select', 'insert', 'update', 'delete'])
}
