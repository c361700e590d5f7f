import type { Instrumen } from '../instrumen.ts'
import { kolomUnduh, csvLine } from './unduh.ts'

const UMUM: Readonly<Record<string, string>> = {
  tanggal: 'Hari survei, tahun-bulan-hari',
  layanan: 'Layanan yang diterima',
  usia: 'Usia dalam tahun; kosong bila tidak diisi',
  saran: 'Saran, kata responden sendiri',
  saluran: 'daring, kertas, impor, anjungan, atau wawancara',
  tanda: 'garis lurus, ganda, atau keduanya; tanda yang lain dilihat di Sambut',
}

/** What every column of the downloaded answers means, and every code that may stand in it: a line for each. */
export function bukuKode(instrumen: Instrumen, kolom: readonly string[] = kolomUnduh): string {
  const tanya = new Map(instrumen.pertanyaan.map((p) => [p.kunci, p]))
  const orang = new Map(
    instrumen.responden.map((r): [string, (typeof instrumen.responden)[number]] => [r.kunci, r]),
  )
  const lain = new Map(instrumen.tambahan.map((t) => [t.kunci, t]))
  const rows: string[][] = kolom.flatMap((k) => {
    const p = tanya.get(k)
    if (p) return p.pilihan.map((o) => [k, p.teks.id, String(o.nilai), o.label.id])
    const t = lain.get(k)
    if (t?.pilihan) return t.pilihan.map((o) => [k, t.teks.id, o.nilai, o.label.id])
    if (t) return [[k, t.teks.id, '', '']]
    const r = orang.get(k)
    if (r && r.pilihan.length > 0) return r.pilihan.map((o) => [k, r.label.id, o.nilai, o.label.id])
    return [[k, UMUM[k] ?? r?.label.id ?? '', '', '']]
  })
  return `\uFEFF${[['kolom', 'arti', 'kode', 'arti_kode'], ...rows].map((r) => csvLine(r)).join('')}`
}
