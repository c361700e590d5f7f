import { sql, type Kysely } from 'kysely'
import { WEB_ROLE } from '../../../platform/db/open.ts'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * What is held back from erasure, each run of the job, what it erased of which complaint, and files without an owner since when.
 * Events stay append-only: the one way to empty their words is a function, and only of a complaint whose story was erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_tahan (
      instansi_id uuid not null,
      id uuid not null,
      pengaduan_id uuid not null,
      jenis text not null check (jenis in ('ombudsman', 'perkara', 'lain')),
      alasan text not null,
      dari text not null check (dari in ('pelapor', 'pejabat')),
      created_at timestamptz not null,
      created_by uuid,
      dilepas_at timestamptz,
      dilepas_oleh uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
    create unique index pengaduan_tahan_satu on pengaduan_tahan (instansi_id, pengaduan_id) where dilepas_at is null;

    create table pengaduan_retensi_jalan (
      instansi_id uuid not null,
      id uuid not null,
      mulai_at timestamptz not null,
      selesai_at timestamptz,
      profil jsonb not null,
      hasil jsonb not null default '{}',
      primary key (instansi_id, id)
    );
    create index pengaduan_retensi_jalan_urut on pengaduan_retensi_jalan (instansi_id, mulai_at desc, id desc);

    create table pengaduan_retensi_hapus (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      bagian text not null check (bagian in ('identitas', 'lampiran', 'cerita', 'surat')),
      at timestamptz not null,
      jalan_id uuid not null,
      primary key (instansi_id, pengaduan_id, bagian),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );

    create table pengaduan_retensi_yatim (
      instansi_id uuid not null,
      kunci text not null,
      sejak timestamptz not null,
      terlihat_at timestamptz not null,
      primary key (instansi_id, kunci)
    );

    create index pengaduan_lampiran_kunci on pengaduan_lampiran (instansi_id, kunci);
    create index pengaduan_surat_asli on pengaduan_surat (instansi_id, asli_kunci) where asli_kunci is not null;
    create index pengaduan_percakapan_lama on pengaduan_percakapan (instansi_id, pesan_at);

    create function pengaduan_peristiwa_hapus_kata(p_ids uuid[]) returns void
      language sql security definer set search_path = public, pg_temp as $$
        update pengaduan_peristiwa e set data = e.data - 'alasan' - 'tujuan'
        from pengaduan_retensi_hapus h
        where e.instansi_id = nullif(current_setting('sambut.instansi', true), '')::uuid
          and e.pengaduan_id = any(p_ids)
          and h.instansi_id = e.instansi_id and h.pengaduan_id = e.pengaduan_id and h.bagian = 'cerita'
          and (e.data ? 'alasan' or e.data ? 'tujuan')
      $$;
    revoke all on function pengaduan_peristiwa_hapus_kata(uuid[]) from public;
  `.execute(db)
  await sql`grant execute on function pengaduan_peristiwa_hapus_kata(uuid[]) to ${sql.id(WEB_ROLE)}`.execute(
    db,
  )
  await secureTenantTable(db, 'pengaduan_tahan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'pengaduan_retensi_jalan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'pengaduan_retensi_hapus', ['select', 'insert'])
  await secureTenantTable(db, 'pengaduan_retensi_yatim', ['select', 'insert', 'update', 'delete'])
}
