import { berkasDitolak } from '../../hitung/galat.ts'
import { bukaBuku, BukuZip, pindaiLembar } from '../../../../reports/baca-xlsx/index.ts'

/** One row of a sheet of an XLSForm, by the heads of its columns (lower case). */
export interface BarisForm {
  readonly baris: number
  readonly sel: Readonly<Record<string, string>>
}

export interface BukuForm {
  readonly survey: readonly BarisForm[]
  readonly choices: readonly BarisForm[]
  readonly settings: readonly BarisForm[]
  /** Heads of the survey and choices sheets, as they are spelt. */
  readonly kolom: readonly string[]
}

const MAKS_BARIS = 5000
const MAKS_KOLOM = 200
const MAKS_HURUF = 4_000_000
const MAKS_BYTE = 64 << 20

/** Reads the three sheets; any other sheet is left closed. */
export async function bacaXlsForm(isi: Uint8Array): Promise<BukuForm> {
  if (!Buffer.from(isi.subarray(0, 4)).equals(Buffer.from('PK\x03\x04'))) {
    throw berkasDitolak(
      'Berkas ini bukan XLSX. XLSForm disimpan sebagai .xlsx, dengan lembar survey dan choices.',
      'This is not XLSX. An XLSForm is saved as .xlsx, with the sheets survey and choices.',
    )
  }
  const zip = await BukuZip.buka(Buffer.from(isi))
  try {
    const buku = await bukaBuku(zip)
    const kolom = new Set<string>()
    const read = async (nama: string): Promise<BarisForm[]> => {
      const lembar = buku.lembar.find((l) => l.nama.trim().toLowerCase() === nama)
      if (!lembar) return []
      const rows: BarisForm[] = []
      let heads: string[] | undefined
      let letters = 0
      const pieces = pindaiLembar(
        zip,
        buku,
        lembar,
        (rekam) => {
          if (rekam.sel.every((text) => text.trim() === '')) return
          if (!heads) {
            heads = rekam.sel.slice(0, MAKS_KOLOM).map((text) => text.trim())
            return
          }
          if (rows.length >= MAKS_BARIS)
            throw berkasDitolak(
              `Lembar ${nama} lebih dari ${MAKS_BARIS} baris.`,
              `Sheet ${nama} has more than ${MAKS_BARIS} rows.`,
            )
          const sel: Record<string, string> = Object.create(null)
          for (const [i, head] of heads.entries()) {
            const text = rekam.sel[i]?.trim() ?? ''
            letters += text.length
            if (head !== '' && text !== '') sel[kunciKolom(head)] = text
          }
          if (letters > MAKS_HURUF)
            throw berkasDitolak(
              `Teks pada lembar ${nama} terlalu banyak untuk sebuah kuesioner.`,
              `Sheet ${nama} holds too much text for a questionnaire.`,
            )
          if (Object.keys(sel).length > 0) rows.push({ baris: rekam.baris, sel })
        },
        (read) => {
          if (read > MAKS_BYTE)
            throw berkasDitolak(
              `Lembar ${nama} terlalu besar untuk sebuah kuesioner.`,
              `Sheet ${nama} is too large for a questionnaire.`,
            )
        },
      )
      for await (const _ of pieces);
      if (nama !== 'settings') for (const head of heads ?? []) kolom.add(head)
      return rows
    }
    const survey = await read('survey')
    if (survey.length === 0) {
      const names = buku.lembar.map((l) => `“${l.nama}”`).join(', ')
      throw berkasDitolak(
        `Lembar survey tidak ditemukan atau kosong. Lembar yang ada: ${names || 'tidak ada'}.`,
        `The sheet survey was not found or is empty. Sheets in the file: ${names || 'none'}.`,
      )
    }
    return { survey, choices: await read('choices'), settings: await read('settings'), kolom: [...kolom] }
  } finally {
    zip.tutup()
  }
}

/** Names are compared in lower case, but the language behind `::` keeps its own spelling out of it. */
export const kunciKolom = (head: string): string => head.toLowerCase().replaceAll(/\s*:{1,2}\s*/g, '::')
