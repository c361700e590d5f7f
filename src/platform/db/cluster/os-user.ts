import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '../../../kernel/errors.ts'

/** The account PostgreSQL runs as when Node runs as root, which PostgreSQL itself refuses. */
export interface OsUser {
  readonly uid: number
  readonly gid: number
}

const NAME = 'sambut'

/** undefined for an ordinary user: PostgreSQL then simply runs as whoever started Node. */
export function postgresOsUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return findUser(NAME) ?? makeUser() ?? findUser('postgres') ?? refuse()
}

function findUser(name: string): OsUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

function makeUser(): OsUser | undefined {
  // Two starts at once: the one that comes second fails here and finds the account all the same.
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME])
  return findUser(NAME)
}

function refuse(): never {
  throw new OperatorError(
    'PostgreSQL tidak dapat berjalan sebagai root, dan akun sistem untuknya tidak dapat dibuat. ' +
      `Buat dengan: useradd --system ${NAME}; atau jalankan Sambut sebagai pengguna biasa; atau pakai DATABASE_URL.`,
  )
}

/** May this account walk down to the path? (It may be missing itself; its parents are what counts.) */
export function canReach(path: string, user: OsUser): boolean {
  const parent = dirname(path)
  if (parent === path) return true
  if (!canReach(parent, user)) return false
  try {
    const { mode, uid, gid } = statSync(parent)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    return (mode & bit) !== 0
  } catch {
    return true
  }
}
