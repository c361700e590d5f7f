import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../../../kernel/errors.ts'

export const FORMAT = 'sambut-cadangan-1'

const stored = z.object({
  /** Path inside the backup folder. */
  berkas: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().length(64),
})

const tabel = stored.extend({
  nama: z.string(),
  kolom: z.array(z.string()),
  baris: z.number().int().nonnegative(),
  /** Of the rows before they were packed: what a restored table must give again. */
  sha256Isi: z.string().length(64),
})

const manifest = z.object({
  format: z.literal(FORMAT),
  dibuat: z.iso.datetime(),
  sambut: z.string(),
  postgresql: z.string(),
  /** Says which master key the encrypted values need; the key itself is never in a backup. */
  sidikKunci: z.string(),
  migrasi: z.array(z.string()),
  tabel: z.array(tabel),
  urutan: z.array(z.object({ nama: z.string(), nilai: z.string(), terpakai: z.boolean() })),
  pekerjaan: stored.extend({ jumlah: z.number().int() }),
  berkas: z.array(stored.extend({ kunci: z.string() })),
})

export type Manifest = z.infer<typeof manifest>
export type StoredFile = z.infer<typeof stored>
export type TableEntry = z.infer<typeof tabel>

/** A backup or restore that cannot be done; every reason at once, in plain Indonesian. */
export class BackupError extends OperatorError {
  readonly reasons: readonly string[]
  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(reasons.join('\n'), options)
    this.reasons = reasons
  }
}

export const MANIFEST_FILE = 'manifest.json'

export async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, MANIFEST_FILE), 'utf8').catch(() => {
    throw new BackupError([
      `${dir} bukan cadangan Sambut: ${MANIFEST_FILE} tidak ada atau tidak dapat dibaca.`,
    ])
  })
  const json = parse(text)
  const format = (json as { format?: unknown } | null | undefined)?.format
  if (typeof format === 'string' && format.startsWith('sambut-cadangan-') && format !== FORMAT) {
    throw new BackupError([
      `Cadangan ini berbentuk ${format}, dari Sambut yang lebih baru. Perbarui Sambut dulu.`,
    ])
  }
  const read = manifest.safeParse(json)
  if (!read.success) throw new BackupError([`${MANIFEST_FILE} di ${dir} rusak atau terpotong.`])
  return read.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
