import { sql, type Kysely } from 'kysely'
import { WEB_ROLE } from '../../../platform/db/open.ts'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * Words to search by stand beside the complaint instead of in an index of its own row: a step moves the row, and then every word of the
 * story would be entered into the index again. Kept by triggers, so that no door can forget it.
 *
 * A search walks from the newest: one rare word is looked up, a common one is met on the way. Which of the two is decided for the words
 * asked for, by how often they stand in the stories. As before, the function is the wall: it looks only into the instansi of the
 * scope and gives out ids, no text (row-level security lets no index be asked with "@@", which is not leakproof).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_teks (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      diterima_at timestamptz not null,
      kata tsvector not null,
      primary key (instansi_id, pengaduan_id)
    );
    insert into pengaduan_teks
      select instansi_id, id, diterima_at, to_tsvector('indonesian', judul || ' ' || isi) from pengaduan;
    drop index pengaduan_cari;
    create index pengaduan_teks_kata on pengaduan_teks using gin (kata) with (gin_pending_list_limit = 512);
    create index pengaduan_teks_urut on pengaduan_teks (instansi_id, diterima_at desc, pengaduan_id desc);
    analyze pengaduan_teks;

    create function pengaduan_teks_baru() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
    begin
      insert into pengaduan_teks
        select instansi_id, id, diterima_at, to_tsvector('indonesian', judul || ' ' || isi) from baru;
      return null;
    end $$;
    create trigger pengaduan_teks_baru after insert on pengaduan
      referencing new table as baru for each statement execute function pengaduan_teks_baru();

    create function pengaduan_teks_ubah() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
    begin
      update pengaduan_teks set diterima_at = new.diterima_at, kata = to_tsvector('indonesian', new.judul || ' ' || new.isi)
        where instansi_id = new.instansi_id and pengaduan_id = new.id;
      return null;
    end $$;
    create trigger pengaduan_teks_ubah after update of judul, isi, diterima_at on pengaduan for each row
      when (old.judul <> new.judul or old.isi <> new.isi or old.diterima_at <> new.diterima_at)
      execute function pengaduan_teks_ubah();

    create function pengaduan_teks_hapus() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
    begin
      delete from pengaduan_teks where instansi_id = old.instansi_id and pengaduan_id = old.id;
      return null;
    end $$;
    create trigger pengaduan_teks_hapus after delete on pengaduan for each row execute function pengaduan_teks_hapus();

    create function pengaduan_cari_urut(p_kueri tsquery, p_sebelum timestamptz, p_sebelum_id uuid, p_batas int)
      returns table (id uuid, at timestamptz)
      language plpgsql stable security definer rows 200 set search_path = public, pg_temp as $$
    begin
      -- Planned for these words every time: a plan for any words at all would look up common ones and walk for rare ones.
      return query execute 'select t.pengaduan_id, t.diterima_at from pengaduan_teks t
          where t.instansi_id = $1 and t.kata @@ $2 and (t.diterima_at, t.pengaduan_id) < ($3, $4)
          order by t.diterima_at desc, t.pengaduan_id desc limit $5'
        using nullif(current_setting('sambut.instansi', true), '')::uuid, p_kueri, p_sebelum, p_sebelum_id, p_batas;
    end $$;
    drop function pengaduan_cari_teks(tsquery, int);
    revoke all on function pengaduan_cari_urut(tsquery, timestamptz, uuid, int) from public;
    revoke all on function pengaduan_teks_baru(), pengaduan_teks_ubah(), pengaduan_teks_hapus() from public;
  `.execute(db)
  // Nobody reads it but the function.
  await secureTenantTable(db, 'pengaduan_teks', [])
  await sql`grant execute on function pengaduan_cari_urut(tsquery, timestamptz, uuid, int) to ${sql.id(WEB_ROLE)}`.execute(
    db,
  )
}
