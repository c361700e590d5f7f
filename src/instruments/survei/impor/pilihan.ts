import { createHash } from 'node:crypto'
import type { PilihanImpor } from './impor.ts'

const AWALAN = 'l_'

/** Names in a file may hold anything; a field name may not. */
export const kunciNama = (nama: string): string =>
  AWALAN + createHash('sha256').update(normalizeNama(nama)).digest('base64url').slice(0, 10)

export const normalizeNama = (nama: string): string =>
  nama
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Choices as they stand in an address or a form. */
export function parsePilihan(fields: Readonly<Record<string, string>>, tanggalBiasa: string): PilihanImpor {
  return {
    urutan: fields['urutan'] === 'daftar' ? 'daftar' : 'formulir',
    tanggal: fields['tanggal'] ?? tanggalBiasa,
    layananUmum: fields['layanan_umum'] ?? '',
    layanan: Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith(AWALAN))),
  }
}

/** The same choices give the same text: it is compared, and it is the address of the preview. */
export function formatPilihan(p: PilihanImpor): string {
  const query = new URLSearchParams({ urutan: p.urutan, tanggal: p.tanggal })
  if (p.layananUmum) query.set('layanan_umum', p.layananUmum)
  for (const [name, value] of Object.entries(p.layanan).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    query.set(name, value)
  }
  return query.toString()
}
