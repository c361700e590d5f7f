import { berkasDitolak, kalimatText } from '../../hitung/galat.ts'
import { PemindaiCsv } from '../../hitung/csv.ts'
import { csvLine } from '../../periode/unduh.ts'
import type { Kamus, KataAsal } from './kamus.ts'

const MAKS_BYTE = 1 << 20
const TEKS_MAKS = 1000

export const csvTerjemahan = (asal: readonly KataAsal[], kamus: Kamus, bahasa: string): string =>
  `\uFEFF${csvLine(['bagian', 'id', bahasa])}${asal
    .map((a) => csvLine([a.bagian, a.teks, kamus.get(a.teks) ?? '']))
    .join('')}`

export interface HasilCsv {
  readonly kamus: Kamus
  /** Rows that brought nothing, each with its number and the reason. */
  readonly ditolak: readonly { readonly baris: number; readonly alasan: string }[]
}

/** Reads what `csvTerjemahan` wrote, filled in by somebody: rows are matched by their Indonesian words. */
export function bacaCsvTerjemahan(isi: Uint8Array, asal: readonly KataAsal[]): HasilCsv {
  if (isi.byteLength > MAKS_BYTE)
    throw berkasDitolak(
      'Berkas terjemahan paling besar 1 MB.',
      'A file of translations may have 1 MB at most.',
    )
  if (isi.includes(0))
    throw berkasDitolak(
      'Berkas ini bukan CSV: isinya biner. Simpan sebagai CSV.',
      'This is not CSV: its content is binary. Save it as CSV.',
    )
  const head =
    Buffer.from(isi.subarray(0, 2000))
      .toString('utf8')
      .split(/[\r\n]/)[0] ?? ''
  const pemisah = [';', '\t', ','].find((p) => head.split(p).length >= 3)
  if (pemisah === undefined)
    throw berkasDitolak(
      'Berkas ini tidak berisi tiga kolom: bagian, id, dan bahasanya.',
      'This file lacks the three columns: part, id and the language.',
    )
  const known = new Set(asal.map((a) => a.teks))
  const kamus = new Map<string, string>()
  const ditolak: { baris: number; alasan: string }[] = []
  const pemindai = new PemindaiCsv(pemisah, (rekam) => {
    if (rekam.baris === 1) return
    const [id, teks] = [bebas(rekam.teks(1)), bebas(rekam.teks(2))]
    if (teks === '') return
    const reject = (alasan: string): void => {
      if (ditolak.length < 1000) ditolak.push({ baris: rekam.baris, alasan })
    }
    if (rekam.cacat !== undefined) return reject(`Baris ini rusak: ${kalimatText(rekam.cacat, 'id')}.`)
    if (!known.has(id)) return reject(`“${id.slice(0, 60)}” tidak ada pada kuesioner ini.`)
    if (teks.length > TEKS_MAKS)
      return reject(`Terjemahannya ${teks.length} huruf; paling banyak ${TEKS_MAKS}.`)
    kamus.set(id, teks)
  })
  pemindai.push(isi)
  pemindai.end()
  return { kamus, ditolak }
}

/** The apostrophe our own files put before what a spreadsheet would take for a formula. */
const bebas = (text: string): string =>
  text
    .replace(/^'(?=[=+\-@])/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
