import { createHash } from 'node:crypto'
import type { Lampiran } from '../lampiran/index.ts'
import type { Peristiwa } from '../store.ts'
import type { Tanggapan } from './store-tanggapan.ts'

/** What a draft says and shows, in one word: signed off is what was read, or nothing. */
export function sidikJawaban(
  t: Pick<Tanggapan, 'id' | 'jenis' | 'isi'>,
  lampiran: readonly Pick<Lampiran, 'id' | 'tanggapanId'>[],
): string {
  const berkas = lampiran.filter((l) => l.tanggapanId === t.id).map((l) => l.id)
  const isi = JSON.stringify([t.jenis, t.isi, berkas.toSorted()])
  return createHash('sha256').update(isi).digest('base64url').slice(0, 22)
}

/**
 * Who worked on it since it was last opened: whoever wrote what was answered, not whoever signed it off. A draft that a head let
 * out is still the work of its author.
 */
export function pengerjaOf(
  peristiwa: readonly Pick<Peristiwa, 'aksi' | 'orangId' | 'data'>[],
  tanggapan: readonly Pick<Tanggapan, 'id' | 'orangId'>[],
): ReadonlySet<string> {
  const penulis = new Map(tanggapan.map((t) => [t.id, t.orangId]))
  const dibuka = peristiwa.findLastIndex((e) => e.aksi === 'buka_kembali')
  const jawab = peristiwa.slice(dibuka + 1).filter((e) => e.aksi === 'jawab' || e.aksi === 'tanggapi')
  return new Set(jawab.flatMap((e) => penulis.get(String(e.data['tanggapanId'])) ?? e.orangId ?? []))
}
