import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * Standards by service and version; beside them what the outside knows of a service, what was measured of its promise, where it was
 * published, and the maklumat. Of one service at most one version is in force and one under way: the database sees to both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table standar_versi (
      instansi_id uuid not null,
      id uuid not null,
      layanan_id uuid not null,
      nomor int not null check (nomor > 0),
      keadaan text not null check (keadaan in
        ('draft', 'dibahas', 'berita_acara', 'ditetapkan', 'dipublikasikan', 'dimonev', 'ditinjau_ulang')),
      isi jsonb not null,
      urutan int not null default 0,
      ba_nomor text not null default '',
      ba_tanggal date,
      fkp_id uuid,
      sk_nomor text not null default '',
      sk_tanggal date,
      ttd_nama text not null default '',
      ttd_nip text not null default '',
      ttd_jabatan text not null default '',
      terbit date,
      monev date,
      tinjau date,
      tinjau_pada date,
      diganti date,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, layanan_id, nomor),
      foreign key (instansi_id, layanan_id) references registry_layanan
    );
    create unique index standar_versi_disusun on standar_versi (instansi_id, layanan_id)
      where keadaan in ('draft', 'dibahas', 'berita_acara', 'ditetapkan');
    create unique index standar_versi_berlaku on standar_versi (instansi_id, layanan_id)
      where keadaan in ('dipublikasikan', 'dimonev', 'ditinjau_ulang') and diganti is null;

    create table standar_peristiwa (
      instansi_id uuid not null,
      versi_id uuid not null,
      urutan int not null,
      aksi text not null,
      ke text not null,
      orang_id uuid,
      at timestamptz not null,
      catatan text not null default '',
      primary key (instansi_id, versi_id, urutan),
      foreign key (instansi_id, versi_id) references standar_versi
    );

    create table standar_layanan (
      instansi_id uuid not null,
      layanan_id uuid not null,
      kata text not null default '',
      sippn boolean not null default false,
      sippn_tautan text not null default '',
      sippn_tanggal date,
      primary key (instansi_id, layanan_id),
      foreign key (instansi_id, layanan_id) references registry_layanan
    );

    create table standar_ukuran (
      instansi_id uuid not null,
      id uuid not null,
      layanan_id uuid not null,
      dari date not null,
      sampai date not null,
      selesai int not null check (selesai > 0),
      tepat int not null check (tepat between 0 and selesai),
      median numeric(10, 2) not null check (median >= 0),
      satuan text not null check (satuan in ('menit', 'jam', 'hari_kerja', 'hari', 'bulan')),
      sumber text not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, layanan_id, dari, sampai),
      check (dari <= sampai),
      foreign key (instansi_id, layanan_id) references registry_layanan
    );

    create table standar_media (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      layanan_id uuid,
      perihal text not null check (perihal in ('standar', 'maklumat')),
      media text not null,
      tanggal date not null,
      tautan text not null default '',
      keterangan text not null default '',
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, unit_id) references registry_unit,
      foreign key (instansi_id, layanan_id) references registry_layanan
    );
    create index standar_media_unit on standar_media (instansi_id, unit_id, tanggal, id);

    create table standar_maklumat (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      sk_nomor text not null default '',
      tanggal date not null,
      tempat text not null,
      kesanggupan text not null,
      kewajiban text not null,
      sanksi text not null,
      ttd_nama text not null,
      ttd_nip text not null default '',
      ttd_jabatan text not null,
      diganti date,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, unit_id) references registry_unit
    );
    create unique index standar_maklumat_berlaku on standar_maklumat (instansi_id, unit_id) where diganti is null;

    create table standar_sinonim (
      instansi_id uuid not null,
      id uuid not null,
      ujar text not null,
      maksud text not null,
      primary key (instansi_id, id),
      unique (instansi_id, ujar)
    );

    create table standar_aturan (
      instansi_id uuid not null,
      bulan_tinjau int not null check (bulan_tinjau between 1 and 60),
      primary key (instansi_id)
    );

    create table standar_impor (
      instansi_id uuid not null,
      id uuid not null,
      nama_berkas text not null,
      berkas_kunci text not null,
      sidik text not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      diambil_at timestamptz,
      hasil jsonb,
      primary key (instansi_id, id)
    );
  `.execute(db)
  await secureTenantTable(db, 'standar_versi', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'standar_peristiwa', ['select', 'insert'])
  await secureTenantTable(db, 'standar_layanan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'standar_ukuran', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'standar_media', ['select', 'insert', 'delete'])
  await secureTenantTable(db, 'standar_maklumat', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'standar_sinonim', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'standar_aturan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'standar_impor', ['select', 'insert', 'update'])
}
