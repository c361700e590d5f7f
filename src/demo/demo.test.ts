import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../test/support/database.ts'
import { addDays } from '../kernel/clock.ts'
import { listKelompokAduan } from '../instruments/pengaduan/index.ts'
import { loadWilayah } from '../registry/index.ts'
import { tindakLanjut } from '../instruments/tindak-lanjut/index.ts'
import { createLog } from '../platform/log/index.ts'
import { akunDemo } from './akun.ts'
import { loadDemo, type DepsDemo } from './index.ts'
import { kabupaten } from './kabupaten.ts'
import { rentangDemo } from './kalender.ts'
import { unitDemo } from './muat.ts'
import { wilayahDemo } from './wilayah.ts'

const hariIni = new Date('2026-11-21T05:00:00Z')

describe('the kabupaten that does not exist', () => {
  it('has a name that no regency and no district of Indonesia has', async () => {
    const { getDistricts, getRegencies } = await import('idn-area-data')
    const nyata = new Set(
      [...(await getRegencies()), ...(await getDistricts())].map((w) =>
        w.name.toLowerCase().replace(/^(kabupaten|kota|kecamatan) /, ''),
      ),
    )
    expect(nyata.has('sukabumi')).toBe(true)
    const kecamatan = wilayahDemo.filter((w) => w.jenis === 'kecamatan').map((w) => `Kecamatan ${w.nama}`)
    const kantor = unitDemo.filter((u) => u.jenis === 'kecamatan').map((u) => u.nama)
    const rekaan = [kabupaten.nama, ...kecamatan, ...kantor]
    for (const nama of rekaan) expect(nyata.has(nama.toLowerCase().replace(/^\S+ /, ''))).toBe(false)
  })

  it('can write to nobody: every address ends in .example', () => {
    for (const { surel } of akunDemo) expect(surel).toMatch(/\.example$/)
  })

  it('has heads whose NIP has the right shape and an impossible birthday', () => {
    const nip = unitDemo.map((u) => u.kepala.nip)
    expect(new Set(nip).size).toBe(nip.length)
    for (const n of nip) expect(n).toMatch(/^19701332\d{10}$/)
  })
})

describe('the calendar of two years', () => {
  it('ends with the semester under way', () => {
    expect(rentangDemo('semester', '2026-11-21').map((r) => r.nama)).toEqual([
      'Semester I 2025',
      'Semester II 2025',
      'Semester I 2026',
      'Semester II 2026',
    ])
  })

  it('joins one triwulan to the next without a gap, across the year', () => {
    const list = rentangDemo('triwulan', '2027-01-03')
    expect(list.map((r) => r.nama)).toHaveLength(8)
    expect(list.at(-1)).toEqual({ nama: 'Triwulan I 2027', mulai: '2027-01-01', selesai: '2027-03-31' })
    for (const [i, r] of list.entries()) {
      if (i > 0) expect(r.mulai).toBe(addDays(list[i - 1]!.selesai, 1))
    }
  })
})

const depsOf = ({ db, owner }: Pick<FreshDb, 'db' | 'owner'>): DepsDemo => ({
  db,
  owner,
  now: () => hariIni,
  log: createLog('silent'),
  deriveKey: (purpose) => new Uint8Array(createHash('sha256').update(purpose).digest()),
})

describe('loading it', () => {
  let uji: FreshDb
  let gagalSekali = true
  const dibuat: string[] = []
  const muat = () =>
    loadDemo(depsOf(uji), async ({ surel }) => {
      if (dibuat.length === 2 && gagalSekali) {
        gagalSekali = false
        throw new Error('mati lampu')
      }
      if (!dibuat.includes(surel)) dibuat.push(surel)
      return `akun-${surel}`
    })
  // Seventeen thousand answers take some seconds, on a busy machine many.
  beforeAll(async () => {
    uji = await freshDb()
    await expect(muat()).rejects.toThrow('mati lampu')
  }, 180_000)
  afterAll(() => uji.drop())

  const count = async (from: string): Promise<number> =>
    Number((await sql<{ n: string }>`select count(*) n from ${sql.raw(from)}`.execute(uji.owner)).rows[0]!.n)

  it('goes on after a crash where it stopped, and nothing is there twice', async () => {
    expect(await count('registry_orang')).toBe(2)
    const hasil = await muat()
    expect(hasil).toMatchObject({ baru: false, akun: akunDemo })
    expect(await count('registry_orang')).toBe(akunDemo.length)
    expect(await count('registry_instansi where rekaan')).toBe(1)
    expect(await count('registry_unit')).toBe(unitDemo.length)
    const jawaban = await count('survei_jawaban')
    expect(jawaban).toBeGreaterThan(15_000)
    await muat()
    expect(await count('survei_jawaban')).toBe(jawaban)
  }, 60_000)

  it('has each way of collecting answers in use at one counter, once', async () => {
    for (const [from, n] of [
      ['survei_perangkat', 2],
      ['survei_tugas where n_masuk = 9', 1],
      ['survei_tautan where loket is not null', 3],
      ['survei_sampel', 7],
      ['survei_undangan', 12],
      ['survei_undangan_token where terpakai', 5],
      ['survei_undangan_gelombang where selesai_at is not null', 1],
      ["channels_pesan where kaitan_jenis = 'survei.undangan' and status = 'terkirim'", 7],
      ["channels_pesan where kaitan_jenis = 'survei.undangan' and status = 'gagal'", 1],
      [`survei_jawaban where saluran = 'wawancara'`, 9],
    ] as const)
      expect([from, await count(from)]).toEqual([from, n])
  })

  it('has complaints about one thing that many wrote of, some still worked on', async () => {
    const { rows } = await sql<{ id: string }>`select instansi_id as id from registry_instansi`.execute(
      uji.owner,
    )
    const berulang = await uji.db.read({ instansiId: rows[0]!.id }, (db) =>
      listKelompokAduan(db, { unitIds: null, sejak: new Date('2025-11-21T05:00:00Z') }),
    )
    const ktp = berulang.find((x) => x.kategori === 'KTP elektronik')
    expect(ktp?.n).toBeGreaterThanOrEqual(6)
    expect(ktp?.terbuka).toBeGreaterThan(0)
  })

  it('has letters in every kecamatan, and areas beside which the official list still loads', async () => {
    const kecamatan = await sql<{ nama: string }>`select distinct w.nama from pengaduan p
      join registry_wilayah w on w.kode = left(p.wilayah_kode, 8) order by 1`.execute(uji.owner)
    expect(kecamatan.rows.map((r) => r.nama)).toEqual(
      wilayahDemo
        .filter((w) => w.jenis === 'kecamatan')
        .map((w) => w.nama)
        .toSorted(),
    )
    expect(await count('pengaduan where wilayah_kode is null')).toBeGreaterThan(5)
    expect(await loadWilayah(uji.owner)).toBeGreaterThan(90_000)
    expect(await loadWilayah(uji.owner)).toBe(0)
  })

  it('has no unit that promises the same thing in two reports, and says of each action that was done what was done', async () => {
    const dua = await sql`
      select p.unit_id, r.kegiatan from survei_rencana r join survei_periode p on p.id = r.periode_id
      group by 1, 2 having count(*) > 1`.execute(uji.owner)
    expect(dua.rows).toEqual([])
    expect(await count('survei_rencana')).toBeGreaterThan(100)
    // The unit whose waiting hall was renovated: promised, done, and its sarana rose.
    const terbukti = await sql<{ slug: string; unsur: string }>`
      select u.slug, a.unsur from tindak_lanjut_aksi a join registry_unit u on u.id = a.unit_id
      where a.dampak = 'sesuai' and a.status = 'selesai' order by 1`.execute(uji.owner)
    expect(terbukti.rows).toEqual([
      { slug: 'disdukcapil', unsur: 'waktu' },
      { slug: 'rsud', unsur: 'sarana' },
    ])
    const selesai = await count(`tindak_lanjut_aksi where asal = 'unsur' and status = 'selesai'`)
    expect(selesai).toBeGreaterThan(20)
    expect(
      await count(
        `(select distinct unit_id, hasil from tindak_lanjut_aksi where asal = 'unsur' and status = 'selesai') x`,
      ),
    ).toBe(selesai)
  })

  it('keeps aggregates that the rows bear out, period by period', async () => {
    const beda = await sql`
      select p.id from survei_periode p
      join lateral (select count(*) n, sum(jumlah) s, sum(jumlah * jumlah) k from survei_jawaban j
                    where j.periode_id = p.id) r on true
      join lateral (select sum(n) n, sum(jumlah_baris) s, sum(jumlah_kuadrat) k from survei_agregat a
                    where a.periode_id = p.id) a on true
      where (r.n, r.s, r.k) is distinct from (a.n, a.s, a.k)`.execute(uji.owner)
    expect(beda.rows).toEqual([])
  })

  it('keeps of its actions what the public pages count and what verdicts and reports rest on', async () => {
    expect(await tindakLanjut.hitungUlang!(uji.owner)).toEqual([])
    const hitungan = 'tindak_lanjut_hitungan where dijanjikan > selesai and sesuai > 0 and belum_terbukti > 0'
    expect(await count(hitungan)).toBeGreaterThan(0)
  })

  it('has today in the last period of every unit, answers up to today and none from tomorrow', async () => {
    const { rows } = await sql<{ terakhir: string; n: string }>`
      select max(j.tanggal)::text terakhir, count(distinct p.unit_id) n
      from survei_periode p join survei_jawaban j on j.periode_id = p.id
      where p.ditutup_at is null`.execute(uji.owner)
    expect(rows[0]!.n).toBe(String(unitDemo.filter((u) => u.survei).length))
    expect(rows[0]!.terakhir <= '2026-11-21').toBe(true)
    expect(rows[0]!.terakhir >= '2026-11-19').toBe(true)
  })

  it('published every period whose fortnight is over, but for the one that a negligent unit left lying', async () => {
    const { rows } = await sql<{ slug: string; nama: string }>`
      select u.slug, p.nama from survei_periode p join registry_unit u on u.id = p.unit_id
      where p.revisi = 0 and p.ditutup_at is not null`.execute(uji.owner)
    expect(rows).toEqual([{ slug: 'kecamatan-bukit-randuwangi', nama: 'Semester I 2026' }])
    const { rows: kurang } = await sql<{ slug: string }>`
      select distinct snapshot #>> '{publik,unit,slug}' slug from survei_terbitan
      where snapshot #> '{publik,mencapaiMinimum}' = 'false'`.execute(uji.owner)
    expect(kurang).toEqual([{ slug: 'puskesmas-bukit-randuwangi' }])
  })

  it('leaves a database alone in which somebody is at home', async () => {
    const lain = await freshDb()
    try {
      await sql`insert into registry_instansi (instansi_id, slug, nama, jenis)
        values (gen_random_uuid(), 'nyata', 'Kota Nyata', 'kota')`.execute(lain.owner)
      const hasil = await loadDemo(depsOf(lain), async () => 'x')
      expect(hasil).toBeUndefined()
      const { rows } = await sql`select 1 from registry_unit`.execute(lain.owner)
      expect(rows).toEqual([])
    } finally {
      await lain.drop()
    }
  })
})
