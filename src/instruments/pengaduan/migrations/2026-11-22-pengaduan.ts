import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * The complaint, its events, and around them what people say, send and decide. Who complained stands apart and sealed;
 * an anonymous complaint has no row there. Events are only ever added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_profil (
      instansi_id uuid not null,
      id uuid not null,
      nama text not null,
      dasar text not null default '',
      mulai date not null,
      isi jsonb not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, mulai)
    );

    create table pengaduan_kategori (
      instansi_id uuid not null,
      id uuid not null,
      induk_id uuid,
      nama text not null,
      lapor_id int,
      mulai date not null default '2000-01-01',
      selesai date,
      primary key (instansi_id, id),
      foreign key (instansi_id, induk_id) references pengaduan_kategori
    );
    create index pengaduan_kategori_induk on pengaduan_kategori (instansi_id, induk_id, nama);

    create table pengaduan (
      instansi_id uuid not null,
      id uuid not null,
      kode text not null,
      kunci_kirim text not null,
      jenis text not null check (jenis in ('pengaduan', 'aspirasi', 'permintaan_informasi')),
      klasifikasi text check (klasifikasi in ('berkadar', 'tidak_berkadar', 'permintaan_informasi', 'aspirasi')),
      status text not null,
      status_sebelumnya text,
      kanal text not null,
      sumber text not null default '',
      judul text not null,
      isi text not null,
      tanggal_kejadian date,
      wilayah_kode text,
      lokasi text not null default '',
      lintang double precision check (lintang between -90 and 90),
      bujur double precision check (bujur between -180 and 180),
      layanan_id uuid,
      tujuan_unit_id uuid,
      kategori_id uuid,
      unit_id uuid,
      anonim boolean not null,
      rahasia boolean not null,
      bahasa text not null default 'id' check (bahasa in ('id', 'en')),
      profil_id uuid,
      ppid boolean not null default false,
      induk_id uuid,
      lapor_tracking_id text,
      ping_pong boolean not null default false,
      nilai int check (nilai between 1 and 5),
      dibuka_kembali int not null default 0,
      tindak_lanjut date,
      diterima_at timestamptz not null,
      verifikasi_at timestamptz,
      tanggapan_at timestamptz,
      selesai_at timestamptz,
      tenggat_verifikasi timestamptz,
      tenggat_tanggapan timestamptz,
      tenggat_unit timestamptz,
      tenggat_selesai timestamptz,
      tenggat_kelengkapan timestamptz,
      tenggat_tutup timestamptz,
      tenggat_berikut timestamptz,
      urutan int not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, kunci_kirim),
      foreign key (instansi_id, unit_id) references registry_unit,
      foreign key (instansi_id, tujuan_unit_id) references registry_unit,
      foreign key (instansi_id, layanan_id) references registry_layanan,
      foreign key (instansi_id, kategori_id) references pengaduan_kategori,
      foreign key (instansi_id, profil_id) references pengaduan_profil,
      foreign key (instansi_id, induk_id) references pengaduan
    );
    create index pengaduan_masuk on pengaduan (instansi_id, status, tenggat_berikut, id);
    create index pengaduan_unit on pengaduan (instansi_id, unit_id, status, tenggat_berikut, id);
    create index pengaduan_diterima on pengaduan (instansi_id, diterima_at, id);
    create unique index pengaduan_lapor on pengaduan (instansi_id, lapor_tracking_id) where lapor_tracking_id is not null;

    create table pengaduan_kode (
      kode text not null,
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      gagal int not null default 0,
      gagal_sejak timestamptz,
      primary key (kode)
    );

    create table pengaduan_pelapor (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      data bytea not null,
      sidik text[] not null default '{}',
      primary key (instansi_id, pengaduan_id),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
    create index pengaduan_pelapor_sidik on pengaduan_pelapor using gin (sidik);

    create table pengaduan_peristiwa (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      urutan int not null,
      aksi text not null,
      pelaku text not null check (pelaku in ('pelapor', 'pengelola', 'unit', 'sistem')),
      orang_id uuid,
      at timestamptz not null,
      data jsonb not null default '{}',
      primary key (instansi_id, pengaduan_id, urutan),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );

    create table pengaduan_unit_pendukung (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      unit_id uuid not null,
      primary key (instansi_id, pengaduan_id, unit_id),
      foreign key (instansi_id, pengaduan_id) references pengaduan,
      foreign key (instansi_id, unit_id) references registry_unit
    );

    create table pengaduan_akses (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      orang_id uuid not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, pengaduan_id, orang_id),
      foreign key (instansi_id, pengaduan_id) references pengaduan,
      foreign key (instansi_id, orang_id) references registry_orang
    );

    create table pengaduan_tanggapan (
      instansi_id uuid not null,
      id uuid not null,
      pengaduan_id uuid not null,
      jenis text not null check (jenis in ('tanggapan', 'jawaban', 'balasan', 'kelengkapan', 'permintaan', 'catatan')),
      keadaan text not null default 'terkirim' check (keadaan in ('konsep', 'menunggu_persetujuan', 'terkirim', 'ditolak')),
      isi text not null,
      orang_id uuid,
      unit_id uuid,
      disetujui_oleh uuid,
      created_at timestamptz not null default now(),
      terkirim_at timestamptz,
      primary key (instansi_id, id),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
    create index pengaduan_tanggapan_urut on pengaduan_tanggapan (instansi_id, pengaduan_id, created_at, id);

    create table pengaduan_lampiran (
      instansi_id uuid not null,
      id uuid not null,
      pengaduan_id uuid not null,
      tanggapan_id uuid,
      kunci text not null,
      nama text not null,
      jenis text not null,
      ukuran int not null,
      sha256 text not null,
      tahap text check (tahap in ('sebelum', 'sesudah')),
      pindai text not null default 'tidak_dipindai' check (pindai in ('tidak_dipindai', 'menunggu', 'bersih', 'terinfeksi')),
      dari text not null check (dari in ('pelapor', 'pejabat')),
      created_at timestamptz not null default now(),
      primary key (instansi_id, id),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
    create index pengaduan_lampiran_urut on pengaduan_lampiran (instansi_id, pengaduan_id, created_at, id);

    create table pengaduan_templat (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid,
      nama text not null,
      isi text not null,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id)
    );

    create table pengaduan_pengaturan (
      instansi_id uuid not null,
      isi jsonb not null,
      primary key (instansi_id)
    );
  `.execute(db)

  const rw = ['select', 'insert', 'update'] as const
  await secureTenantTable(db, 'pengaduan_profil', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'pengaduan_kategori', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'pengaduan', rw)
  // Which instansi a tracking code belongs to must be found before one can be in it.
  await secureTenantTable(db, 'pengaduan_kode', rw, 'true')
  await secureTenantTable(db, 'pengaduan_pelapor', [...rw, 'delete'])
  await secureTenantTable(db, 'pengaduan_peristiwa', ['select', 'insert'])
  await secureTenantTable(db, 'pengaduan_unit_pendukung', ['select', 'insert', 'delete'])
  await secureTenantTable(db, 'pengaduan_akses', ['select', 'insert', 'delete'])
  await secureTenantTable(db, 'pengaduan_tanggapan', rw)
  await secureTenantTable(db, 'pengaduan_lampiran', [...rw, 'delete'])
  await secureTenantTable(db, 'pengaduan_templat', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'pengaduan_pengaturan', rw)
}
