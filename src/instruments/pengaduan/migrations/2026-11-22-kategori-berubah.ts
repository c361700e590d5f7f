import { sql, type Kysely } from 'kysely'
import { WEB_ROLE } from '../../../platform/db/open.ts'

/**
 * When categories changed last: whoever keeps a copy of the list of services asks for it anew only then. Discovery speaks for every
 * instansi at once, so the one moment is given out over their walls, and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengaduan_kategori add column updated_at timestamptz not null default now();

    create function pengaduan_kategori_catat_ubah() returns trigger language plpgsql as $$
      begin
        new.updated_at := now();
        return new;
      end $$;
    create trigger pengaduan_kategori_berubah before update on pengaduan_kategori
      for each row execute function pengaduan_kategori_catat_ubah();

    create function pengaduan_kategori_berubah() returns timestamptz
      language sql stable security definer set search_path = public, pg_temp as $$
        select max(updated_at) from pengaduan_kategori
      $$;
    revoke all on function pengaduan_kategori_berubah() from public;
  `.execute(db)
  await sql`grant execute on function pengaduan_kategori_berubah() to ${sql.id(WEB_ROLE)}`.execute(db)
}
