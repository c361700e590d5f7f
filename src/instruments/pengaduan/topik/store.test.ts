import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { listTopik } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
})
afterAll(() => fresh.drop())

it('offers every topic in use below its main one, as many as LAPOR! has, and none that ended', async () => {
  await sql`with induk as (
      insert into pengaduan_kategori (instansi_id, id, nama, mulai)
      select ${rumah.instansi.id}, gen_random_uuid(), 'Pokok ' || n, '2020-01-01'::date from generate_series(1, 38) n returning id)
    insert into pengaduan_kategori (instansi_id, id, induk_id, nama, mulai, selesai)
    select ${rumah.instansi.id}, gen_random_uuid(), id, 'Lain ' || n, '2020-01-01'::date,
      case when n = 25 then '2021-01-01'::date end from induk, generate_series(1, 25) n`.execute(fresh.owner)
  const topik = (await fresh.db.read({ instansiId: rumah.instansi.id }, listTopik)).filter((t) =>
    /^Pokok|Lain/.test(t.label),
  )
  expect(topik).toHaveLength(38 + 38 * 24)
  expect(topik.filter((t) => t.label === 'Pokok 7 – Lain 3')).toHaveLength(1)
  expect(topik.some((t) => t.label.endsWith('Lain 25'))).toBe(false)
})
