import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * What an action was hoped to move, version by version, and what each publication said of it. Both are only added to: nothing written
 * beforehand may be made to fit what came, so the database takes no new version once there is a verdict.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tindak_lanjut_harapan (
      instansi_id uuid not null,
      aksi_id uuid not null,
      versi int not null check (versi > 0),
      jenis text not null check (jenis in ('unsur', 'pengaduan', 'waktu')),
      kunci text not null default '',
      instrumen text not null,
      layanan_id uuid,
      kategori_id uuid,
      arah text not null check (arah in ('naik', 'turun')),
      besar numeric(8, 2) check (besar > 0),
      tanggal date not null,
      acuan_periode_id uuid not null,
      acuan_revisi int not null check (acuan_revisi > 0),
      acuan_selesai date not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, aksi_id, versi),
      check ((jenis = 'unsur') = (kunci <> '')),
      check ((jenis = 'waktu') = (layanan_id is not null)),
      foreign key (instansi_id, aksi_id) references tindak_lanjut_aksi
    );

    create table tindak_lanjut_dampak (
      instansi_id uuid not null,
      aksi_id uuid not null,
      periode_id uuid not null,
      revisi int not null check (revisi > 0),
      acuan_revisi int not null check (acuan_revisi > 0),
      harapan_versi int not null,
      periode_selesai date not null,
      arah text not null check (arah in ('naik', 'turun', 'belum_terbukti')),
      hasil text not null check (hasil in ('tercapai', 'kurang', 'berlawanan', 'belum_terbukti')),
      p double precision not null check (p between 0 and 1),
      p_holm double precision not null check (p_holm between 0 and 1),
      keluarga int not null check (keluarga >= 0),
      tuntas boolean not null,
      angka jsonb not null,
      at timestamptz not null,
      primary key (instansi_id, aksi_id, periode_id, revisi, acuan_revisi),
      foreign key (instansi_id, aksi_id, harapan_versi)
        references tindak_lanjut_harapan (instansi_id, aksi_id, versi)
    );

    create function tindak_lanjut_harapan_sebelum() returns trigger language plpgsql as $$
    begin
      if exists (select from tindak_lanjut_dampak d where d.instansi_id = new.instansi_id and d.aksi_id = new.aksi_id)
      then raise exception 'tindak_lanjut: what was hoped is not written after the verdict' using errcode = '23514';
      end if;
      return new;
    end $$;
    create trigger tindak_lanjut_harapan_sebelum before insert on tindak_lanjut_harapan
      for each row execute function tindak_lanjut_harapan_sebelum();

    create function tindak_lanjut_tetap() returns trigger language plpgsql as $$
    begin raise exception 'tindak_lanjut: % is only added to', tg_table_name using errcode = '42501'; end $$;
    create trigger tindak_lanjut_harapan_tetap before update or delete on tindak_lanjut_harapan
      for each row execute function tindak_lanjut_tetap();
    create trigger tindak_lanjut_dampak_tetap before update or delete on tindak_lanjut_dampak
      for each row execute function tindak_lanjut_tetap();
  `.execute(db)
  await secureTenantTable(db, 'tindak_lanjut_harapan', ['select', 'insert'])
  await secureTenantTable(db, 'tindak_lanjut_dampak', ['select', 'insert'])
}
