import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildDeps } from '../../../test/support/deps.ts'
import { terimaAduan } from '../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../test/support/registry.ts'
import { cariSql, kueriOf, type SebelumIni } from './store-cari.ts'

let fresh: FreshDb
let rumah: Rumah
let kini = new Date('2026-11-02T01:00:00Z')
const ids: string[] = []

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  const deps = buildDeps(fresh.db, { now: () => kini })
  for (const tempat of ['Melati', 'Anggrek', 'Kenanga', 'Melati']) {
    kini = new Date(kini.getTime() + 3_600_000)
    const isi = `Selokan di Gang ${tempat} meluap setiap hujan.`
    ids.push((await terimaAduan(deps, rumah.instansi.id, { judul: 'Selokan meluap', isi })).id)
  }
}, 60_000)
afterAll(() => fresh.drop())

const cari = (
  teks: string,
  batas = 10,
  sebelum?: SebelumIni,
  instansiId: string | null = rumah.instansi.id,
) =>
  fresh.db.read({ instansiId }, async (db) => {
    const { rows } =
      await sql<SebelumIni>`select id, at from ${cariSql(kueriOf(teks), batas, sebelum)}`.execute(db)
    return rows
  })
const urutan = async (...parts: Parameters<typeof cari>): Promise<number[]> =>
  (await cari(...parts)).map((r) => ids.indexOf(r.id))

it('finds the newest first, whichever way it is planned, and goes on after a page', async () => {
  expect(await urutan('selokan')).toEqual([3, 2, 1, 0])
  expect(await urutan('melati')).toEqual([3, 0])
  expect(await urutan('selokan -melati')).toEqual([2, 1])
  const [, akhir] = await cari('selokan', 2)
  expect(await urutan('selokan', 2, akhir)).toEqual([1, 0])
})

it('finds nothing of another instansi, nor in none, and the words themselves are out of reach', async () => {
  expect(await cari('selokan', 10, undefined, '0198f0c2-0000-7000-8000-000000000001')).toEqual([])
  expect(await cari('selokan', 10, undefined, null)).toEqual([])
  await expect(
    fresh.db.read({ instansiId: rumah.instansi.id }, (db) =>
      sql`select kata from pengaduan_teks`.execute(db),
    ),
  ).rejects.toThrow('permission denied')
})

it('forgets words that were erased or changed, and keeps what a step leaves alone', async () => {
  await fresh.db.write({ instansiId: rumah.instansi.id }, async (trx) => {
    await trx.updateTable('pengaduan').set({ status: 'terverifikasi' }).where('id', '=', ids[3]!).execute()
    await trx.updateTable('pengaduan').set({ isi: '', judul: 'Dihapus' }).where('id', '=', ids[0]!).execute()
  })
  expect(await urutan('melati')).toEqual([3])
  expect(await urutan('dihapus')).toEqual([0])
})
