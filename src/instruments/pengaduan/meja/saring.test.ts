import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lingkupOf } from '../policy.ts'
import { PER_CARI } from './daftar.ts'
import { mejaRoutes } from './routes.ts'
import { isLazim, type Saringan } from './saringan.ts'
import { daftarSql, listBaris } from './store-daftar.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
const now = new Date('2026-11-20T03:00:00Z')

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => now })
})
afterAll(() => fresh.drop())

const saring = async (s: Omit<Saringan, 'tab'>): Promise<string[]> =>
  fresh.db.read({ instansiId: rumah.instansi.id }, async (db) =>
    (
      await listBaris(
        db,
        lingkupOf({ kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }),
        { tab: 'baru', ...s },
        { now, batas: 50 },
      )
    )
      .map((b) => b.judul)
      .toSorted(),
  )

it('takes an area with all that lies in it, and not its neighbour whose number begins the same', async () => {
  for (const wilayahKode of ['33.21.1', '33.21.1.2001', '33.21.10', '33.21.10.2001', undefined])
    await terimaAduan(deps, rumah.instansi.id, {
      judul: `Di ${wilayahKode}`,
      ...(wilayahKode && { wilayahKode }),
    })
  expect(await saring({ wilayah: '33.21.1' })).toEqual(['Di 33.21.1', 'Di 33.21.1.2001'])
  expect(await saring({ wilayah: '33.21.10' })).toEqual(['Di 33.21.10', 'Di 33.21.10.2001'])
  expect(await saring({ wilayah: '33.21' })).toHaveLength(4)
  expect(await saring({ wilayah: '33.21.1.2002' })).toEqual([])
})

it('takes a main topic with the topics below it', async () => {
  const [induk, anak] = [newId(), newId()]
  const topik = { instansi_id: rumah.instansi.id, mulai: '2020-01-01' }
  await fresh.owner
    .insertInto('pengaduan_kategori')
    .values([
      { ...topik, id: induk, nama: 'Jalan', induk_id: null },
      { ...topik, id: anak, nama: 'Penerangan jalan', induk_id: induk },
    ])
    .execute()
  await terimaAduan(deps, rumah.instansi.id, { judul: 'Di bawah topik', kategoriId: anak })
  await terimaAduan(deps, rumah.instansi.id, { judul: 'Di topik utama', kategoriId: induk })
  expect(await saring({ kategoriId: anak })).toEqual(['Di bawah topik'])
  expect(await saring({ kategoriId: induk })).toEqual(['Di bawah topik', 'Di topik utama'])
})

it('turns the pages of a search: the newest first, nothing twice, nothing left out', async () => {
  const meja = buildMeja(
    deps,
    await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null }),
    '/kerja/pengaduan',
    [mejaRoutes(deps)],
  )
  for (let i = 0; i < PER_CARI + 3; i++)
    await terimaAduan(deps, rumah.instansi.id, {
      judul: `Jembatan ${i}`,
      isi: 'Jembatan gantung itu bergoyang dan papannya lepas.',
    })
  const judul = (html: string) => html.match(/>Jembatan \d+</g) ?? []
  const satu = await (await meja.get('/kerja/pengaduan?cari=jembatan')).text()
  expect(judul(satu)).toHaveLength(PER_CARI)
  const lanjut = /href="(\/kerja\/pengaduan\?[^"]*sesudah=[^"]*)"/.exec(satu)![1]!.replaceAll('&amp;', '&')
  const dua = await (await meja.get(lanjut)).text()
  expect(judul(dua)).toHaveLength(3)
  expect(new Set([...judul(satu), ...judul(dua)]).size).toBe(PER_CARI + 3)
  expect(dua).not.toContain('rel="next"')
  expect(dua).toContain('<caption class="sr">3 laporan, yang terbaru lebih dahulu')
})

/** The plan of a page, as the desk asks for it. */
async function rencana(s: Saringan): Promise<string> {
  const l = lingkupOf({ kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' })
  return fresh.db.read({ instansiId: rumah.instansi.id }, async (db) => {
    const { sql: teks, parameters } = daftarSql(l, s, { now, batas: 51 }).compile(db)
    const nilai = parameters.map((p) => `'${p instanceof Date ? p.toISOString() : String(p)}'`).join(', ')
    await sql`set local plan_cache_mode = ${sql.lit(isLazim(s) ? 'force_generic_plan' : 'force_custom_plan')}`.execute(
      db,
    )
    await sql`set local enable_seqscan = off`.execute(db)
    await sql.raw(`prepare halaman as ${teks}`).execute(db)
    const { rows } = await sql.raw(`explain (analyze, format json) execute halaman(${nilai})`).execute(db)
    await sql`deallocate halaman`.execute(db)
    return JSON.stringify(rows)
  })
}

it('reads of a channel, a unit or a topic that few of many letters have no more than it shows', async () => {
  const [induk, jarang, sering] = [newId(), newId(), newId()]
  const topik = (id: string, nama: string, induk_id: string | null) => ({
    instansi_id: rumah.instansi.id,
    id,
    nama,
    induk_id,
  })
  await fresh.owner
    .insertInto('pengaduan_kategori')
    .values([topik(induk, 'Semua', null), topik(jarang, 'Jarang', induk), topik(sering, 'Sering', induk)])
    .execute()
  await sql`insert into pengaduan (instansi_id, id, kode, kunci_kirim, jenis, status, kanal, judul, isi, anonim, rahasia, unit_id, kategori_id,
      diterima_at, selesai_at, tenggat_berikut)
    select ${rumah.instansi.id}, gen_random_uuid(), 'z' || n, 'z' || n, 'pengaduan',
      case when n % 2 = 0 then 'ditutup_admin' else 'terdisposisi' end, case when n % 601 = 0 then 'surat' else 'web' end, 'a', 'b',
      false, false, case when n % 601 < 2 then ${rumah.dinas.id}::uuid else ${rumah.kecamatan.id}::uuid end,
      case when n % 601 < 2 then ${jarang}::uuid else ${sering}::uuid end,
      timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-02-01' + n * interval '1 minute',
      timestamptz '2026-03-01' + n * interval '1 minute'
    from generate_series(1, 12000) n`.execute(fresh.owner)
  await sql`analyze pengaduan`.execute(fresh.owner)
  for (const tab of ['unit', 'selesai'] as const)
    for (const s of [
      { tab },
      { tab, kanal: 'surat' },
      { tab, kanal: 'web' },
      { tab, unitId: rumah.dinas.id },
      { tab, unitId: rumah.kecamatan.id },
      { tab, kategoriId: jarang },
      { tab, kategoriId: induk },
      { tab, klasifikasi: 'berkadar' },
    ] as const) {
      const dibaca = [...(await rencana(s)).matchAll(/"(?:Actual Rows|Rows Removed by Filter)":([\d.]+)/g)]
      expect([s, Math.max(...dibaca.map((m) => Number(m[1]))) <= 102]).toEqual([s, true])
    }
})
