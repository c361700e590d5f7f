import { sql, type Kysely } from 'kysely'
import { WEB_ROLE } from '../../../platform/db/open.ts'

/**
 * The inbox. Whose turn it is and the moment it is sorted by are kept by the database itself, so that no write can forget them;
 * each way into the list (pengelola, APIP, unit) walks an index of its own in that order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengaduan
      add column antrean text not null generated always as (
        case
          when status in ('diterima', 'terverifikasi', 'bukan_wewenang') then 'pengelola'
          when status in ('terdisposisi', 'ditindaklanjuti', 'ditanggapi_pelapor', 'dibuka_kembali')
            then case when unit_id is null then 'pengelola' else 'unit' end
          when status in ('menunggu_kelengkapan', 'dijawab') then 'pelapor'
          else 'selesai'
        end) stored,
      add column urut_at timestamptz not null generated always as (
        case
          when status like 'ditutup%' or status like 'diarsipkan%' or status in ('diteruskan', 'diblokir')
            then coalesce(selesai_at, diterima_at)
          else coalesce(tenggat_berikut, tenggat_kelengkapan, tenggat_tutup, diterima_at)
        end) stored;

    drop index pengaduan_masuk;
    drop index pengaduan_unit;
    create index pengaduan_antrean on pengaduan (instansi_id, antrean, urut_at, id)
      where klasifikasi is distinct from 'berkadar';
    create index pengaduan_antrean_berkadar on pengaduan (instansi_id, antrean, urut_at, id)
      where klasifikasi = 'berkadar';
    create index pengaduan_antrean_unit on pengaduan (instansi_id, unit_id, antrean, urut_at, id);
    create index pengaduan_ping_pong on pengaduan (instansi_id, urut_at, id) where ping_pong;
    create index pengaduan_pendukung_unit on pengaduan_unit_pendukung (instansi_id, unit_id, pengaduan_id);
    create index pengaduan_akses_orang on pengaduan_akses (instansi_id, orang_id, pengaduan_id);
    create index pengaduan_induk on pengaduan (instansi_id, induk_id) where induk_id is not null;
    create index pengaduan_tanggapan_menunggu on pengaduan_tanggapan (instansi_id, created_at)
      where keadaan = 'menunggu_persetujuan';
    create index pengaduan_cari on pengaduan using gin (to_tsvector('indonesian', judul || ' ' || isi));

    -- Behind row-level security no index may be asked with "@@", which is not leakproof. This function is the wall itself: it
    -- looks only into the instansi of the scope, and gives out ids, no text. Who may see them is asked afterwards.
    create function pengaduan_cari_teks(p_kueri tsquery, p_batas int) returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as $$
        select id from pengaduan
        where instansi_id = nullif(current_setting('sambut.instansi', true), '')::uuid
          and to_tsvector('indonesian', judul || ' ' || isi) @@ p_kueri
        limit p_batas
      $$;
    revoke all on function pengaduan_cari_teks(tsquery, int) from public;
  `.execute(db)
  await sql`grant execute on function pengaduan_cari_teks(tsquery, int) to ${sql.id(WEB_ROLE)}`.execute(db)
}
