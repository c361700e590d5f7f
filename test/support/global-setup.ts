import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../src/migrations.ts'
import { openCluster } from '../../src/platform/db/cluster.ts'
import { migrateToLatest } from '../../src/platform/db/migrate.ts'
import { openOwner } from '../../src/platform/db/open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server with the name of the migrated template as its database. */
    templateUrl: string
  }
}

/** A test database needs no durability; it is thrown away. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** One server per run, and on it one migrated template that every test file's database is cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'] || undefined
  const dataDir = mkdtempSync(join(tmpdir(), 'sambut-uji-'))
  const cluster = given ? undefined : await openCluster({ dataDir, settings: FAST })
  const serverUrl = given ?? cluster!.url
  const template = `uji_${process.pid}_${Date.now().toString(36)}`
  await onServer(serverUrl, `create database ${template}`)
  const url = new URL(serverUrl)
  url.pathname = template
  const owner = openOwner({ url: url.href })
  await migrateToLatest(owner, migrations)
  await owner.destroy()
  project.provide('templateUrl', url.href)
  return async () => {
    await onServer(serverUrl, `drop database if exists ${template} with (force)`)
    await cluster?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
