import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * What ties a complaint to other systems: rows of LAPOR!, mails, conversations, keys, hooks. A trigger writes down each event for
 * the hooks that listen: it is there if and only if the event is, and no command can forget it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_luar_setelan (
      instansi_id uuid not null,
      nama text not null check (nama in ('kotak_surel', 'lapor_http')),
      aktif boolean not null default false,
      isi jsonb not null,
      rahasia bytea,
      keadaan jsonb not null default '{}',
      updated_at timestamptz not null default now(),
      updated_by uuid,
      primary key (instansi_id, nama)
    );

    create table pengaduan_lapor_baris (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      tracking_id text not null,
      status_lapor text not null,
      baris jsonb not null,
      diimpor_at timestamptz not null,
      primary key (instansi_id, pengaduan_id),
      unique (instansi_id, tracking_id),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );

    create table pengaduan_lapor_impor (
      instansi_id uuid not null,
      id uuid not null,
      nama_berkas text not null,
      sidik text not null,
      berkas_kunci text not null,
      hasil jsonb,
      created_at timestamptz not null default now(),
      created_by uuid,
      diambil_at timestamptz,
      primary key (instansi_id, id)
    );
    create index pengaduan_lapor_impor_urut on pengaduan_lapor_impor (instansi_id, created_at desc, id);

    create table pengaduan_surat (
      instansi_id uuid not null,
      sidik text not null,
      pengaduan_id uuid,
      arah text not null check (arah in ('masuk', 'keluar')),
      hasil text not null,
      asli_kunci text,
      created_at timestamptz not null default now(),
      primary key (instansi_id, sidik)
    );
    create index pengaduan_surat_urut on pengaduan_surat (instansi_id, pengaduan_id, created_at);

    create table pengaduan_percakapan (
      instansi_id uuid not null,
      sidik text not null,
      kanal text not null check (kanal in ('whatsapp', 'sms')),
      pengaduan_id uuid,
      pesan_at timestamptz not null,
      primary key (instansi_id, kanal, sidik)
    );

    create table pengaduan_api_kunci (
      instansi_id uuid not null,
      id uuid not null,
      nama text not null,
      sidik text not null,
      awalan text not null,
      batas_menit int not null check (batas_menit between 1 and 6000),
      created_at timestamptz not null default now(),
      created_by uuid,
      dipakai_at timestamptz,
      dicabut_at timestamptz,
      primary key (instansi_id, id),
      unique (instansi_id, sidik)
    );

    create table pengaduan_api_kirim (
      instansi_id uuid not null,
      kunci_kirim text not null,
      sidik_isi text not null,
      created_at timestamptz not null default now(),
      primary key (instansi_id, kunci_kirim)
    );

    create table pengaduan_webhook (
      instansi_id uuid not null,
      id uuid not null,
      alamat text not null,
      peristiwa text[] not null,
      rahasia bytea not null,
      aktif boolean not null default true,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id)
    );

    create table pengaduan_webhook_kirim (
      instansi_id uuid not null,
      id uuid not null default gen_random_uuid(),
      webhook_id uuid not null,
      pengaduan_id uuid not null,
      urutan int not null,
      status text not null default 'menunggu' check (status in ('menunggu', 'terkirim', 'gagal', 'dilewati')),
      percobaan int not null default 0,
      kode_http int,
      alasan text,
      created_at timestamptz not null default now(),
      coba_lagi_at timestamptz not null default now(),
      selesai_at timestamptz,
      primary key (instansi_id, id),
      unique (instansi_id, webhook_id, pengaduan_id, urutan),
      foreign key (instansi_id, webhook_id) references pengaduan_webhook on delete cascade
    );
    create index pengaduan_webhook_kirim_tunggu on pengaduan_webhook_kirim (instansi_id, coba_lagi_at, id) where status = 'menunggu';
    create index pengaduan_webhook_kirim_urut on pengaduan_webhook_kirim (instansi_id, webhook_id, created_at desc, id desc);

    create function pengaduan_webhook_catat() returns trigger language plpgsql as $$
    begin
      insert into pengaduan_webhook_kirim (instansi_id, webhook_id, pengaduan_id, urutan)
      select w.instansi_id, w.id, new.pengaduan_id, new.urutan from pengaduan_webhook w
      where w.instansi_id = new.instansi_id and w.aktif and (new.aksi = any (w.peristiwa) or '*' = any (w.peristiwa))
      on conflict do nothing;
      return null;
    end $$;
    create trigger pengaduan_webhook_catat after insert on pengaduan_peristiwa
      for each row execute function pengaduan_webhook_catat();
  `.execute(db)

  const rw = ['select', 'insert', 'update'] as const
  await secureTenantTable(db, 'pengaduan_luar_setelan', [...rw, 'delete'])
  await secureTenantTable(db, 'pengaduan_lapor_baris', rw)
  await secureTenantTable(db, 'pengaduan_lapor_impor', [...rw, 'delete'])
  await secureTenantTable(db, 'pengaduan_surat', [...rw, 'delete'])
  await secureTenantTable(db, 'pengaduan_percakapan', [...rw, 'delete'])
  await secureTenantTable(db, 'pengaduan_api_kunci', rw)
  await secureTenantTable(db, 'pengaduan_api_kirim', ['select', 'insert', 'delete'])
  await secureTenantTable(db, 'pengaduan_webhook', [...rw, 'delete'])
  await secureTenantTable(db, 'pengaduan_webhook_kirim', [...rw, 'delete'])
}
