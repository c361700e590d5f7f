import { readUnggahan, type JenisBerkas } from '../../../platform/files/index.ts'

export const TERBESAR = 5 * 1024 * 1024

export interface Bukti {
  readonly isi: Uint8Array
  readonly jenis: JenisBerkas
  readonly akhiran: 'jpg' | 'png' | 'pdf'
}

const AKHIRAN: Partial<Record<JenisBerkas, Bukti['akhiran']>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
}

/** What a file is by its first bytes, whatever it calls itself; undefined for anything that is no proof. */
export function readBukti(isi: Uint8Array): Bukti | undefined {
  const unggahan = isi.length > TERBESAR ? undefined : readUnggahan(isi)
  const akhiran = unggahan && AKHIRAN[unggahan.jenis]
  return unggahan && akhiran && { ...unggahan, akhiran }
}
