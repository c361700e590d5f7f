import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * Opinion mapping of a forum: statements, who votes (a token's digest and nothing else), votes, and the last map computed from them.
 * A vote stands once for each voter and statement, whatever is resent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fkp_pemungutan (
      instansi_id uuid not null,
      forum_id uuid not null,
      tahap text[] not null default '{sebelum,selama}'
        check (tahap <@ array['sebelum', 'selama', 'sesudah']),
      usul_warga boolean not null default true,
      layar text not null default 'ajakan' check (layar in ('ajakan', 'hasil')),
      hanya_terdaftar boolean not null default false,
      nomor int not null default 0,
      pemilih int not null default 0,
      terdaftar int not null default 0,
      kertas int not null default 0,
      suara int not null default 0,
      versi bigint not null default 0,
      antre_at timestamptz,
      primary key (instansi_id, forum_id),
      foreign key (instansi_id, forum_id) references fkp_forum
    );

    create table fkp_pernyataan (
      instansi_id uuid not null,
      id uuid not null,
      forum_id uuid not null,
      nomor int check (nomor > 0),
      teks text not null check (length(teks) between 3 and 200),
      asal text not null check (asal in ('petugas', 'peserta', 'agenda')),
      agenda_id uuid,
      pemilih_id uuid,
      keadaan text not null check (keadaan in ('menunggu', 'tampil', 'ditolak')),
      alasan text not null default '',
      meta boolean not null default false,
      setuju int not null default 0,
      tidak int not null default 0,
      lewat int not null default 0,
      setuju_terdaftar int not null default 0,
      tidak_terdaftar int not null default 0,
      lewat_terdaftar int not null default 0,
      ekstremitas double precision not null default 0,
      created_at timestamptz not null default now(),
      created_by uuid,
      diputus_at timestamptz,
      diputus_by uuid,
      primary key (instansi_id, id),
      unique (instansi_id, forum_id, nomor),
      foreign key (instansi_id, forum_id) references fkp_forum,
      check (keadaan <> 'tampil' or nomor is not null)
    );
    create index fkp_pernyataan_forum on fkp_pernyataan (instansi_id, forum_id, keadaan);

    create table fkp_pemilih (
      instansi_id uuid not null,
      forum_id uuid not null,
      id uuid not null,
      sidik text not null,
      terdaftar boolean not null default false,
      lembar int check (lembar > 0),
      primary key (instansi_id, forum_id, id),
      unique (instansi_id, forum_id, sidik),
      unique (instansi_id, forum_id, lembar),
      foreign key (instansi_id, forum_id) references fkp_forum
    );

    create table fkp_suara (
      instansi_id uuid not null,
      forum_id uuid not null,
      pemilih_id uuid not null,
      pernyataan_id uuid not null,
      nilai smallint not null check (nilai between -1 and 1),
      tahap text not null check (tahap in ('sebelum', 'selama', 'sesudah')),
      at timestamptz not null,
      primary key (instansi_id, forum_id, pemilih_id, pernyataan_id),
      foreign key (instansi_id, forum_id, pemilih_id) references fkp_pemilih,
      foreign key (instansi_id, pernyataan_id) references fkp_pernyataan
    );

    create table fkp_peta (
      instansi_id uuid not null,
      forum_id uuid not null,
      lingkup text not null check (lingkup in ('semua', 'terdaftar')),
      cara text not null check (cara in ('berjalan', 'akhir')),
      versi bigint not null,
      keadaan jsonb not null,
      sajian jsonb not null,
      sumbu jsonb not null,
      sidik text not null,
      at timestamptz not null,
      primary key (instansi_id, forum_id, lingkup),
      foreign key (instansi_id, forum_id) references fkp_forum
    )`.execute(db)
  await secureTenantTable(db, 'fkp_pemungutan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'fkp_pernyataan', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'fkp_pemilih', ['select', 'insert', 'update'])
  await secureTenantTable(db, 'fkp_suara', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'fkp_peta', ['select', 'insert', 'update'])
}
