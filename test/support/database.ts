import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { openDb, openOwner } from '../../src/platform/db/open.ts'
import type { Database, OpenDb } from '../../src/platform/db/types.ts'

export interface FreshDb {
  /** As the application sees it: web role, in a scope. */
  readonly db: OpenDb
  /** As the owner, past row-level security: to prepare and to look behind the wall. */
  readonly owner: Kysely<Database>
  readonly url: string
  readonly drop: () => Promise<void>
}

/** A database of its own, with every migration applied, as fast as copying a folder. Call `drop` in afterAll. */
export async function freshDb(): Promise<FreshDb> {
  const { url, drop } = await cloneOf(inject('templateUrl'))
  const db = openDb({ url, max: 5 })
  const owner = openOwner({ url, max: 5 })
  return {
    db,
    owner,
    url,
    drop: async () => {
      await Promise.all([db.close(), owner.destroy()])
      await drop()
    },
  }
}

/** A database without a single table on the same server: for migrations and restoring. */
export async function emptyDb(): Promise<{ url: string; drop: () => Promise<void> }> {
  return cloneOf(inject('templateUrl'), 'template1')
}

async function cloneOf(
  templateUrl: string,
  template = new URL(templateUrl).pathname.slice(1),
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `uji_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  const url = new URL(templateUrl)
  url.pathname = name
  await onServer(templateUrl, `create database ${name} template ${template}`)
  return { url: url.href, drop: () => dropDatabase(templateUrl, name) }
}

/** A vacuum of the server's own may be at work in it, which nobody but a superuser may end: it is soon done. */
async function dropDatabase(templateUrl: string, name: string, tries = 40): Promise<void> {
  try {
    await onServer(templateUrl, `drop database if exists ${name} with (force)`)
  } catch (err) {
    const isBusy = err instanceof pg.DatabaseError && (err.code === '42501' || err.code === '55006')
    if (!isBusy || tries === 0) throw err
    await sleep(250)
    await dropDatabase(templateUrl, name, tries - 1)
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const server = new URL(url)
  server.pathname = 'postgres'
  const client = new pg.Client({ connectionString: server.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
