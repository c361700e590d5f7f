import { OperatorError } from '../../../kernel/errors.ts'
import { BackupError } from './manifest.ts'

/** What the system said → one sentence; what is not known is a bug and stays as it is. */
export function explainBackup(err: unknown, dir: string): unknown {
  if (err instanceof OperatorError || !(err instanceof Error)) return err
  const code = 'code' in err ? String(err.code) : ''
  const sentence = SENTENCES[code]?.(dir)
  return sentence === undefined ? err : new BackupError([sentence], { cause: err })
}

const SENTENCES: Readonly<Record<string, (dir: string) => string>> = {
  ENOSPC: (dir) => `Ruang disk untuk ${dir} penuh; cadangan tidak jadi dibuat.`,
  EDQUOT: (dir) => `Jatah disk untuk ${dir} habis; cadangan tidak jadi dibuat.`,
  EACCES: (dir) => `${dir} tidak dapat dibaca atau ditulis oleh pengguna ini.`,
  EPERM: (dir) => `${dir} tidak dapat dibaca atau ditulis oleh pengguna ini.`,
  EROFS: (dir) => `${dir} berada di disk yang hanya dapat dibaca.`,
  ENOTDIR: (dir) => `${dir} bukan folder.`,
  ECONNREFUSED: () => 'Basis data tidak menjawab. Periksa apakah servernya berjalan dan DATABASE_URL benar.',
  // insufficient_privilege: row-level security would have hidden rows.
  '42501': () => 'Akun basis data ini bukan pemilik semua tabel, sehingga cadangan tidak akan lengkap.',
}
