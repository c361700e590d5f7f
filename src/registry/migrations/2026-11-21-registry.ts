import { sql, type Kysely } from 'kysely'
import { grantSharedTable, secureTenantTable } from '../../platform/db/tenant.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registry_instansi (
      instansi_id uuid primary key,
      slug text not null unique,
      nama text not null,
      jenis text not null,
      zona text not null default 'WIB' check (zona in ('WIB', 'WITA', 'WIT')),
      wilayah_kode text,
      aksen text check (aksen ~ '^#[0-9a-f]{6}$'),
      alamat text not null default '',
      kontak text not null default '',
      hari_kerja int not null default 5 check (hari_kerja in (5, 6)),
      cuti_bersama_libur boolean not null default true,
      rekaan boolean not null default false,
      created_at timestamptz not null default now()
    );
    create table registry_unit (
      instansi_id uuid not null references registry_instansi,
      id uuid not null,
      induk_id uuid,
      nama text not null,
      singkatan text not null default '',
      slug text not null,
      jenis text not null,
      alamat text not null default '',
      kontak text not null default '',
      wilayah_kode text,
      hari_kerja int check (hari_kerja in (5, 6)),
      kepala_nama text not null default '',
      kepala_nip text not null default '',
      kepala_jabatan text not null default '',
      urutan int not null default 0,
      aktif boolean not null default true,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, slug),
      foreign key (instansi_id, induk_id) references registry_unit
    );
    create table registry_layanan (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      nama text not null,
      slug text not null,
      urutan int not null default 0,
      aktif boolean not null default true,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, slug),
      foreign key (instansi_id, unit_id) references registry_unit
    );
    create table registry_orang (
      instansi_id uuid not null references registry_instansi,
      id uuid not null,
      akun_id text not null unique,
      nama text not null,
      jabatan text not null default '',
      surel text not null,
      aktif boolean not null default true,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id)
    );
    create table registry_peran (
      instansi_id uuid not null,
      id uuid not null,
      orang_id uuid not null,
      peran text not null check (peran in ('admin_instansi', 'pembina', 'kepala_unit', 'petugas')),
      unit_id uuid,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique nulls not distinct (instansi_id, orang_id, peran, unit_id),
      foreign key (instansi_id, orang_id) references registry_orang,
      foreign key (instansi_id, unit_id) references registry_unit
    );
    create table registry_libur (
      instansi_id uuid not null references registry_instansi,
      tanggal date not null,
      jenis text not null check (jenis in ('libur_nasional', 'cuti_bersama', 'libur_daerah')),
      nama text not null,
      dasar text not null default '',
      primary key (instansi_id, tanggal)
    );
    create table registry_alamat (
      alamat text primary key,
      instansi_id uuid not null references registry_instansi,
      jenis text not null,
      sasaran_id uuid not null
    );
    create table registry_wilayah (
      kode text primary key,
      nama text not null,
      jenis text not null,
      induk_kode text
    );
    create index registry_wilayah_induk on registry_wilayah (induk_kode);
    create index registry_unit_induk on registry_unit (instansi_id, induk_id);
    create index registry_layanan_unit on registry_layanan (instansi_id, unit_id);
  `.execute(db)

  // The portal lists every instansi; nothing in this table is secret.
  await secureTenantTable(db, 'registry_instansi', ['select', 'insert', 'update'], 'true')
  await secureTenantTable(db, 'registry_unit', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'registry_layanan', ['select', 'insert', 'update'])
  // A person is found by his account before his instansi is known.
  const ownAccount = `akun_id = nullif(current_setting('sambut.akun', true), '')`
  await secureTenantTable(db, 'registry_orang', ['select', 'insert', 'update'], ownAccount)
  await secureTenantTable(db, 'registry_peran', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'registry_libur', ['select', 'insert', 'update', 'delete'])
  // The directory of public addresses answers "whose is this?" before any scope is known.
  await secureTenantTable(db, 'registry_alamat', ['select', 'insert', 'update', 'delete'], 'true')
  await grantSharedTable(db, 'registry_wilayah', ['select'])
}
