import { sql, type Kysely } from 'kysely'

/**
 * The head keeps when the reporter had it (jam/jeda.ts), so that a page of the inbox need not read the events of each of its lines.
 * The inbox's indexes hold all that is asked of them to count a tab; a letter no unit has yet is in none of the units' own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengaduan add column jeda text;

    -- A pause begins with the first event that gives it to the reporter and ends with the next that takes it back.
    with e as (
      select instansi_id, pengaduan_id, urutan, at, case when aksi = 'selaraskan'
          then data ->> 'status' in ('menunggu_kelengkapan', 'dijawab', 'diteruskan', 'diblokir')
            or data ->> 'status' like 'ditutup%' or data ->> 'status' like 'diarsipkan%'
          else aksi in ('minta_kelengkapan', 'jawab', 'tutup') end as beri
      from pengaduan_peristiwa where aksi in ('minta_kelengkapan', 'jawab', 'tutup', 'lengkapi', 'balas', 'buka_kembali',
        'tanggapi', 'disposisi', 'selaraskan')
    ), a as (
      select *, lag(beri) over w as lalu from e window w as (partition by instansi_id, pengaduan_id order by urutan)
    ), g as (
      select *, lead(at) over w as sampai from a where beri is distinct from lalu
      window w as (partition by instansi_id, pengaduan_id order by urutan)
    ), j as (
      select instansi_id, pengaduan_id, string_agg(floor(date_part('epoch', at) * 1000)::bigint || '/'
        || coalesce(floor(date_part('epoch', sampai) * 1000)::bigint::text, ''), ',' order by urutan) as jeda
      from g where beri group by instansi_id, pengaduan_id
    )
    update pengaduan p set jeda = j.jeda from j where j.instansi_id = p.instansi_id and j.pengaduan_id = p.id;

    drop index pengaduan_antrean;
    drop index pengaduan_antrean_berkadar;
    drop index pengaduan_antrean_unit;
    create index pengaduan_antrean on pengaduan (instansi_id, antrean, urut_at, id) include (tenggat_berikut)
      where klasifikasi is distinct from 'berkadar';
    create index pengaduan_antrean_berkadar on pengaduan (instansi_id, antrean, urut_at, id) include (tenggat_berikut)
      where klasifikasi = 'berkadar';
    create index pengaduan_antrean_unit on pengaduan (instansi_id, unit_id, antrean, urut_at, id)
      include (tenggat_berikut, klasifikasi, rahasia) where unit_id is not null;
  `.execute(db)
}
