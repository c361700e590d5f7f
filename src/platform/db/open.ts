import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { createAsk } from './ask.ts'
import { PipelinedDialect, PreparingClient, scopeValues, SET_SCOPE } from './pipeline.ts'
import { runSingle } from './single.ts'
import type { Database, Db, OpenDb, Scope, Trx } from './types.ts'

/** The role web requests run as: it owns nothing, and row-level security applies to it. */
export const WEB_ROLE = 'sambut_web'

export interface OpenOptions {
  readonly url: string
  readonly max?: number
  /** Called when an idle connection breaks (the server went away); the pool makes a new one. */
  readonly onError?: (err: Error) => void
}

// int8 and numeric arrive as strings; store.ts converts. Dates stay `YYYY-MM-DD`, whatever a server is used to: a calendar date has
// no zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export function createPool(
  { url, max = 10, onError }: OpenOptions,
  role: string | null,
  more: pg.PoolConfig = {},
): pg.Pool {
  const pool = new pg.Pool({
    ...more,
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'sambut',
    options: `-c datestyle=ISO${role === null ? '' : ` -c role=${role} -c statement_timeout=30000`}`,
  })
  pool.on('error', (err) => onError?.(err))
  // The pool listens only to connections it holds; one that breaks inside a transaction, between two queries, would end
  // the process. Its next query fails, and that is where the transaction hears of it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Opens the database for the application: as the web role, visible only through a scope. */
export function openDb(options: OpenOptions): OpenDb {
  const pool = createPool(options, WEB_ROLE, { pipeline: true, Client: PreparingClient })
  const ask = createAsk(pool)
  const kysely = new Kysely<Database>({ dialect: new PipelinedDialect({ pool }) })
  const inScope = async <T>(scope: Scope, readOnly: boolean, run: (trx: Trx) => Promise<T>): Promise<T> => {
    const transaction = kysely.transaction()
    return (readOnly ? transaction.setAccessMode('read only') : transaction).execute(async (trx) => {
      // On its way together with `begin` and the first query; PostgreSQL takes them in this order.
      const scoped = setScope(trx, scope)
      scoped.catch(() => undefined)
      try {
        return await run(trx)
      } finally {
        await scoped
      }
    })
  }
  return {
    read: (scope, run) => inScope(scope, true, run as (db: Db) => ReturnType<typeof run>),
    write: (scope, run) => inScope(scope, false, run),
    single: (scope, text, values) => runSingle(pool, scope, text, values),
    ask: (scope, query) => {
      const { sql: text, parameters } = query.compile(kysely)
      return ask(scope, text, parameters)
    },
    ping: async () => {
      await sql`select 1`.execute(kysely)
    },
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => kysely.destroy(),
  }
}

async function setScope(trx: Transaction<Database>, scope: Scope): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw(SET_SCOPE, scopeValues(scope)))
}

/** Migrations, backup and checks of the whole: as the owner, past row-level security. Never for a web request. */
export function openOwner(options: OpenOptions): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: createPool({ max: 2, ...options }, null) }),
  })
}
