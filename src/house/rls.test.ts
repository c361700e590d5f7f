import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../test/support/database.ts'
import { fillPeriode, variedJawaban } from '../../test/support/jawaban.ts'
import { buildPeriode } from '../../test/support/periode.ts'
import { buildRumah } from '../../test/support/registry.ts'
import { WEB_ROLE } from '../platform/db/open.ts'
import { AUTH_ROLE } from '../platform/auth/index.ts'

/** Tables of nobody in particular, each with its reason. */
const SHARED: Readonly<Record<string, string>> = {
  registry_wilayah: 'names of provinces to villages, the same for everyone; the web role only reads it',
}
/** Not for the web role at all. */
const HOUSEKEEPING: readonly string[] = ['sambut_migrasi', 'sambut_migrasi_kunci']
/** Keys that do not begin with instansi_id. */
const OTHER_KEY: Readonly<Record<string, string>> = {
  pengaduan_kode: 'a tracking code leads to one complaint on the whole server',
  registry_alamat: 'an address leads to one thing on the whole server, whoever it belongs to',
}
/** Rows that may be read outside their own scope, each with its reason. */
const ALSO_VISIBLE: Readonly<Record<string, string>> = {
  registry_instansi: 'the portal lists every instansi; nothing in it is secret',
  registry_alamat: 'answers "whose address is this?" before any scope is known',
  registry_orang: 'a person is found by the own account before the instansi is known',
  pengaduan_kode:
    'answers "whose complaint is this?" before any scope is known; the code alone opens nothing',
  pengaduan_penerimaan:
    'the form asks who takes letters before any scope is known; the page says it to everybody',
}

let house: FreshDb
let tables: string[]
let tenant: string[]
/** The house we look from, and one of the others; together they have something in most tables. */
let own: string
let other: string

beforeAll(async () => {
  house = await freshDb()
  tables = await names(sql`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`)
  tenant = tables.filter((t) => !(t in SHARED) && !HOUSEKEEPING.includes(t))
  for (const nama of ['Kabupaten Satu', 'Kabupaten Dua']) {
    const rumah = await buildRumah(house.db, nama)
    await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id })
    own = rumah.instansi.id
  }
  const periode = await buildPeriode(house.owner)
  await fillPeriode(house.db, periode, variedJawaban(periode, 5))
  other = periode.instansiId
})
afterAll(() => house.drop())

async function names(query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await query.execute(house.owner)
  return (rows as { name: string }[]).map((r) => r.name)
}

describe('every table of the house', () => {
  it('is there to be looked at (a walk that sees none also finds nothing wrong)', () => {
    expect(tenant.length).toBeGreaterThan(15)
    for (const known of [...Object.keys(SHARED), ...Object.keys(OTHER_KEY), ...Object.keys(ALSO_VISIBLE)]) {
      expect(tables).toContain(known)
    }
  })
  it('belongs to an instansi, or is listed above with its reason', async () => {
    const without = await names(sql`
      select t.name from unnest(${tenant}::text[]) as t(name)
      where not exists (select from information_schema.columns
        where table_schema = 'public' and table_name = t.name and column_name = 'instansi_id'
          and is_nullable = 'NO' and data_type = 'uuid')`)
    expect(without).toEqual([])
  })
  it('has a key that begins with instansi_id, so that it can be partitioned', async () => {
    const otherKey = await names(sql`
      select c.relname as name from pg_class c
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace and c.relname = any (${tenant}::text[])
        and a.attname is distinct from 'instansi_id' order by 1`)
    expect(otherKey).toEqual(Object.keys(OTHER_KEY))
  })
  it('has row-level security', async () => {
    const open = await names(sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relname = any (${tenant}::text[]) and not relrowsecurity`)
    expect(open).toEqual([])
  })
  it('has the one policy, and no second that widens it except for reading where listed', async () => {
    const { rows } = await sql<{ tablename: string; policyname: string; cmd: string; qual: string }>`
      select tablename, policyname, cmd, qual from pg_policies where schemaname = 'public'`.execute(
      house.owner,
    )
    const scope =
      /^\(instansi_id = \(NULLIF\(current_setting\('sambut\.instansi'::text, true\), ''::text\)\)::uuid\)$/
    const good = rows.filter((p) => p.policyname === 'instansi' && p.cmd === 'ALL' && scope.test(p.qual))
    expect(good.map((p) => p.tablename).sort()).toEqual(tenant)
    const more = rows.filter((p) => !good.includes(p))
    expect(more.map((p) => p.tablename).sort()).toEqual(Object.keys(ALSO_VISIBLE).sort())
    expect(more.every((p) => p.cmd === 'SELECT')).toBe(true)
  })
  it('lets the web role read, add, change or remove rows at most: never empty, reference or watch it', async () => {
    const grants = await names(sql`
      select distinct table_name || ' ' || privilege_type as name from information_schema.role_table_grants
      where grantee = ${WEB_ROLE} and table_schema = 'public'
        and (privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
          or table_name = any (${[...HOUSEKEEPING]}::text[])
          or (table_name = any (${Object.keys(SHARED)}::text[]) and privilege_type <> 'SELECT'))`)
    expect(grants).toEqual([])
  })
  it('is closed to everybody without a name', async () => {
    const open = await names(sql`
      select table_schema || '.' || table_name as name from information_schema.role_table_grants
      where grantee = 'PUBLIC' and table_schema not in ('pg_catalog', 'information_schema')`)
    expect(open).toEqual([])
  })
})

describe('the roles of the house', () => {
  it.each([WEB_ROLE, AUTH_ROLE])(
    '%s owns nothing, is above nothing and belongs to nobody else',
    async (role) => {
      const { rows } = await sql`
      select (select count(*)::int from pg_class where relowner = r.oid) as owned,
             (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
             rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin
      from pg_roles r where rolname = ${role}`.execute(house.owner)
      expect(rows).toEqual([
        {
          owned: 0,
          memberships: 0,
          rolsuper: false,
          rolbypassrls: false,
          rolcreaterole: false,
          rolcreatedb: false,
          rolcanlogin: false,
        },
      ])
    },
  )
  it('keep apart: the web role sees no account, the sign-in role no table of the house', async () => {
    const crossed = await names(sql`
      select format('%s on %s.%s', g.grantee, g.table_schema, g.table_name) as name
      from information_schema.role_table_grants g
      where (g.grantee = ${WEB_ROLE} and g.table_schema not in ('public'))
         or (g.grantee = ${AUTH_ROLE} and g.table_schema <> 'masuk')`)
    expect(crossed).toEqual([])
    const { rows } = await sql<{ web: boolean; masuk: boolean }>`
      select has_schema_privilege(${WEB_ROLE}, 'masuk', 'usage') as web,
             has_schema_privilege(${AUTH_ROLE}, 'masuk', 'create') as masuk`.execute(house.owner)
    expect(rows).toEqual([{ web: false, masuk: false }])
  })
  it('make nothing: the web role may not create a table', async () => {
    const make = house.db.write({ instansiId: own }, (trx) => sql`create table public.x (a int)`.execute(trx))
    await expect(make).rejects.toThrow(/permission denied/)
  })
})

describe('from one house', () => {
  const grantsOf = async (privilege: string): Promise<string[]> =>
    names(sql`select t.name from unnest(${tenant}::text[]) as t(name)
      where has_table_privilege(${WEB_ROLE}, 'public.' || t.name, ${privilege})`)
  const filled = async (): Promise<string[]> => {
    const out: string[] = []
    for (const t of tenant) {
      const { rows } = await sql`select from ${sql.table(t)} where instansi_id <> ${own} limit 1`.execute(
        house.owner,
      )
      if (rows.length > 0) out.push(t)
    }
    return out
  }

  it('no row of another can be seen, in any table', async () => {
    const probed = (await filled()).filter((t) => !(t in ALSO_VISIBLE))
    expect(probed.length).toBeGreaterThanOrEqual(10)
    const seen: string[] = []
    for (const t of await grantsOf('select')) {
      for (const instansiId of [own, null]) {
        const { rows } = await house.db.read({ instansiId }, (db) =>
          sql`select from ${sql.table(t)} where instansi_id is distinct from ${own} limit 1`.execute(db),
        )
        if (rows.length > 0) seen.push(t)
      }
    }
    expect([...new Set(seen)].sort()).toEqual(['registry_alamat', 'registry_instansi'])
  })
  it('nobody is found by somebody else’s account', async () => {
    const { rows } = await house.db.read({ instansiId: own, akunId: crypto.randomUUID() }, (db) =>
      sql`select from registry_orang where instansi_id <> ${own}`.execute(db),
    )
    expect(rows).toEqual([])
  })
  it('no row of another can be changed or removed, in any table', async () => {
    const touched: string[] = []
    for (const [privilege, change] of [
      [
        'update',
        (t: string) => sql`update ${sql.table(t)} set instansi_id = instansi_id where instansi_id = ${other}`,
      ],
      ['delete', (t: string) => sql`delete from ${sql.table(t)} where instansi_id = ${other}`],
    ] as const) {
      for (const t of await grantsOf(privilege)) {
        const { numAffectedRows } = await house.db.write({ instansiId: own }, (trx) => change(t).execute(trx))
        if (numAffectedRows !== 0n) touched.push(`${privilege} ${t}`)
      }
    }
    expect(touched).toEqual([])
  })
  it('no row can be given to another, in any table that has one', async () => {
    const given: string[] = []
    for (const t of await grantsOf('update')) {
      const { rows } = await sql`select from ${sql.table(t)} where instansi_id = ${own} limit 1`.execute(
        house.owner,
      )
      if (rows.length === 0) continue
      await house.db
        .write({ instansiId: own }, (trx) =>
          sql`update ${sql.table(t)} set instansi_id = ${other} where instansi_id = ${own}`.execute(trx),
        )
        .then(
          () => given.push(t),
          (err: Error) => expect(err.message).toMatch(/row-level security/),
        )
    }
    expect(given).toEqual([])
  })
})
