import type pg from 'pg'

export interface TableShape {
  readonly nama: string
  readonly kolom: readonly string[]
  /** `order by` of its primary key, the same on servers with another alphabet. */
  readonly orderBy: string
  readonly perkiraanBaris: number
}

/** Rebuilt by the migrations themselves. */
const OWN_TABLES = ['sambut_migrasi', 'sambut_migrasi_kunci']
/** Every schema a migration made (`public`, `masuk`, …); pg-boss makes its own, and its pending jobs are kept apart. */
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`
/** `tabel` in public, `skema.tabel` elsewhere. */
const NAME = `case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end`

/** Such a name as SQL. */
export const quoted = (client: pg.Client, nama: string): string =>
  (nama.includes('.') ? nama : `public.${nama}`)
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.')

export async function listTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{
    nama: string
    kolom: string[]
    kunci: string[] | null
    perkiraan: string
  }>(
    `select ${NAME} as nama, greatest(c.reltuples, 0)::bigint as perkiraan,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as kolom,
       (select array_agg(quote_ident(a.attname) || case when t.typcategory = 'S' then ' collate "C"' else '' end
                         order by k.urut)
        from pg_index i, unnest(i.indkey) with ordinality as k (attnum, urut), pg_attribute a, pg_type t
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum
          and t.oid = a.atttypid) as kunci
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ($1)
     order by ${NAME} collate "C"`,
    [OWN_TABLES],
  )
  return rows.map(({ nama, kolom, kunci, perkiraan }) => ({
    nama,
    kolom,
    orderBy: kunci ? `order by ${kunci.join(', ')}` : '',
    perkiraanBaris: Number(perkiraan),
  }))
}

/** Everything a person or program could have put there: a place with any of it is not empty. */
export async function countTables(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')`,
  )
  return rows[0]!.n
}

export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows: there } = await client.query<{ t: string | null }>(
    `select to_regclass('public.sambut_migrasi')::text as t`,
  )
  if (there[0]!.t === null) return []
  const { rows } = await client.query<{ name: string }>('select name from sambut_migrasi order by name')
  return rows.map((r) => r.name)
}

export interface Sequence {
  readonly nama: string
  readonly nilai: string
  readonly terpakai: boolean
}

export async function readSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ nama: string }>(
    `select ${NAME} as nama from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind = 'S' order by ${NAME} collate "C"`,
  )
  const found: Sequence[] = []
  for (const { nama } of rows) {
    const { rows: values } = await client.query<{ nilai: string; terpakai: boolean }>(
      `select last_value::text as nilai, is_called as terpakai from ${quoted(client, nama)}`,
    )
    found.push({ nama, ...values[0]! })
  }
  return found
}

export interface ForeignKey {
  readonly tabel: string
  readonly nama: string
  readonly definisi: string
}

export async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as tabel, quote_ident(conname) as nama, pg_get_constraintdef(c.oid) as definisi
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where ${OURS} and contype = 'f' and conparentid = 0 order by 1, 2`,
  )
  return rows
}
