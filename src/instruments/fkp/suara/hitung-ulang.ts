import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

/** Counts kept beside the votes, compared with the votes; one sentence per difference. One statement: everything of one moment. */
export async function hitungUlangSuara(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ apa: string }>`
    select 'fkp: pernyataan ' || p.id || ' tercatat ' || p.setuju || '/' || p.tidak || '/' || p.lewat || ', dari suaranya '
      || r.setuju || '/' || r.tidak || '/' || r.lewat as apa
    from fkp_pernyataan p
    cross join lateral (
      select count(*) filter (where s.nilai = 1) as setuju, count(*) filter (where s.nilai = -1) as tidak,
        count(*) filter (where s.nilai = 0) as lewat,
        count(*) filter (where s.nilai = 1 and o.terdaftar) as setuju_t,
        count(*) filter (where s.nilai = -1 and o.terdaftar) as tidak_t,
        count(*) filter (where s.nilai = 0 and o.terdaftar) as lewat_t
      from fkp_suara s
      join fkp_pemilih o on o.instansi_id = s.instansi_id and o.forum_id = s.forum_id and o.id = s.pemilih_id
      where s.instansi_id = p.instansi_id and s.forum_id = p.forum_id and s.pernyataan_id = p.id
    ) r
    where (p.setuju, p.tidak, p.lewat, p.setuju_terdaftar, p.tidak_terdaftar, p.lewat_terdaftar)
      is distinct from (r.setuju, r.tidak, r.lewat, r.setuju_t, r.tidak_t, r.lewat_t)
    union all
    select 'fkp: pemungutan forum ' || q.forum_id || ' tercatat ' || q.pemilih || ' orang dan ' || q.suara
      || ' suara, sebenarnya ' || o.n || ' dan ' || v.n
    from fkp_pemungutan q
    cross join lateral (
      select count(*) as n, count(*) filter (where o.terdaftar) as t, count(*) filter (where o.lembar is not null) as k
      from fkp_pemilih o where o.instansi_id = q.instansi_id and o.forum_id = q.forum_id and exists (
        select from fkp_suara s where s.instansi_id = o.instansi_id and s.forum_id = o.forum_id and s.pemilih_id = o.id
      )
    ) o
    cross join lateral (
      select count(*) as n from fkp_suara s where s.instansi_id = q.instansi_id and s.forum_id = q.forum_id
    ) v
    where (q.pemilih, q.terdaftar, q.kertas, q.suara) is distinct from (o.n, o.t, o.k, v.n)`.execute(db)
  return rows.map((r) => r.apa)
}
