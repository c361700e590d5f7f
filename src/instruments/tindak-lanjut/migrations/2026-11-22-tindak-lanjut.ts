import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * One register of actions, whatever they come from, with their evidence and their history. The database itself refuses a state that
 * cannot follow the one before (rules.ts, `peralihanList`), a finished action without its day, and the same origin taken in twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tindak_lanjut_nomor (
      instansi_id uuid not null,
      tahun int not null,
      akhir int not null,
      primary key (instansi_id, tahun)
    );

    create table tindak_lanjut_aksi (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      layanan_id uuid,
      tahun int not null,
      nomor int not null check (nomor > 0),
      asal text not null check (asal in
        ('unsur', 'pengaduan', 'klaster', 'fkp', 'pekppp', 'ombudsman', 'standar', 'usulan')),
      asal_id uuid,
      asal_kunci text not null default '',
      asal_teks text not null default '',
      kunci_tunggal text,
      masalah text not null check (masalah <> '' and char_length(masalah) <= 4000),
      program text not null default '' check (char_length(program) <= 500),
      kegiatan text not null check (kegiatan <> '' and char_length(kegiatan) <= 2000),
      unsur text,
      komponen text,
      penanggung_jawab text not null check (penanggung_jawab <> '' and char_length(penanggung_jawab) <= 300),
      penanggung_jawab_id uuid,
      waktu_jenis text not null check (waktu_jenis in ('triwulan', 'bulan', 'tanggal')),
      waktu_tahun int,
      waktu_bagian int[] not null default '{}',
      mulai date,
      tenggat date not null,
      anggaran numeric(15, 0) check (anggaran >= 0),
      sumber_anggaran text not null default '',
      status text not null check (status in ('usulan', 'rencana', 'berjalan', 'selesai', 'batal')),
      kemajuan int not null default 0 check (kemajuan between 0 and 100),
      hambatan text not null default '' check (char_length(hambatan) <= 4000),
      hasil text not null default '' check (char_length(hasil) <= 4000),
      disetujui_pada date,
      selesai_pada date,
      ringkas_publik text not null default '' check (char_length(ringkas_publik) <= 1000),
      tampil_publik boolean not null default true,
      urutan int not null default 0,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      primary key (instansi_id, id),
      unique (instansi_id, tahun, nomor),
      check (mulai is null or mulai <= tenggat),
      check ((status = 'selesai') = (selesai_pada is not null)),
      check (status <> 'selesai' or kemajuan = 100),
      foreign key (instansi_id, unit_id) references registry_unit,
      foreign key (instansi_id, layanan_id) references registry_layanan,
      foreign key (instansi_id, penanggung_jawab_id) references registry_orang
    );
    create index tindak_lanjut_aksi_tenggat on tindak_lanjut_aksi (instansi_id, tenggat, id);
    create index tindak_lanjut_aksi_unit on tindak_lanjut_aksi (instansi_id, unit_id, tenggat, id);
    create index tindak_lanjut_aksi_asal on tindak_lanjut_aksi (instansi_id, asal, asal_id);
    create unique index tindak_lanjut_aksi_tunggal on tindak_lanjut_aksi
      (instansi_id, asal, coalesce(asal_id, '00000000-0000-0000-0000-000000000000'), asal_kunci, kunci_tunggal)
      where kunci_tunggal is not null;

    create function tindak_lanjut_peralihan() returns trigger language plpgsql as $$
    begin
      if (old.status, new.status) not in (
        ('usulan', 'rencana'), ('usulan', 'batal'), ('rencana', 'usulan'), ('rencana', 'berjalan'),
        ('rencana', 'batal'), ('berjalan', 'selesai'), ('berjalan', 'batal'), ('selesai', 'berjalan'))
      then raise exception 'tindak_lanjut: % cannot follow %', new.status, old.status using errcode = '23514';
      end if;
      return new;
    end $$;
    create trigger tindak_lanjut_peralihan before update of status on tindak_lanjut_aksi
      for each row when (old.status is distinct from new.status) execute function tindak_lanjut_peralihan();

    create table tindak_lanjut_bukti (
      instansi_id uuid not null,
      id uuid not null,
      aksi_id uuid not null,
      jenis text not null check (jenis in ('berkas', 'foto', 'tautan')),
      tanggal date not null,
      keterangan text not null check (keterangan <> '' and char_length(keterangan) <= 500),
      tautan text not null default '',
      berkas_kunci text not null default '',
      nama_berkas text not null default '',
      tipe text not null default '',
      ukuran int not null default 0,
      sidik text not null default '',
      tampil_publik boolean not null default false,
      ditarik_at timestamptz,
      ditarik_alasan text not null default '',
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      check ((jenis = 'tautan') = (tautan <> '')),
      check ((jenis = 'tautan') = (berkas_kunci = '')),
      foreign key (instansi_id, aksi_id) references tindak_lanjut_aksi
    );
    create index tindak_lanjut_bukti_aksi on tindak_lanjut_bukti (instansi_id, aksi_id, tanggal, id);

    create table tindak_lanjut_peristiwa (
      instansi_id uuid not null,
      aksi_id uuid not null,
      urutan int not null,
      jenis text not null,
      ke text not null,
      kemajuan int not null,
      teks text not null default '',
      data jsonb not null default '{}',
      orang_id uuid,
      at timestamptz not null,
      primary key (instansi_id, aksi_id, urutan),
      foreign key (instansi_id, aksi_id) references tindak_lanjut_aksi
    );
  `.execute(db)
  await secureTenantTable(db, 'tindak_lanjut_nomor', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'tindak_lanjut_aksi', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'tindak_lanjut_bukti', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'tindak_lanjut_peristiwa', ['select', 'insert'])
}
