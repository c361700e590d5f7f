import type { Tanggal } from '../../../kernel/clock.ts'

/** Headings of LAPOR!'s "Laporan Ringkas" (domain §2.1), in its order. Those marked may be missing. */
export const kolomLapor = [
  { kunci: 'trackingId', judul: 'Tracking ID', wajib: true },
  { kunci: 'tanggal', judul: 'Tanggal Laporan Masuk', wajib: true },
  { kunci: 'waktu', judul: 'Waktu Laporan Masuk', wajib: false },
  { kunci: 'klasifikasi', judul: 'Klasifikasi Laporan', wajib: false },
  { kunci: 'kategoriId', judul: 'ID Kategori', wajib: false },
  { kunci: 'kategori', judul: 'Kategori', wajib: false },
  { kunci: 'judul', judul: 'Judul Laporan', wajib: false },
  { kunci: 'isiAwal', judul: 'Isi Laporan Awal', wajib: false },
  { kunci: 'isiAkhir', judul: 'Isi Laporan Akhir', wajib: false },
  // Without it a rahasia letter would stand here for everybody to read.
  { kunci: 'tipe', judul: 'Tipe Laporan (Anonim/Rahasia)', wajib: true },
  { kunci: 'sumber', judul: 'Sumber Laporan', wajib: false },
  { kunci: 'induk', judul: 'Instansi Induk', wajib: false },
  { kunci: 'terdisposisiId', judul: 'ID Instansi Terdisposisi', wajib: false },
  { kunci: 'terdisposisi', judul: 'Instansi Terdisposisi', wajib: false },
  { kunci: 'status', judul: 'Status Laporan', wajib: true },
  { kunci: 'alasan', judul: 'Alasan Tunda/Arsip', wajib: false },
  { kunci: 'provinsi', judul: 'Provinsi', wajib: false },
  { kunci: 'kota', judul: 'Kota/Kabupaten', wajib: false },
  { kunci: 'kecamatan', judul: 'Kecamatan', wajib: false },
  { kunci: 'kelurahan', judul: 'Kelurahan', wajib: false },
  { kunci: 'namaPelapor', judul: 'Nama Pelapor', wajib: false },
  { kunci: 'rating', judul: 'Rating', wajib: false },
] as const
export type KolomLapor = (typeof kolomLapor)[number]['kunci']

/** One row of the workbook as it was written. */
export type BarisLapor = Readonly<Record<KolomLapor, string>>

/** A heading whatever its capitals, spaces and strokes: "Alasan Tunda / Arsip" is "alasan tunda arsip". */
export const normalizeJudul = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** What stands in brackets explains: "Tipe Laporan (Anonim/Rahasia)" is "Tipe Laporan". */
const judulPokok = (text: string): string => normalizeJudul(text.replaceAll(/\([^)]*\)?/g, ' '))

const MENURUT_JUDUL = new Map<string, KolomLapor>(
  kolomLapor.map(({ kunci, judul }) => [judulPokok(judul), kunci]),
)

/** No heading is longer: stories are not taken apart to look for one. */
const JUDUL_TERPANJANG = 200

/** Which column holds what, when this row is the heading; undefined when it is not. */
export function readJudul(sel: readonly string[]): ReadonlyMap<KolomLapor, number> | undefined {
  const found = new Map<KolomLapor, number>()
  sel.forEach((text, i) => {
    if (text === '' || text.length > JUDUL_TERPANJANG) return
    const kunci = MENURUT_JUDUL.get(judulPokok(decodeXlsx(text)))
    if (kunci && !found.has(kunci)) found.set(kunci, i)
  })
  return found.has('trackingId') && found.size >= 3 ? found : undefined
}

/** `_x000D_` and its like: characters a workbook cannot hold, written out. */
export const decodeXlsx = (text: string): string =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '')

const BULAN: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['may', 'mei'],
  ['jun'],
  ['jul'],
  ['aug', 'agu', 'ags'],
  ['sep'],
  ['oct', 'okt'],
  ['nov', 'nop'],
  ['dec', 'des'],
]

/** `18 Jan 2024`, `2 Okt 2023`, `2024-01-18`, `18/01/2024`. undefined: no day. */
export function parseTanggalLapor(text: string): Tanggal | undefined {
  const bersih = text.trim()
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(bersih)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const angka = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(bersih)
  if (angka) return dayOf(Number(angka[3]), Number(angka[2]), Number(angka[1]))
  const kata = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})/.exec(bersih)
  const bulan = BULAN.findIndex((b) => b.includes((kata?.[2] ?? '').slice(0, 3).toLowerCase())) + 1
  return kata && bulan > 0 ? dayOf(Number(kata[3]), bulan, Number(kata[1])) : undefined
}

function dayOf(tahun: number, bulan: number, hari: number): Tanggal | undefined {
  const at = new Date(Date.UTC(tahun, bulan - 1, hari))
  const isReal = at.getUTCFullYear() === tahun && at.getUTCMonth() === bulan - 1 && at.getUTCDate() === hari
  return isReal && tahun >= 2000 && tahun <= 2100 ? at.toISOString().slice(0, 10) : undefined
}

/** `21:42`, `21.42.10 WIB`, or the fraction of a day a workbook keeps: minutes after midnight. undefined: no time. */
export function parseWaktuLapor(text: string): number | undefined {
  const bersih = text.trim()
  // The quarters of a day have no third digit; nobody writes 00:25 as 0.25.
  const bagian = /^(0|0?\.(25|50?|75|\d{3,}))$/.test(bersih) ? Number(bersih) : Number.NaN
  const jam = /^(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?(?:\s*(?:WIB|WITA|WIT))?$/i.exec(bersih)
  if (Number.isNaN(bagian) && jam && Number(jam[1]) < 24 && Number(jam[2]) < 60)
    return Number(jam[1]) * 60 + Number(jam[2])
  return Number.isNaN(bagian) ? undefined : Math.floor(bagian * 1440 + 1e-6)
}

/** `9190001`, `9190001.0`: the number as LAPOR! writes it in its addresses. */
export function parseTrackingId(text: string): string | undefined {
  const angka = /^(\d{3,15})(?:\.0+)?$/.exec(text.trim())
  return angka?.[1]
}

/** Names that only differ in "Kab." and "Kabupaten", dots and spaces are one name. */
export const normalizeNama = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\bkab\.?(?=\s)/g, 'kabupaten')
    .replaceAll(/\bkec\.?(?=\s)/g, 'kecamatan')
    .replaceAll(/\bkel\.?(?=\s)/g, 'kelurahan')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** The title a citizen typed often stands glued before the story. */
export function splitJudul(judul: string, isi: string): { readonly judul: string; readonly isi: string } {
  const [j, cerita] = [judul.replaceAll(/\s+/g, ' ').trim(), isi.trim()]
  if (j === '') {
    const kalimat = cerita.replaceAll(/\s+/g, ' ')
    return {
      judul: kalimat.length <= 90 ? kalimat : `${kalimat.slice(0, 90).replace(/\s+\S*$/, '')}…`,
      isi: cerita,
    }
  }
  const lanjut = cerita.slice(j.length)
  // "Lampu" is no title of "Lampunya mati": only a capital begins a story without a gap.
  const isJudul = cerita.toLowerCase().startsWith(j.toLowerCase()) && !/^[\p{Ll}\p{Nd}]/u.test(lanjut)
  const sisa = isJudul ? lanjut.replace(/^[\s.:,-]+/, '') : cerita
  return { judul: j.slice(0, 200), isi: sisa === '' ? cerita || j : sisa }
}

/** One to five, as a workbook writes numbers; anything else says nothing. */
export const parseRating = (text: string): number | null => {
  const bulat = /^([1-5])([.,]0+)?$/.exec(text.trim())
  return bulat ? Number(bulat[1]) : null
}
