import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { masaOf } from './masa.ts'
import { countRekap } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
const now = new Date('2026-11-20T03:00:00Z')

/** 400 complaints of 2026 with every kind of gap, from a fixed row of invented numbers. */
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  const { instansi, dinas, puskesmas } = rumah
  await sql`select setseed(0.42)`.execute(fresh.owner)
  await sql`insert into pengaduan (instansi_id, id, kode, kunci_kirim, jenis, klasifikasi, status, kanal, judul, isi, wilayah_kode,
      unit_id, anonim, rahasia, nilai, dibuka_kembali, diterima_at, verifikasi_at, tanggapan_at, selesai_at, tenggat_verifikasi,
      tenggat_tanggapan, tenggat_selesai)
    select ${instansi.id}, gen_random_uuid(), 'k' || i, 'k' || i, 'pengaduan',
      (array['berkadar', 'tidak_berkadar', null])[1 + a % 3], (array['diterima', 'dijawab', 'ditutup_admin'])[1 + b % 3],
      (array['web', 'surat', 'sms', 'lapor'])[1 + a % 4], 'x', 'x', (array['73.71.01', '73.71.02', null])[1 + c % 3],
      (array[${dinas.id}, ${puskesmas.id}, null]::uuid[])[1 + b % 3], false, c % 4 = 0,
      case when a % 4 = 0 then 1 + b % 5 end, a % 2, m, case when b % 4 > 0 then m + b * interval '7 hours' end,
      case when c % 3 > 0 then m + c * interval '9 hours' end, case when a % 3 > 0 then m + a * interval '13 hours' end,
      m + interval '3 days', case when b % 5 > 0 then m + interval '6 days' end, case when c % 6 > 0 then m + interval '9 days' end
    from (select i, (random() * 40)::int as a, (random() * 40)::int as b, (random() * 40)::int as c,
      timestamptz '2026-01-03 15:59:59+00' + random() * interval '310 days' as m from generate_series(1, 400) i) x`.execute(
    fresh.owner,
  )
}, 60_000)
afterAll(() => fresh.drop())

const kolom = {
  kanal: 'kanal',
  klasifikasi: 'klasifikasi',
  kategori: 'kategori_id',
  unit: 'unit_id',
  status: 'status',
  wilayah: 'wilayah_kode',
} as const

it('counts and halves as PostgreSQL itself does, in all and by every dimension, for everybody and for one unit', async () => {
  const masa = masaOf(2026, 'tahun', 1)
  const semua = await rumah.pejabat(
    { peran: 'apip', unitId: null },
    { peran: 'pengelola_pengaduan', unitId: null },
  )
  const penghubung = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.puskesmas.id })
  const unit = sql`unit_id = ${rumah.puskesmas.id} and not rahasia and klasifikasi is distinct from 'berkadar'`
  const hari = (k: string) =>
    sql`((${sql.ref(k)} at time zone 'Asia/Makassar')::date - (diterima_at at time zone 'Asia/Makassar')::date)`
  const banding = (oleh: string | null, siapa: typeof unit) => sql<Record<string, unknown>>`
    select ${oleh === null ? sql`null` : sql`${sql.ref(oleh)}::text`} as v, count(*)::int as n,
      count(*) filter (where antrean = 'selesai')::int as selesai,
      count(*) filter (where selesai_at < tenggat_selesai)::int as tepat, count(*) filter (where dibuka_kembali > 0)::int as dibuka,
      percentile_cont(0.5) within group (order by ${hari('selesai_at')}) as ms,
      percentile_cont(0.5) within group (order by ${hari('tanggapan_at')}) as mt,
      sum(${hari('tanggapan_at')})::int as ht, count(nilai)::int as dinilai, sum(nilai)::int as nilai,
      count(*) filter (where verifikasi_at < tenggat_verifikasi)::int as vt,
      count(*) filter (where tanggapan_at < tenggat_tanggapan)::int as tt
    from pengaduan where ${siapa} group by 1`
  for (const [siapa, syarat] of [
    [semua, sql`true`],
    [penghubung, unit],
  ] as const)
    await fresh.db.read({ instansiId: rumah.instansi.id }, async (db) => {
      const { semua, baris } = await countRekap(db, siapa, masa, 'WITA', now)
      const [s] = (await banding(null, syarat).execute(db)).rows
      expect(semua).toMatchObject({
        n: s!['n'],
        selesai: s!['selesai'],
        tepat: s!['tepat'],
        dibuka: s!['dibuka'],
      })
      expect(semua).toMatchObject({
        medianSelesai: s!['ms'],
        medianTanggapan: s!['mt'],
        hariTanggapan: s!['ht'],
      })
      expect(semua).toMatchObject({ dinilai: s!['dinilai'], nilai: s!['nilai'] })
      expect(semua).toMatchObject({ verifikasiTepat: s!['vt'], tanggapanTepat: s!['tt'] })
      for (const [dimensi, k] of Object.entries(kolom)) {
        const satu = (v: unknown, n: unknown, selesai: unknown, tepat: unknown, ms: unknown) =>
          [v, n, selesai, tepat, ms].join('/')
        const harap = (await banding(k, syarat).execute(db)).rows.map((r) =>
          satu(r['v'], r['n'], r['selesai'], r['tepat'], r['ms']),
        )
        const dapat = baris
          .filter((b) => b.dimensi === dimensi)
          .map((b) => satu(b.nilaiDimensi, b.n, b.selesai, b.tepat, b.medianSelesai))
        expect([dimensi, dapat.toSorted()]).toEqual([dimensi, harap.toSorted()])
      }
    })
})
