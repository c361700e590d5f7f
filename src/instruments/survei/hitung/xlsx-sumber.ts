import {
  bukaBuku,
  BukuZip,
  pindaiLembar,
  type BarisLembar,
  type Buku,
  type Lembar,
} from '../../../reports/baca-xlsx/index.ts'
import { berkasDitolak } from './galat.ts'
import { MAKS_BARIS_JUDUL, pilihJudul } from './kolom.ts'
import type { Kamus } from './kolom-nama.ts'
import type { OnBytes, Penerima } from './pindai.ts'
import { RekamSel } from './rekam-sel.ts'

/** Rows of the first sheet that carries the survey's heading. */
export async function* pindaiXlsx(
  sumber: string | Buffer,
  penerima: Penerima,
  onBytes?: OnBytes,
): AsyncGenerator<void> {
  const zip = await BukuZip.buka(sumber)
  try {
    const buku = await bukaBuku(zip)
    const judul = await cariLembar(zip, buku, penerima.kamus)
    const siap = penerima.judul(judul.rows, judul.baris)
    if (!siap) return
    if (buku.lembar.length > 1)
      penerima.catat({
        pesan: `Dibaca dari lembar "${judul.lembar.nama}"; berkas ini berisi ${buku.lembar.length} lembar.`,
        en: `Read from the sheet "${judul.lembar.nama}"; the file holds ${buku.lembar.length} sheets.`,
      })
    const rekam = new RekamSel()
    const onRekam = ({ baris, sel }: BarisLembar): void => {
      rekam.baris = baris
      rekam.sel = sel
      if (baris > judul.baris) penerima.baris(rekam)
    }
    yield* pindaiLembar(zip, buku, judul.lembar, onRekam, onBytes)
  } finally {
    zip.tutup()
  }
}

interface JudulLembar {
  readonly lembar: Lembar
  readonly rows: readonly (readonly string[])[]
  readonly baris: number
  readonly skor: number
}

/** More than half of the names is a heading; otherwise the sheet with most of them, so that the missing get named. */
async function cariLembar(zip: BukuZip, buku: Buku, kamus: Kamus): Promise<JudulLembar> {
  let best: JudulLembar | undefined
  for (const lembar of buku.lembar) {
    const judul = await bacaJudul(zip, buku, lembar, kamus)
    if (judul.skor * 2 > kamus.kunci.length) return judul
    if (judul.skor > (best?.skor ?? 0)) best = judul
  }
  if (best) return best
  const names = buku.lembar.map((l) => `"${l.nama}"`).join(', ')
  throw berkasDitolak(
    `Judul kolom survei tidak ditemukan. Lembar yang ada: ${names || 'tidak ada'}. Yang dicari: ${kamus.dicari.id}.`,
    `No survey headings were found. Sheets in the file: ${names || 'none'}. Wanted: ${kamus.dicari.en}.`,
  )
}

async function bacaJudul(zip: BukuZip, buku: Buku, lembar: Lembar, kamus: Kamus): Promise<JudulLembar> {
  const rows: string[][] = []
  const numbers: number[] = []
  const pieces = pindaiLembar(zip, buku, lembar, (rekam) => {
    if (rows.length >= MAKS_BARIS_JUDUL) return
    rows.push([...rekam.sel])
    numbers.push(rekam.baris)
  })
  for await (const _ of pieces) if (rows.length >= MAKS_BARIS_JUDUL) break
  const { indeks, skor } = pilihJudul(rows, kamus)
  return { lembar, rows: rows.slice(0, indeks + 1), baris: numbers[indeks] ?? 0, skor }
}
