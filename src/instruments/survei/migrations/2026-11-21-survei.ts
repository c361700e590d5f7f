import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_periode (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      nama text not null,
      mulai date not null,
      selesai date not null check (selesai >= mulai),
      instrumen_kode text not null,
      instrumen_versi int not null,
      bobot text not null default 'tepat' check (bobot in ('tepat', '0.111', '0.11')),
      populasi int check (populasi > 0),
      naskah jsonb not null default '{}',
      dibuka_at timestamptz,
      ditutup_at timestamptz,
      revisi int not null default 0,
      terbit_at timestamptz,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, unit_id) references registry_unit
    );
    create index survei_periode_unit on survei_periode (instansi_id, unit_id, mulai desc);

    create table survei_periode_layanan (
      instansi_id uuid not null,
      periode_id uuid not null,
      layanan_id uuid not null,
      primary key (instansi_id, periode_id, layanan_id),
      foreign key (instansi_id, periode_id) references survei_periode,
      foreign key (instansi_id, layanan_id) references registry_layanan
    );

    create table survei_tautan (
      instansi_id uuid not null,
      id uuid not null,
      kode text not null,
      unit_id uuid not null,
      layanan_id uuid,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, kode),
      unique nulls not distinct (instansi_id, unit_id, layanan_id),
      foreign key (instansi_id, unit_id) references registry_unit,
      foreign key (instansi_id, layanan_id) references registry_layanan
    );

    create table survei_jawaban (
      instansi_id uuid not null,
      periode_id uuid not null,
      urut bigint generated always as identity,
      id uuid not null,
      layanan_id uuid not null,
      saluran text not null check (saluran in ('daring', 'kertas', 'impor', 'anjungan')),
      kumpulan_id uuid,
      nilai smallint[] not null,
      jumlah smallint not null,
      tanggal date not null,
      jenis_kelamin text,
      usia smallint,
      pendidikan text,
      pekerjaan text,
      saran text,
      kunci_kirim text not null,
      sidik text,
      garis_lurus boolean not null,
      ganda boolean not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, periode_id, urut),
      unique (instansi_id, periode_id, kunci_kirim),
      foreign key (instansi_id, periode_id) references survei_periode
    );
    create index survei_jawaban_sidik on survei_jawaban (instansi_id, periode_id, sidik)
      where sidik is not null;
    create index survei_jawaban_saran on survei_jawaban (instansi_id, periode_id, urut) where saran is not null;
    create index survei_jawaban_tanda on survei_jawaban (instansi_id, periode_id, urut)
      where garis_lurus or ganda;

    create table survei_agregat (
      instansi_id uuid not null,
      periode_id uuid not null,
      layanan_id uuid not null,
      bertanda boolean not null,
      n bigint not null,
      total bigint[] not null,
      jumlah_baris bigint not null,
      jumlah_kuadrat bigint not null,
      n_garis_lurus bigint not null,
      n_ganda bigint not null,
      primary key (instansi_id, periode_id, layanan_id, bertanda),
      foreign key (instansi_id, periode_id) references survei_periode
    );

    create table survei_agregat_demografi (
      instansi_id uuid not null,
      periode_id uuid not null,
      dimensi text not null,
      nilai text not null,
      n bigint not null,
      jumlah_baris bigint not null,
      primary key (instansi_id, periode_id, dimensi, nilai),
      foreign key (instansi_id, periode_id) references survei_periode
    );

    create table survei_impor (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      nama_berkas text not null,
      sidik text not null,
      berkas_kunci text not null,
      n_baris int not null,
      n_masuk int,
      created_at timestamptz not null default now(),
      created_by uuid,
      dimasukkan_at timestamptz,
      primary key (instansi_id, id),
      unique (instansi_id, periode_id, sidik),
      foreign key (instansi_id, periode_id) references survei_periode
    );

    create table survei_rencana (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      unsur text not null,
      kegiatan text not null,
      waktu text not null,
      penanggung_jawab text not null,
      urutan int not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, periode_id) references survei_periode
    );

    create table survei_terbitan (
      instansi_id uuid not null,
      periode_id uuid not null,
      revisi int not null,
      terbit_at timestamptz not null,
      oleh_id uuid,
      oleh_nama text not null,
      alasan text not null default '',
      sampai_urut bigint not null,
      snapshot jsonb not null,
      hash_baris text not null,
      hash text not null,
      primary key (instansi_id, periode_id, revisi),
      foreign key (instansi_id, periode_id) references survei_periode
    );
  `.execute(db)

  await secureTenantTable(db, 'survei_periode', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'survei_periode_layanan', ['select', 'insert', 'delete'])
  await secureTenantTable(db, 'survei_tautan', ['select', 'insert'])
  // Answers are never changed and never deleted: the web role has no such grant.
  await secureTenantTable(db, 'survei_jawaban', ['select', 'insert'])
  await secureTenantTable(db, 'survei_agregat', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'survei_agregat_demografi', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'survei_impor', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'survei_rencana', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'survei_terbitan', ['select', 'insert'])
}
