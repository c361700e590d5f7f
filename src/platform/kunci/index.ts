import { hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../kernel/errors.ts'

export interface Kunci {
  /** 32 bytes for one purpose; whoever learns one key can derive neither the master nor another. */
  readonly deriveKey: (purpose: string) => Uint8Array
  /** Says whether two places hold the same master key, and nothing else about it. */
  readonly sidik: string
}

export interface KunciOptions {
  /** The operator's own master key; otherwise one is made and kept in the data folder. */
  readonly kunci: string | undefined
  readonly dataDir: string
}

const FILE = 'kunci-utama'

/** The master key if there is one already: restoring must not make a new one beside data that needs the old. */
export function findKunci(options: KunciOptions): Kunci | undefined {
  const there = options.kunci !== undefined || readKey(join(options.dataDir, FILE)) !== undefined
  return there ? openKunci(options) : undefined
}

export function openKunci({ kunci, dataDir }: KunciOptions): Kunci {
  const master = kunci ?? keptKey(dataDir)
  // Purposes are written in our sources; each key is asked for again and again.
  const derived = new Map<string, Uint8Array>()
  const deriveKey = (purpose: string): Uint8Array => {
    let key = derived.get(purpose)
    if (!key) derived.set(purpose, (key = new Uint8Array(hkdfSync('sha256', master, 'sambut', purpose, 32))))
    return key
  }
  return { deriveKey, sidik: Buffer.from(deriveKey('sidik')).toString('hex').slice(0, 16) }
}

function keptKey(dataDir: string): string {
  const path = join(dataDir, FILE)
  const kept = readKey(path)
  if (kept !== undefined) return kept
  mkdirSync(dataDir, { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    // Two processes at once: the first one's key counts for both.
    linkSync(draft, path)
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'EEXIST') throw err
  } finally {
    rmSync(draft, { force: true })
  }
  return readKey(path)!
}

function readKey(path: string): string | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8').trim()
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new OperatorError(`Kunci utama ${path} tidak dapat dibaca. Periksa pemilik dan izinnya.`, {
      cause: err,
    })
  }
  if (text.length >= 32) return text
  throw new OperatorError(
    `Kunci utama ${path} rusak (terlalu pendek). Pulihkan berkas itu dari cadangan Anda.`,
  )
}
