import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from './pinned.mjs'
import { serverBin } from './test-tools.mjs'

/** A throw-away server of Debian's PostgreSQL, and the test files that need a database. */
export async function startServer15(scratch) {
  const bin = serverBin()
  const dir = join(scratch, 'postgresql')
  mkdirSync(dir, { recursive: true })
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
    )
    chownSync(dir, uid, gid)
    spawnSync('chmod', ['755', scratch])
  }
  const as = (command, ...args) => {
    const [file, rest] = isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
    const done = spawnSync(file, rest, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' })
    if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`)
  }
  const port = await freePort()
  const data = join(dir, 'data')
  as(join(bin, 'initdb'), '-D', data, '-U', 'uji', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8')
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200`
  as(join(bin, 'pg_ctl'), '-D', data, '-w', '-l', join(dir, 'log'), '-o', options, 'start')
  return {
    url: `postgres://uji@127.0.0.1:${port}/postgres`,
    files: databaseTests(),
    stop: () => as(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop'),
  }
}

/** Files that ask for a database; the others do not change with the server. */
function databaseTests() {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.test\.tsx?$/.test(f))
    .map((f) => `src/${f}`)
    .filter((f) =>
      /freshDb|emptyDb|test\/support\/(meja|kantor|office)/.test(readFileSync(join(root, f), 'utf8')),
    )
}

function freePort() {
  return new Promise((resolve, reject) => {
    const tryPort = (port) => {
      const probe = createServer()
      probe.once('error', () =>
        port < 31999 ? tryPort(port + 1) : reject(new Error('tidak ada porta bebas')),
      )
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)))
    }
    tryPort(21900 + (process.pid % 5000))
  })
}
