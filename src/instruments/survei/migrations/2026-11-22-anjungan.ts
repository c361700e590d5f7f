import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Kiosks and interviewers: devices that collect without a line, and who was asked to interview where. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table survei_jawaban drop constraint survei_jawaban_saluran_check;
    alter table survei_jawaban add constraint survei_jawaban_saluran_check
      check (saluran in ('daring', 'kertas', 'impor', 'anjungan', 'wawancara'));

    create table survei_tugas (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      orang_id uuid not null,
      wilayah text not null default '',
      layanan_id uuid,
      target int not null check (target between 1 and 100000),
      n_masuk int not null default 0,
      dicabut_at timestamptz,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, periode_id) references survei_periode,
      foreign key (instansi_id, orang_id) references registry_orang,
      foreign key (instansi_id, layanan_id) references registry_layanan
    );
    create index survei_tugas_periode on survei_tugas (instansi_id, periode_id);
    create index survei_tugas_orang on survei_tugas (instansi_id, orang_id);

    create table survei_perangkat (
      instansi_id uuid not null,
      id uuid not null,
      kode text not null,
      jenis text not null check (jenis in ('anjungan', 'wawancara')),
      unit_id uuid not null,
      layanan_id uuid,
      tugas_id uuid,
      nama text not null,
      diam_detik int not null default 60 check (diam_detik between 20 and 600),
      pin text,
      pasang_hash text,
      pasang_sampai timestamptz,
      token_hash text,
      dipasang_at timestamptz,
      dicabut_at timestamptz,
      terakhir_at timestamptz,
      menunggu int not null default 0,
      tertahan int not null default 0,
      selisih_detik int not null default 0,
      n_masuk int not null default 0,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, kode),
      foreign key (instansi_id, unit_id) references registry_unit,
      foreign key (instansi_id, layanan_id) references registry_layanan,
      foreign key (instansi_id, tugas_id) references survei_tugas
    );
    create index survei_perangkat_unit on survei_perangkat (instansi_id, unit_id, jenis);
    create index survei_perangkat_tugas on survei_perangkat (instansi_id, tugas_id) where tugas_id is not null;
  `.execute(db)

  await secureTenantTable(db, 'survei_tugas', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'survei_perangkat', ['select', 'insert', 'update'])
}
