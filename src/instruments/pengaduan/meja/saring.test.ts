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
import type { Saringan } from './saringan.ts'
import { listBaris } from './store-daftar.ts'

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
