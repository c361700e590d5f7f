import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { newId } from '../../kernel/ids.ts'
import '../../registry/tables.ts'

let fresh: FreshDb
const a = newId()
const b = newId()

beforeAll(async () => {
  fresh = await freshDb()
  for (const [id, slug] of [
    [a, 'a'],
    [b, 'b'],
  ] as const) {
    await fresh.owner
      .insertInto('registry_instansi')
      .values({ instansi_id: id, slug, nama: slug, jenis: 'kabupaten', wilayah_kode: null, aksen: null })
      .execute()
    await fresh.owner
      .insertInto('registry_unit')
      .values({
        instansi_id: id,
        id: newId(),
        induk_id: null,
        nama: `Unit ${slug}`,
        slug,
        jenis: 'dinas',
        wilayah_kode: null,
      })
      .execute()
  }
})
afterAll(() => fresh.drop())

const units = (instansiId: string | null): Promise<string[]> =>
  fresh.db.read({ instansiId }, async (db) => {
    const rows = await db.selectFrom('registry_unit').select('nama').execute()
    return rows.map((r) => r.nama)
  })

it("shows an instansi its own rows and nobody else's", async () => {
  expect(await units(a)).toEqual(['Unit a'])
  expect(await units(b)).toEqual(['Unit b'])
})

it('shows no tenant row without a scope', async () => {
  expect(await units(null)).toEqual([])
})

it('refuses to write a row for another instansi', async () => {
  const write = fresh.db.write({ instansiId: a }, (trx) =>
    trx
      .insertInto('registry_unit')
      .values({
        instansi_id: b,
        id: newId(),
        induk_id: null,
        nama: 'x',
        slug: 'x',
        jenis: 'dinas',
        wilayah_kode: null,
      })
      .execute(),
  )
  await expect(write).rejects.toThrow(/row-level security/)
})

it('works as a role that owns no table and is no superuser', async () => {
  const { rows } = await fresh.db.read({ instansiId: a }, (db) =>
    sql<{ owned: string; bypass: boolean }>`
      select (select count(*) from pg_class where relowner = r.oid) as owned, r.rolsuper or r.rolbypassrls as bypass
      from pg_roles r where rolname = current_user`.execute(db),
  )
  expect(rows).toEqual([{ owned: '0', bypass: false }])
})

/** Tables the web role may use that belong to no single instansi, each with its reason. */
const SHARED = new Map([['registry_wilayah', 'names of provinces to villages, the same for everyone']])

it('has a policy on every table the web role may touch, except the shared ones listed here', async () => {
  const { rows } = await sql<{ name: string; secured: boolean }>`
    select c.relname as name, c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid) as secured
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and has_table_privilege('sambut_web', c.oid, 'select, insert, update, delete')
    order by 1`.execute(fresh.owner)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter((r) => !r.secured).map((r) => r.name)).toEqual([...SHARED.keys()])
})
