import { parse } from 'csv-parse/sync'
import type { Contoh } from './model.ts'

export interface GalatBaris {
  readonly baris: number
  readonly kolom: string
  readonly pesan: string
}

/**
 * Routed complaints from a CSV (`,` or `;`, UTF-8 with or without BOM): columns `teks`, `tujuan` and, where
 * they are there, `kecamatan` and `kategori`.
 * All faults at once; nothing is left out in silence.
 */
export function readContoh(csv: string): { readonly contoh: Contoh[]; readonly galat: GalatBaris[] } {
  const judul = csv.slice(0, csv.indexOf('\n') >>> 0)
  const rows = parse(csv, {
    bom: true,
    delimiter: judul.split(';').length > judul.split(',').length ? ';' : ',',
    relaxColumnCount: true,
    skipEmptyLines: true,
    relaxQuotes: true,
    info: true,
  }) as unknown as readonly {
    readonly record: readonly string[]
    readonly info: { readonly lines: number }
  }[]
  const nama = (rows[0]?.record ?? []).map((n) => n.trim().toLowerCase())
  const [teks, tujuan, kecamatan, kategori] = ['teks', 'tujuan', 'kecamatan', 'kategori'].map((n) =>
    nama.indexOf(n),
  ) as [number, number, number, number]
  const galat: GalatBaris[] = []
  for (const [kolom, ada] of [
    ['teks', teks],
    ['tujuan', tujuan],
  ] as const)
    if (ada < 0) galat.push({ baris: 1, kolom, pesan: `Kolom "${kolom}" tidak ada.` })
  if (galat.length > 0) return { contoh: [], galat }
  const contoh: Contoh[] = []
  for (const { record, info } of rows.slice(1)) {
    const isi = { teks: record[teks]?.trim() ?? '', tujuan: record[tujuan]?.trim() ?? '' }
    for (const kolom of ['teks', 'tujuan'] as const)
      if (isi[kolom] === '') galat.push({ baris: info.lines, kolom, pesan: `Kolom "${kolom}" kosong.` })
    contoh.push({ ...isi, tempat: record[kecamatan]?.trim() ?? '', kategori: record[kategori]?.trim() ?? '' })
  }
  if (contoh.length === 0)
    galat.push({ baris: 1, kolom: '', pesan: 'Tidak ada satu pun baris di bawah judul.' })
  return { contoh, galat }
}
