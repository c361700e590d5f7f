import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** A forum, who is invited to it and comes, and what is put on its agenda. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fkp_forum (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      layanan_id uuid,
      slug text not null,
      kode text not null,
      tema text not null,
      jenis text not null check (jenis in
        ('rancangan', 'penerapan', 'dampak', 'evaluasi_kebijakan', 'permasalahan', 'standar_pelayanan')),
      mode text not null check (mode in ('tatap_muka', 'daring', 'campuran')),
      tanggal date not null,
      mulai text not null,
      selesai text not null,
      tempat text not null default '',
      tautan_daring text not null default '',
      fasilitator text not null default '',
      uraian text not null default '',
      keadaan text not null default 'persiapan' check (keadaan in
        ('persiapan', 'diumumkan', 'berlangsung', 'selesai', 'ditetapkan', 'batal')),
      urutan int not null default 0,
      undangan_urutan int not null default 0,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (slug),
      unique (kode),
      check (mulai < selesai),
      foreign key (instansi_id, unit_id) references registry_unit,
      foreign key (instansi_id, layanan_id) references registry_layanan
    );
    create index fkp_forum_unit on fkp_forum (instansi_id, unit_id, tanggal desc, id);
    create index fkp_forum_tanggal on fkp_forum (instansi_id, tanggal desc, id);

    create table fkp_peserta (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      nama text not null,
      lembaga text not null default '',
      jabatan text not null default '',
      kelompok text not null check (kelompok in
        ('pengguna', 'ahli', 'instansi_terkait', 'oms', 'media', 'penyelenggara')),
      rentan text[] not null default '{}',
      jenis_kelamin text check (jenis_kelamin in ('L', 'P')),
      kontak_sandi bytea,
      kontak_sidik text,
      kebutuhan text not null default '',
      sumber text not null check (sumber in ('undangan', 'mendaftar', 'di_tempat')),
      status text not null check (status in ('diundang', 'bersedia', 'berhalangan', 'hadir')),
      hadir_at timestamptz,
      hadir_cara text check (hadir_cara in ('qr', 'kode', 'kertas', 'meja')),
      sandi_hash text,
      created_at timestamptz not null default now(),
      primary key (instansi_id, id),
      foreign key (instansi_id, forum_id) references fkp_forum,
      check ((status = 'hadir') = (hadir_at is not null))
    );
    create index fkp_peserta_forum on fkp_peserta (instansi_id, forum_id, nama, id);
    create unique index fkp_peserta_kontak on fkp_peserta (instansi_id, forum_id, kontak_sidik)
      where kontak_sidik is not null;
    create unique index fkp_peserta_sandi on fkp_peserta (sandi_hash) where sandi_hash is not null;

    create table fkp_agenda (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      nomor int not null check (nomor > 0),
      asal text not null check (asal in ('unsur', 'pengaduan', 'standar', 'aksi', 'usulan')),
      asal_kunci text not null default '',
      judul text not null,
      angka text not null default '',
      keputusan text not null default 'usul' check (keputusan in ('usul', 'diterima', 'dibuang')),
      alasan text not null default '',
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, forum_id) references fkp_forum
    );
    create unique index fkp_agenda_asal on fkp_agenda (instansi_id, forum_id, asal, asal_kunci) where asal <> 'usulan';
    create index fkp_agenda_forum on fkp_agenda (instansi_id, forum_id, nomor, id);
  `.execute(db)
  // An announced forum is everybody's; its address is found before its instansi is known through registry_alamat.
  await secureTenantTable(db, 'fkp_forum', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'fkp_peserta', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'fkp_agenda', ['select', 'insert', 'update', 'delete'])
}
