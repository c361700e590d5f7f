import { sql, type Kysely } from 'kysely'
import type { Database } from '../../src/platform/db/types.ts'
import type { PeriodeUji } from '../../test/support/periode.ts'

/**
 * A periode with very many answers, written by the database itself: through the door it would take minutes. The aggregates
 * are counted here in SQL of its own, so that `hitung-ulang` compares two different ways of counting.
 */
export async function fillPeriode(owner: Kysely<Database>, p: PeriodeUji, n: number): Promise<void> {
  const { instansiId, id, layananIds } = p
  await sql`
    insert into survei_jawaban (instansi_id, periode_id, id, layanan_id, saluran, nilai, jumlah, tanggal, jenis_kelamin,
      usia, pendidikan, pekerjaan, saran, kunci_kirim, sidik, garis_lurus, ganda, created_at)
    select ${instansiId}, ${id}, gen_random_uuid(), (${layananIds}::uuid[])[1 + i % ${sql.lit(layananIds.length)}], 'daring',
      v.nilai, (select sum(x) from unnest(v.nilai) as x), '2026-07-01'::date + i % 180, case when i % 2 = 0 then 'L' else 'P' end,
      17 + i % 60, case i % 3 when 0 then 'SMA' when 1 then 'S1' else 'SMP' end, 'SWASTA',
      case when i % 4 = 0 then 'Loket ' || i || ' ramah; antrean perlu ditata lagi.' end,
      'sejuta-' || i, null, v.nilai = array_fill(v.nilai[1], array[9]), false, '2026-07-01'::timestamptz + i * interval '15 seconds'
    from generate_series(1, ${n}::int) as i
    cross join lateral (select array[1 + i % 4, 1 + i / 3 % 4, 1 + i / 7 % 4, 2 + i / 11 % 3, 3, 2 + i % 3, 4, 1 + i / 5 % 4,
      2 + i / 2 % 3]::smallint[] as nilai) as v`.execute(owner)
  const total = (f: string): ReturnType<typeof sql.raw> =>
    sql.raw(Array.from({ length: 9 }, (_, u) => f.replaceAll('x', `nilai[${u + 1}]`)).join(', '))
  await sql`
    insert into survei_agregat (instansi_id, periode_id, layanan_id, bertanda, n, total, kuadrat, jumlah_baris,
      jumlah_kuadrat, n_garis_lurus, n_ganda)
    select instansi_id, periode_id, layanan_id, garis_lurus, count(*), array[${total('sum(x)')}],
      array[${total('sum(x * x)')}], sum(jumlah), sum(jumlah::int * jumlah), count(*) filter (where garis_lurus), 0
    from survei_jawaban where periode_id = ${id} group by 1, 2, 3, 4`.execute(owner)
  await sql`
    insert into survei_agregat_demografi (instansi_id, periode_id, dimensi, nilai, n, jumlah_baris, jumlah_kuadrat)
    select instansi_id, periode_id, d.dimensi, d.nilai, count(*), sum(jumlah), sum(jumlah::int * jumlah)
    from survei_jawaban cross join lateral (values ('jenis_kelamin', jenis_kelamin),
      ('usia', case when usia < 20 then '<20' when usia >= 60 then '60+' else usia / 10 * 10 || '–' || usia / 10 * 10 + 9 end),
      ('pendidikan', pendidikan), ('pekerjaan', pekerjaan), ('saluran', saluran),
      ('tanggal', to_char(tanggal, 'YYYY-MM-DD'))) as d(dimensi, nilai)
    where periode_id = ${id} group by 1, 2, 3, 4`.execute(owner)
  await sql`vacuum analyze survei_jawaban`.execute(owner)
}
