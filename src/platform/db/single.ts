import pg from 'pg'
import { nameOf, scopeValues, SET_SCOPE } from './pipeline.ts'
import type { Scope } from './types.ts'

/**
 * Settings of one transaction that is one statement by key: planned once for a connection, and never by reading a whole
 * table, whatever the table was like when the plan was made.
 */
const SET_SINGLE = `${SET_SCOPE}, set_config('plan_cache_mode', 'force_generic_plan', true),
  set_config('enable_seqscan', 'off', true)`

interface Bind {
  readonly portal: string
  readonly statement: string
  readonly values: readonly string[]
}

/** What pg's own query class says to a connection and hears from it; its types tell only half of it. */
interface Wire {
  readonly parsedStatements: Record<string, string | undefined>
  readonly submittedNamedStatements: Record<string, string | undefined>
  parse(statement: { readonly name: string; readonly text: string }): void
  bind(config: Bind): void
  execute(config: { readonly portal: string; readonly rows: number }): void
}
interface WireQuery {
  prepare(connection: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Wire): void
}
type Done = (err: Error | undefined, result: pg.QueryResult) => void
const Query = pg.Query as unknown as new (
  config: { readonly name: string; readonly text: string; readonly values: readonly unknown[] },
  callback: Done,
) => WireQuery

/**
 * Scope and statement in one message: PostgreSQL makes them one transaction, committed before it says that it is ready
 * again, and only then is the callback called. `begin`, `set_config` and `commit` of their own would cost more than many a
 * statement between them.
 */
class SingleQuery extends Query {
  readonly #scope: readonly string[]
  #scoped = false
  constructor(scope: Scope, text: string, values: readonly unknown[], done: Done) {
    super({ name: nameOf(text), text, values }, done)
    this.#scope = scopeValues(scope)
  }

  override prepare(connection: Wire): void {
    const name = nameOf(SET_SINGLE)
    if ((connection.parsedStatements[name] ?? connection.submittedNamedStatements[name]) === undefined) {
      connection.parse({ name, text: SET_SINGLE })
      connection.submittedNamedStatements[name] = SET_SINGLE
    }
    connection.bind({ portal: '', statement: name, values: this.#scope })
    connection.execute({ portal: '', rows: 0 })
    super.prepare(connection)
  }

  // The scope answers first, with a row that says nothing.
  override handleDataRow(message: unknown): void {
    if (this.#scoped) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#scoped) super.handleCommandComplete(message, connection)
    else this.#scoped = true
  }
}

/** Runs one statement in a transaction of its own. The text must never vary with its values. */
export async function runSingle<R extends object>(
  pool: pg.Pool,
  scope: Scope,
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await sendSingle<R>(client, scope, text, values)
  } catch (err) {
    broken = brokenBy(err)
    throw err
  } finally {
    client.release(broken)
  }
}

/** Sends it down a connection the caller holds, behind what was sent before. */
export const sendSingle = <R extends object>(
  client: pg.PoolClient,
  scope: Scope,
  text: string,
  values: readonly unknown[],
): Promise<R[]> =>
  new Promise<R[]>((resolve, reject) => {
    const query = new SingleQuery(scope, text, values, (err, result) =>
      err ? reject(err) : resolve(result.rows as R[]),
    )
    client.query(query as unknown as pg.Submittable)
  })

/** A refused statement leaves a sound connection; whatever else went wrong, the connection is not used again. */
export const brokenBy = (err: unknown): Error | undefined =>
  err instanceof pg.DatabaseError && err.severity === 'ERROR' ? undefined : (err as Error)
