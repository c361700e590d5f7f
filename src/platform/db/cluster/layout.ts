import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
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
const LOG_LIMIT = 5_000_000

/** The server's log of the data folder, begun anew when it has grown long. */
export function openLog(dataDir: string): string {
  const path = join(dataDir, 'postgresql.log')
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`)
  return path
}

/** Reads the record of a data folder, or drafts one for a new folder. */
export function readRecord(dataDir: string, user: OsUser | undefined, reachableBase: string): ClusterRecord {
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
  const { uid } = statSync(path)
  if (user && uid !== 0) {
    throw new OperatorError(
      `Folder data ${dataDir} milik pengguna lain (uid ${uid}), bukan root. ` +
        `Jalankan sebagai pengguna itu, misalnya: sudo -u '#${uid}' npm start.`,
    )
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
  if (!user) return dataDir
  // Passing through the data folder itself may be allowed: the files in it are closed one by one.
  if (canReach(dataDir, user)) chmodSync(dataDir, statSync(dataDir).mode | 0o011)
  if (canReach(join(dataDir, 'pg'), user)) return dataDir
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  // Whoever deletes the data folder and starts again means a new cluster, not the one that was there.
  return join(reachableBase, `${name}-${randomBytes(3).toString('hex')}`)
}

/** The folder PostgreSQL owns, with the mode it insists on. */
export function makeClusterFolder(record: ClusterRecord, user: OsUser | undefined): void {
  mkdirSync(record.letak, { recursive: true })
  const folder = clusterFolder(record)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
}
