import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { OsUser } from './os-user.ts'

/** Account that owns the cluster; used only to make the account below. */
export const SUPERUSER = 'postgres'

export const isInitialised = (pgdata: string): boolean => existsSync(join(pgdata, 'global/pg_control'))

/** Makes an empty cluster: checksums on, UTF-8, an ordering that no later operating system changes. */
export function initialise(
  binaries: Binaries,
  pgdata: string,
  password: string,
  user: OsUser | undefined,
  settings: Readonly<Record<string, string>>,
): void {
  // A first start that was killed half-way leaves files without pg_control; nothing was in it yet.
  for (const entry of readdirSync(pgdata)) rmSync(join(pgdata, entry), { recursive: true, force: true })
  const secret = mkdtempSync(join(tmpdir(), 'sambut-'))
  try {
    if (user) chownSync(secret, user.uid, user.gid)
    const pwfile = join(secret, 'sandi')
    writeFileSync(pwfile, password, { mode: 0o600 })
    if (user) chownSync(pwfile, user.uid, user.gid)
    const done = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${pgdata}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${pwfile}`,
        '--auth=scram-sha-256',
        '--data-checksums',
        '--no-instructions',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
      ],
      { ...user, cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } },
    )
    if (done.error) throw done.error
    if (done.status !== 0) throw new Error(done.stderr)
  } finally {
    rmSync(secret, { recursive: true, force: true })
  }
}
