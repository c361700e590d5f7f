import type { Socket } from 'node:net'
import {
  PostgresDialect,
  PostgresDriver,
  sql,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import type { Scope } from './types.ts'

/**
 * Transactions whose queries need not wait for each other: `begin` is sent together with what follows it. PostgreSQL takes
 * them in order, and one that fails makes all later ones fail, so nothing can slip in before or after its transaction.
 */
class PipelinedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<void>>()

  override beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const begun = super.beginTransaction(connection as never, settings)
    // Told at the commit; a transaction that is rolled back has a reason of its own.
    begun.catch(() => undefined)
    this.#begun.set(connection, begun)
    return Promise.resolve()
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await Promise.all([this.#begun.get(connection), super.commitTransaction(connection as never)])
  }
}

export class PipelinedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new PipelinedDriver(this.#config)
  }
}

export const MARK = '/* prepared */'

/** Begins a statement that is worth planning once per connection: `sql`${prepared} insert into …``. Its text must never vary. */
export const prepared = sql.raw(MARK)

/** Statements met so far; their texts are written in our sources, so there is a handful. */
const names = new Map<string, string>()

export function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) names.set(text, (name = `p${names.size}`))
  return name
}

/** Everything a policy looks at, for this transaction only. */
export const SET_SCOPE = `${MARK} select set_config('sambut.instansi', $1, true), set_config('sambut.akun', $2, true)`

export const scopeValues = ({ instansiId, akunId }: Scope): string[] => [instansiId ?? '', akunId ?? '']

type AnyQuery = (this: pg.Client, config: unknown, values?: unknown, callback?: unknown) => unknown
const plainQuery = Reflect.get(pg.Client.prototype, 'query') as AnyQuery

/**
 * Sends marked statements as named prepared ones, parsed and planned once instead of every time; and what is asked in one
 * turn of the event loop in one packet, because waking PostgreSQL costs more than most of what it is asked here.
 */
export class PreparingClient extends pg.Client {
  override query = ((config: unknown, values?: unknown, callback?: unknown): unknown => {
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return typeof config === 'string' && config.startsWith(MARK) && Array.isArray(values)
      ? plainQuery.call(this, { name: nameOf(config), text: config, values }, callback)
      : plainQuery.call(this, config, values, callback)
  }) as pg.Client['query']
}
