import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../db/tenant.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table channels_kanal (
      instansi_id uuid not null,
      kanal text not null check (kanal in ('surel', 'whatsapp', 'sms')),
      aktif boolean not null,
      pengaturan jsonb not null,
      rahasia bytea,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      primary key (instansi_id, kanal)
    );

    create table channels_pesan (
      instansi_id uuid not null,
      id uuid not null,
      kanal text not null check (kanal in ('surel', 'whatsapp', 'sms')),
      tujuan bytea,
      isi bytea,
      status text not null default 'menunggu'
        check (status in ('menunggu', 'terkirim', 'diterima', 'gagal', 'dibatalkan')),
      percobaan int not null default 0,
      alasan text,
      id_penyedia text,
      kaitan_jenis text not null,
      kaitan_id uuid not null,
      kunci text,
      mulai_at timestamptz,
      coba_lagi_at timestamptz,
      created_at timestamptz not null default now(),
      selesai_at timestamptz,
      primary key (instansi_id, id),
      unique (instansi_id, kunci)
    );
    create index channels_pesan_kaitan on channels_pesan (instansi_id, kaitan_jenis, kaitan_id, status);
    create index channels_pesan_penyedia on channels_pesan (instansi_id, id_penyedia) where id_penyedia is not null;
    create index channels_pesan_selesai on channels_pesan (instansi_id, selesai_at) where isi is not null or tujuan is not null;
  `.execute(db)

  await secureTenantTable(db, 'channels_kanal', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'channels_pesan', ['select', 'insert', 'update'])
}
