import pg from 'pg'
import { SUPERUSER } from './initdb.ts'

/** Owner of the database: may make roles and databases, but is no superuser, as on a hosted server. */
export const OWNER = 'sambut'

export const urlFor = (user: string, password: string, port: number, database: string): string =>
  `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** Makes the owner and its database when they are missing (a first start may have been killed in between). */
export async function ensureOwner(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(SUPERUSER, password, port, 'postgres') })
  await client.connect()
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER])
    if (role.rowCount === 0) {
      await client.query(
        `create role ${OWNER} login createdb createrole password ${client.escapeLiteral(password)}`,
      )
    }
    const database = await client.query('select 1 from pg_database where datname = $1', [OWNER])
    if (database.rowCount === 0) await client.query(`create database ${OWNER} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}
