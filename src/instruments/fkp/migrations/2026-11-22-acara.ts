import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * What is said and agreed in a forum: minutes, agreed points, amendments proposed by participants, files of evidence, and the
 * berita acara. A frozen one is only ever added to: the web role may neither change nor delete it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fkp_notulen (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      kunci uuid not null,
      keadaan text not null check (keadaan in ('draf', 'tercatat', 'ditarik')),
      pukul text not null default '',
      pembicara text not null,
      jenis text not null check (jenis in ('paparan', 'tanggapan', 'pertanyaan', 'usul', 'catatan')),
      agenda_id uuid,
      isi text not null,
      urutan int not null default 0,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, forum_id, kunci),
      foreign key (instansi_id, forum_id) references fkp_forum,
      foreign key (instansi_id, agenda_id) references fkp_agenda
    );
    create index fkp_notulen_forum on fkp_notulen (instansi_id, forum_id, pukul, created_at, id);

    create table fkp_kesepakatan (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      kunci uuid not null,
      nomor int not null,
      keadaan text not null check (keadaan in ('disepakati', 'ditarik')),
      agenda_id uuid,
      masalah text not null,
      perbaikan text not null,
      penanggung_jawab text not null,
      tenggat date not null,
      alasan_tarik text not null default '',
      urutan int not null default 0,
      aksi_id uuid,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, forum_id, kunci),
      unique (instansi_id, forum_id, nomor),
      foreign key (instansi_id, forum_id) references fkp_forum,
      foreign key (instansi_id, agenda_id) references fkp_agenda
    );

    create table fkp_usulan (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      kunci uuid not null,
      kesepakatan_id uuid,
      isi text not null,
      nama text not null default '',
      keadaan text not null default 'menunggu' check (keadaan in ('menunggu', 'diterima', 'ditolak')),
      alasan text not null default '',
      tampil boolean not null default true,
      diputus_at timestamptz,
      diputus_oleh uuid,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, forum_id, kunci),
      foreign key (instansi_id, forum_id) references fkp_forum,
      foreign key (instansi_id, kesepakatan_id) references fkp_kesepakatan
    );
    create index fkp_usulan_forum on fkp_usulan (instansi_id, forum_id, created_at, id);

    create table fkp_acara (
      instansi_id uuid not null,
      forum_id uuid not null,
      hari_usul int not null default 5 check (hari_usul between 0 and 60),
      mulai_usul date,
      tempat text not null default '',
      nomor text not null default '',
      pernyataan_kepala text not null default '',
      pernyataan_peserta text not null default '',
      alasan_revisi text not null default '',
      updated_at timestamptz not null default now(),
      primary key (instansi_id, forum_id),
      foreign key (instansi_id, forum_id) references fkp_forum
    );

    create table fkp_berita_acara (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      revisi int not null check (revisi > 0),
      nomor text not null,
      tanggal date not null,
      isi jsonb not null,
      hash text not null,
      ttd_sandi bytea not null,
      ditetapkan_at timestamptz not null,
      ditetapkan_oleh uuid,
      primary key (instansi_id, id),
      unique (instansi_id, forum_id, revisi),
      foreign key (instansi_id, forum_id) references fkp_forum
    );

    create table fkp_berkas (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      jenis text not null check (jenis in
        ('undangan', 'daftar_hadir', 'notulen', 'foto', 'berita_acara', 'rencana_aksi', 'bukti')),
      kunci text not null,
      nama text not null,
      tipe text not null,
      ukuran int not null,
      sha256 text not null,
      lebar int,
      tinggi int,
      keterangan text not null default '',
      dihapus timestamptz,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, forum_id) references fkp_forum
    );
    create unique index fkp_berkas_sama on fkp_berkas (instansi_id, forum_id, jenis, sha256) where dihapus is null;
  `.execute(db)
  await secureTenantTable(db, 'fkp_notulen', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'fkp_kesepakatan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'fkp_usulan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'fkp_acara', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'fkp_berita_acara', ['select', 'insert'])
  await secureTenantTable(db, 'fkp_berkas', ['select', 'insert', 'update'])
}
