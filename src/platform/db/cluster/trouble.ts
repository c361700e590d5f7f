import { OperatorError } from '../../../kernel/errors.ts'

/** What the system said → one sentence for whoever runs Sambut. Order matters: the first that fits. */
const SENTENCES: readonly (readonly [RegExp, (where: string) => string])[] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Check free disk space|Disk quota exceeded/i,
    (where) =>
      `Ruang disk untuk ${where} penuh. Kosongkan sebagian lalu ulangi; data yang sudah tersimpan tetap utuh.`,
  ],
  [/EROFS|Read-only file system/i, (where) => `Folder data ${where} berada di disk yang hanya dapat dibaca.`],
  [
    /has wrong ownership|must be owned by|data directory .* has invalid permissions/i,
    (where) =>
      `Basis data di ${where} milik pengguna lain. Jalankan Sambut sebagai pengguna yang membuatnya, ` +
      'atau pindahkan isinya dengan `npx sambut cadangkan` dan `npx sambut pulihkan`.',
  ],
  [
    /EACCES|EPERM|Permission denied|Operation not permitted/i,
    (where) =>
      `Folder data ${where} tidak dapat ditulis oleh pengguna ini. Periksa pemiliknya, atau pilih folder lain dengan SAMBUT_DATA.`,
  ],
  [
    /ENOTDIR|EEXIST|Not a directory/i,
    (where) => `${where} bukan folder. Pilih folder lain dengan SAMBUT_DATA.`,
  ],
  [
    /database files are incompatible|initialized by PostgreSQL version/i,
    (where) =>
      `Basis data di ${where} dibuat oleh PostgreSQL versi lain. Cadangkan dengan versi Sambut yang lama, ` +
      'lalu pulihkan ke folder data yang baru.',
  ],
  [
    /password authentication failed/i,
    (where) => `Kata sandi di ${where}/basis-data.json bukan kata sandi basis data ini. Pulihkan berkas itu.`,
  ],
  [
    /error while loading shared libraries|GLIBC_|ENOENT.*bin\/(postgres|initdb)/i,
    () =>
      'PostgreSQL bawaan tidak dapat berjalan di sistem ini (pustakanya kurang atau bukan glibc). ' +
      'Pasang PostgreSQL 15 atau lebih baru lalu beri alamatnya dengan DATABASE_URL.',
  ],
]

/** Turns a failure of the cluster into a plain sentence; what is not known keeps its last words. */
export function explain(trouble: unknown, where: string): OperatorError {
  if (trouble instanceof OperatorError) return trouble
  const text =
    trouble instanceof Error
      ? `${(trouble as NodeJS.ErrnoException).code ?? ''} ${trouble.message}`
      : String(trouble)
  const sentence = SENTENCES.find(([pattern]) => pattern.test(text))?.[1](where)
  const last = text.trim().split('\n').slice(-5).join('\n')
  return new OperatorError(sentence ?? `PostgreSQL bawaan di ${where} gagal dijalankan: ${last}`, {
    cause: trouble,
  })
}
