import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { postgresOsUser } from '../../src/platform/db/cluster/os-user.ts'
import { freePort } from '../../src/platform/db/cluster/port.ts'
import { startPostmaster, stopPostmaster } from '../../src/platform/db/cluster/postmaster.ts'

const BIN = '/usr/lib/postgresql/15/bin'
export const hasPostgres15 = existsSync(join(BIN, 'initdb'))

/**
 * Debian's PostgreSQL 15 as a hosted server gives it: an owner who is no superuser, another alphabet (libc C.UTF-8 is
 * what every Debian has) than the embedded one. A server of its own in a temporary folder.
 */
export async function startPostgres15(): Promise<{ url: string; stop: () => Promise<void> }> {
  const user = postgresOsUser()
  const folder = mkdtempSync(join(tmpdir(), 'sambut-pg15-'))
  const pgdata = join(folder, 'pg')
  chmodSync(folder, 0o755)
  if (user) chownSync(folder, user.uid, user.gid)
  const made = spawnSync(
    join(BIN, 'initdb'),
    ['-D', pgdata, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const server = await startPostmaster({
    binaries: { initdb: join(BIN, 'initdb'), postgres: join(BIN, 'postgres'), version: '15' },
    pgdata,
    log: join(folder, 'log'),
    user,
    port: await freePort(0),
    settings: {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
    },
  })
  const url = `postgresql://sambut@127.0.0.1:${server.port}/sambut`
  const admin = new pg.Client({ connectionString: `postgresql://postgres@127.0.0.1:${server.port}/postgres` })
  await admin.connect()
  await admin.query('create role sambut login createdb createrole')
  await admin.query('create database sambut owner sambut')
  await admin.end()
  return {
    url,
    stop: async () => {
      await stopPostmaster(server.process)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
