import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { postgresOsUser } from '../../src/platform/db/cluster/os-user.ts'
import { freePort } from '../../src/platform/db/cluster/port.ts'
import { startPostmaster, stopPostmaster } from '../../src/platform/db/cluster/postmaster.ts'

const DEBIAN = '/usr/lib/postgresql'

/** The oldest PostgreSQL from 15 on that Debian's packages put here. */
function findBin(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : []
  const [oldest] = versions.filter((v) => v >= 15).sort((a, b) => a - b)
  const bin = join(DEBIAN, String(oldest), 'bin')
  return existsSync(join(bin, 'initdb')) ? bin : undefined
}
const BIN = findBin()
export const hasServerPostgres = BIN !== undefined

/**
 * Debian's PostgreSQL as a hosted server gives it: an owner who is no superuser, another alphabet (libc C.UTF-8 is what
 * every Debian has) than the embedded one. A server of its own in a temporary folder.
 */
export async function startServerPostgres(): Promise<{
  url: string
  version: string
  stop: () => Promise<void>
}> {
  if (!BIN) throw new Error('no PostgreSQL server is installed here')
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
    binaries: { initdb: join(BIN, 'initdb'), postgres: join(BIN, 'postgres'), version: '' },
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
  const { rows } = await admin.query<{ server_version: string }>('show server_version')
  await admin.query('create role sambut login createdb createrole')
  await admin.query('create database sambut owner sambut')
  await admin.end()
  return {
    url,
    version: rows[0]!.server_version,
    stop: async () => {
      await stopPostmaster(server.process)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
