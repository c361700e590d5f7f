import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TableShape } from './catalog.ts'
import { BackupError, type Manifest, type StoredFile } from './manifest.ts'
import { fileHash } from './stream.ts'

/** Reads every file of the backup before anything is touched; all that is wrong is said at once. */
export async function assertWhole(dir: string, manifest: Manifest): Promise<void> {
  const wrong: string[] = []
  for (const file of [...manifest.tabel, manifest.pekerjaan, ...manifest.berkas]) {
    const reason = await whatIsWrong(dir, file)
    if (reason) wrong.push(reason)
  }
  if (wrong.length > 0) throw new BackupError(wrong)
}

async function whatIsWrong(dir: string, file: StoredFile): Promise<string | undefined> {
  if (file.berkas.split('/').includes('..'))
    return `Manifest menyebut berkas di luar cadangan: ${file.berkas}.`
  const path = join(dir, file.berkas)
  if (!existsSync(path)) return `${file.berkas} hilang dari cadangan.`
  const found = await fileHash(path)
  if (found.sha256 === file.sha256) return undefined
  return found.bytes === file.bytes
    ? `${file.berkas} rusak: sidik SHA-256-nya tidak cocok dengan manifest.`
    : `${file.berkas} rusak: panjangnya ${found.bytes} bita, seharusnya ${file.bytes}.`
}

/** A backup of a later version knows steps that this one does not. */
export function assertKnownMigrations(manifest: Manifest, known: readonly string[]): void {
  const strange = manifest.migrasi.filter((name) => !known.includes(name))
  if (strange.length === 0) return
  throw new BackupError([
    `Cadangan ini dibuat oleh Sambut ${manifest.sambut}, lebih baru daripada yang terpasang ` +
      `(langkah ${strange.join(', ')} tidak dikenal). Perbarui Sambut dulu.`,
  ])
}

/** The tables the migrations made must be the ones in the backup, column by column. */
export function assertSameTables(manifest: Manifest, tables: readonly TableShape[]): void {
  const wrong: string[] = []
  const there = new Map(tables.map((t) => [t.nama, t]))
  const saved = new Set(manifest.tabel.map((t) => t.nama))
  for (const { nama } of tables) if (!saved.has(nama)) wrong.push(`Tabel ${nama} tidak ada dalam cadangan.`)
  for (const { nama, kolom } of manifest.tabel) {
    const table = there.get(nama)
    if (!table) wrong.push(`Tabel ${nama} dalam cadangan tidak dikenal oleh Sambut ini.`)
    else if ([...kolom].sort().join() !== [...table.kolom].sort().join())
      wrong.push(`Kolom tabel ${nama} dalam cadangan bukan kolom tabel itu di sini.`)
  }
  if (wrong.length > 0) throw new BackupError(wrong)
}
