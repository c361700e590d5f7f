import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * Squares per unsur and per group (so that every figure has its interval), the address and the time an answer came with,
 * reasons to look at an answer, and what a person decided about it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table survei_jawaban
      add column tautan_id uuid,
      add column durasi int check (durasi >= 0);

    alter table survei_agregat add column kuadrat bigint[];
    update survei_agregat a set kuadrat = coalesce((
      select array_agg(k.jumlah order by k.ke)
      from (
        select v.ke, sum(v.x * v.x) as jumlah
        from survei_jawaban j cross join unnest(j.nilai) with ordinality as v(x, ke)
        where j.instansi_id = a.instansi_id and j.periode_id = a.periode_id and j.layanan_id = a.layanan_id
          and (j.garis_lurus or j.ganda) = a.bertanda
        group by v.ke
      ) as k), array_fill(0::bigint, array[cardinality(a.total)]));
    alter table survei_agregat alter column kuadrat set not null;

    alter table survei_agregat_demografi add column jumlah_kuadrat bigint not null default 0;
    update survei_agregat_demografi d set jumlah_kuadrat = k.jumlah
    from (
      select j.instansi_id, j.periode_id, g.dimensi, g.nilai, sum(j.jumlah::bigint * j.jumlah) as jumlah
      from survei_jawaban j cross join lateral (values
        ('jenis_kelamin', coalesce(j.jenis_kelamin, 'tidak_diisi')),
        ('usia', case when j.usia is null then 'tidak_diisi' when j.usia < 20 then '<20' when j.usia >= 60 then '60+'
          else (j.usia / 10 * 10) || '–' || (j.usia / 10 * 10 + 9) end),
        ('pendidikan', coalesce(j.pendidikan, 'tidak_diisi')),
        ('pekerjaan', coalesce(j.pekerjaan, 'tidak_diisi')),
        ('saluran', j.saluran),
        ('tanggal', to_char(j.tanggal, 'YYYY-MM-DD'))) as g(dimensi, nilai)
      group by 1, 2, 3, 4
    ) as k
    where (k.instansi_id, k.periode_id, k.dimensi, k.nilai) = (d.instansi_id, d.periode_id, d.dimensi, d.nilai);

    create table survei_tanda (
      instansi_id uuid not null,
      periode_id uuid not null,
      jawaban_urut bigint not null,
      alasan text not null check (alasan in ('cepat', 'lonjakan', 'beruntun', 'teks_sama')),
      urut bigint generated always as identity,
      bukti jsonb not null,
      created_at timestamptz not null default now(),
      primary key (instansi_id, periode_id, jawaban_urut, alasan),
      foreign key (instansi_id, periode_id) references survei_periode
    );

    create table survei_putusan (
      instansi_id uuid not null,
      periode_id uuid not null,
      urut bigint generated always as identity,
      putusan text not null check (putusan in ('keluarkan', 'hitung')),
      alasan text not null,
      banyak int not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      oleh_nama text not null,
      primary key (instansi_id, periode_id, urut),
      foreign key (instansi_id, periode_id) references survei_periode
    );
    create table survei_putusan_jawaban (
      instansi_id uuid not null,
      periode_id uuid not null,
      putusan_urut bigint not null,
      jawaban_urut bigint not null,
      primary key (instansi_id, periode_id, jawaban_urut, putusan_urut),
      foreign key (instansi_id, periode_id, putusan_urut) references survei_putusan
    );
  `.execute(db)
  // A reason stays written and a decision is answered by another one: neither is changed or deleted.
  await secureTenantTable(db, 'survei_tanda', ['select', 'insert'])
  await secureTenantTable(db, 'survei_putusan', ['select', 'insert'])
  await secureTenantTable(db, 'survei_putusan_jawaban', ['select', 'insert'])
}
