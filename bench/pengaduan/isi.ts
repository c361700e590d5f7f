import { sql, type Kysely } from 'kysely'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/db/types.ts'

export interface Isi {
  readonly instansiId: string
  readonly unitIds: readonly string[]
}

/** Words of complaints: rare ones and common ones, so that a search finds few or very many. */
const KATA = `array['jalan', 'lampu', 'sampah', 'antrean', 'banjir', 'parkir', 'obat', 'guru', 'KTP', 'pohon', 'air', 'selokan',
  'jembatan', 'loket', 'petugas', 'puskesmas', 'pasar', 'trotoar', 'debu', 'bising']`

const TABEL = ['pengaduan', 'pengaduan_teks', 'pengaduan_kode', 'pengaduan_peristiwa'] as const

/**
 * Runs a large filling without the checks and indexes that make each row pay: indexes are made again in one go, and nothing of
 * what is written could fail a check.
 */
async function withoutIndexes(db: Kysely<Database>, fill: (db: Kysely<Database>) => Promise<void>) {
  await db.connection().execute(async (one) => {
    const { rows } = await sql<{ nama: string; buat: string }>`
      select i.indexrelid::regclass::text as nama, pg_get_indexdef(i.indexrelid) as buat from pg_index i
      where i.indrelid = any(${sql.val([...TABEL])}::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`.execute(one)
    const { rows: asing } = await sql<{ tabel: string; nama: string; isi: string }>`
      select c.conrelid::regclass::text as tabel, quote_ident(c.conname) as nama, pg_get_constraintdef(c.oid) as isi
      from pg_constraint c where c.contype = 'f' and c.conrelid = any(${sql.val([...TABEL])}::regclass[])`.execute(
      one,
    )
    for (const { nama } of rows) await sql`drop index ${sql.raw(nama)}`.execute(one)
    for (const { tabel, nama } of asing)
      await sql.raw(`alter table ${tabel} drop constraint ${nama}`).execute(one)
    for (const t of TABEL) await sql`alter table ${sql.table(t)} disable trigger user`.execute(one)
    await sql`set maintenance_work_mem = '512MB'`.execute(one)
    await sql`set synchronous_commit = off`.execute(one)
    await fill(one)
    for (const { buat } of rows) await sql.raw(buat).execute(one)
    for (const { tabel, nama, isi } of asing)
      await sql.raw(`alter table ${tabel} add constraint ${nama} ${isi}`).execute(one)
    for (const t of TABEL) await sql`alter table ${sql.table(t)} enable trigger user`.execute(one)
  })
}

/** Filled before, in a folder that was kept. */
async function findIsi(owner: Kysely<Database>): Promise<Isi | undefined> {
  const { rows } = await sql<{ instansi_id: string; unit_ids: string[] }>`
    select instansi_id, array_agg(id::text) as unit_ids from registry_unit group by 1 limit 1`.execute(owner)
  return rows[0] && { instansiId: rows[0].instansi_id, unitIds: rows[0].unit_ids }
}

/** Takes out what earlier runs took in: thirty thousand letters of the same few words, all newest, are not what a search meets. */
async function hapusTerima(owner: Kysely<Database>): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    await sql`create temp table masuk on commit drop as
      select id from pengaduan where kunci_kirim not like 'bangku-%'`.execute(trx)
    for (const t of ['pengaduan_kode', 'pengaduan_peristiwa', 'pengaduan_pelapor'])
      await sql`delete from ${sql.table(t)} where pengaduan_id in (select id from masuk)`.execute(trx)
    await sql`delete from pengaduan where id in (select id from masuk)`.execute(trx)
  })
  for (const t of TABEL) await sql`vacuum analyze ${sql.table(t)}`.execute(owner)
}

/**
 * An instansi with 60 units and very many complaints of three years, written by the database itself: nine in ten settled, the
 * rest in every state. Each has its code and its events.
 */
export async function isiPengaduan(owner: Kysely<Database>, n: number): Promise<Isi> {
  const lama = await findIsi(owner)
  if (lama) {
    await hapusTerima(owner)
    return lama
  }
  const instansiId = newId()
  const unitIds = Array.from({ length: 60 }, newId)
  await sql`insert into registry_instansi (instansi_id, slug, nama, jenis)
    values (${instansiId}, ${instansiId}, 'Provinsi Bangku Uji', 'provinsi')`.execute(owner)
  await sql`insert into registry_unit (instansi_id, id, nama, slug, jenis)
    select ${instansiId}, id, 'Dinas ' || n, 'dinas-' || n, 'perangkat_daerah'
    from unnest(${unitIds}::uuid[]) with ordinality as u(id, n)`.execute(owner)
  await withoutIndexes(owner, async (db) => {
    await sql`insert into pengaduan (instansi_id, id, kode, kunci_kirim, jenis, klasifikasi, status, kanal, judul, isi, wilayah_kode,
      unit_id, anonim, rahasia, diterima_at, verifikasi_at, tanggapan_at, selesai_at, tenggat_verifikasi, tenggat_tanggapan,
      tenggat_selesai, tenggat_tutup, tenggat_berikut, nilai, jeda, urutan, created_at)
    select ${instansiId}, gen_random_uuid(), translate(lpad(to_hex(i), 10, '0'), '01', 'xy'), 'bangku-' || i, 'pengaduan',
      case when i % 40 = 0 then 'berkadar' when i % 3 = 0 then 'aspirasi' else 'tidak_berkadar' end, s.status,
      (array['web', 'whatsapp', 'lapor', 'tatap_muka', 'surel'])[1 + i % 5],
      initcap(k[1 + i % 20]) || ' dan ' || k[1 + i / 20 % 20] || ' di RT ' || i % 300,
      'Sudah ' || i % 9 || ' hari ' || k[1 + i / 7 % 20] || ' dekat ' || k[1 + i / 11 % 20] || ' nomor ' || i
        || ' belum ditangani. Mohon ' || k[1 + i / 13 % 20] || ' diperiksa petugas.',
      '73.71.' || lpad((1 + i % 15)::text, 2, '0'),
      case when s.status in ('diterima', 'terverifikasi') then null else (${unitIds}::uuid[])[1 + i % 60] end,
      i % 2 = 0, i % 50 = 0, t.masuk, t.masuk + interval '1 day',
      case when s.ujung then t.masuk + interval '5 days' end, case when s.ujung then t.masuk + (5 + i % 20) * interval '1 day' end,
      t.masuk + interval '3 days', t.masuk + interval '8 days', t.masuk + interval '20 days', null,
      case when s.ujung then null else t.masuk + interval '20 days' end, case when s.ujung and i % 4 = 0 then 1 + i % 5 end,
      case when s.ujung then floor(date_part('epoch', t.masuk + interval '5 days') * 1000)::bigint || '/' end, 3,
      t.masuk
    from generate_series(1, ${n}::int) as i
    cross join lateral (select ${sql.raw(KATA)} as k) as w
    cross join lateral (select date_trunc('milliseconds', now() - (i::float8 / ${n}) * interval '1080 days') as masuk) as t
    cross join lateral (select case
      when i % 10 > 0 then (array['ditutup_sistem', 'ditutup_admin', 'ditutup_pelapor', 'diarsipkan_admin'])[1 + i % 4]
      else (array['diterima', 'terverifikasi', 'terdisposisi', 'ditindaklanjuti', 'dijawab', 'ditanggapi_pelapor'])[1 + i / 10 % 6]
      end as status, i % 10 > 0 as ujung) as s`.execute(db)
    await sql`insert into pengaduan_teks select instansi_id, id, diterima_at, to_tsvector('indonesian', judul || ' ' || isi)
    from pengaduan`.execute(db)
    await sql`insert into pengaduan_kode (kode, instansi_id, pengaduan_id) select kode, instansi_id, id from pengaduan
    where instansi_id = ${instansiId}`.execute(db)
    await sql`insert into pengaduan_peristiwa (instansi_id, pengaduan_id, urutan, aksi, pelaku, at, data)
    select p.instansi_id, p.id, e.n, e.aksi, e.pelaku, p.diterima_at + e.hari * interval '1 day', e.data
    from pengaduan p cross join lateral (values (1, 'terima', 'pelapor', 0, '{"kanal":"web"}'::jsonb),
      (2, 'disposisi', 'pengelola', 1, jsonb_build_object('unitId', p.unit_id)), (3, 'jawab', 'unit', 5, '{}'::jsonb))
      as e(n, aksi, pelaku, hari, data)
    where p.instansi_id = ${instansiId} and (e.n = 1 or p.selesai_at is not null)`.execute(db)
  })
  for (const t of TABEL) await sql`vacuum analyze ${sql.table(t)}`.execute(owner)
  return { instansiId, unitIds }
}
