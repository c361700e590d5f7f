import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../types.ts'

/** One connection seen two ways: Kysely for migrations, the plain client for COPY; both in the same transaction. */
export interface Session {
  readonly client: pg.Client
  readonly kysely: Kysely<Database>
  readonly close: () => Promise<void>
}

/** Values are written the same on every server: zone, dates, numbers. Row-level security must never hide a row. */
const SAME_EVERYWHERE = `
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex';
  set extra_float_digits = 1; set client_encoding = 'UTF8'; set xmloption = 'content';
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set row_security = off`

export async function openSession(url: string): Promise<Session> {
  const client = new pg.Client({ connectionString: url, application_name: 'sambut-cadangan' })
  // A broken connection also fails the query under way, which is where it is reported.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(SAME_EVERYWHERE)
  const connection = { query: client.query.bind(client), release: () => undefined }
  const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() }
  return {
    client,
    kysely: new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) }),
    close: () => client.end(),
  }
}
