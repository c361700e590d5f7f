import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../../kernel/errors.ts'
import { canReach, type OsUser } from './os-user.ts'

/** What has to be remembered between starts; kept in the data folder, readable only to its owner. */
export interface ClusterRecord {
  /** Folder that holds `pg` (the cluster itself). The data folder, unless PostgreSQL's account cannot reach that. */
  readonly letak: string
  /** The data folder this belongs to: tells a moved folder from a copied one. */
  readonly milik: string
  readonly porta: number
  readonly sandi: string
}

const FILE = 'basis-data.json'

export const clusterFolder = (record: ClusterRecord): string => join(record.letak, 'pg')
export const logFile = (dataDir: string): string => join(dataDir, 'postgresql.log')

/** Makes the data folder when needed and reads (or drafts) the record in it. */
export function readRecord(dataDir: string, user: OsUser | undefined, reachableBase: string): ClusterRecord {
  mkdirSync(dataDir, { recursive: true })
  const milik = realpathSync(dataDir)
  const path = join(dataDir, FILE)
  if (!existsSync(path)) {
    return {
      letak: place(milik, user, reachableBase),
      milik,
      porta: 0,
      sandi: randomBytes(24).toString('base64url'),
    }
  }
  const record = JSON.parse(readFileSync(path, 'utf8')) as ClusterRecord
  if (record.milik === milik) return record
  if (existsSync(join(record.milik, FILE))) {
    throw new OperatorError(
      `Folder data ${dataDir} adalah salinan dari ${record.milik}. ` +
        'Basis data tidak boleh disalin begitu saja; pakai `npx sambut cadangkan` lalu `npx sambut pulihkan`.',
    )
  }
  const letak = record.letak === record.milik ? milik : record.letak
  return { ...record, letak, milik }
}

export function writeRecord(dataDir: string, record: ClusterRecord): void {
  const draft = join(dataDir, `${FILE}.${process.pid}`)
  writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, join(dataDir, FILE))
}

/** Root's own home is closed to PostgreSQL's account: the cluster then stands in a folder that account can reach. */
function place(dataDir: string, user: OsUser | undefined, reachableBase: string): string {
  if (!user || canReach(join(dataDir, 'pg'), user)) return dataDir
  return join(reachableBase, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
}

/** The folder PostgreSQL owns, with the mode it insists on. */
export function makeClusterFolder(record: ClusterRecord, user: OsUser | undefined): void {
  mkdirSync(record.letak, { recursive: true })
  const folder = clusterFolder(record)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
}
