import { sql, type Kysely } from 'kysely'
import { WEB_ROLE } from '../../../platform/db/open.ts'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Searching comments, and themes a person gave them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index survei_jawaban_cari on survei_jawaban using gin (to_tsvector('indonesian', saran))
      where saran is not null;

    create table survei_saran_tema (
      instansi_id uuid not null,
      periode_id uuid not null,
      jawaban_urut bigint not null,
      tema text[] not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, periode_id, jawaban_urut),
      foreign key (instansi_id, periode_id) references survei_periode
    );

    -- Behind row-level security no index may be asked with "@@", which is not leakproof. This function is the wall itself: it
    -- looks only into the instansi of the scope, and gives out numbers, no text.
    create function survei_cari_saran(p_periode uuid, p_kueri tsquery) returns setof bigint
      language sql stable security definer set search_path = public, pg_temp as $$
        select urut from survei_jawaban
        where instansi_id = nullif(current_setting('sambut.instansi', true), '')::uuid and periode_id = p_periode
          and saran is not null and to_tsvector('indonesian', saran) @@ p_kueri
        order by urut desc limit 20000
      $$;
    revoke all on function survei_cari_saran(uuid, tsquery) from public;
  `.execute(db)
  await sql`grant execute on function survei_cari_saran(uuid, tsquery) to ${sql.id(WEB_ROLE)}`.execute(db)
  await secureTenantTable(db, 'survei_saran_tema', ['select', 'insert', 'update'])
}
