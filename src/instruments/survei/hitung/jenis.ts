import { berkasDitolak } from './galat.ts'

/** Any part of the file, wherever it lies. */
export type BacaBagian = (at: number, length: number) => Promise<Buffer>

const OLE = '\xd0\xcf\x11\xe0'

/** Tells the format by the first bytes, not by the name: people rename files. */
export async function jenisBerkas(sumber: Buffer | BacaBagian): Promise<'xlsx' | 'csv'> {
  const baca = bagianOf(sumber)
  const head = await baca(0, 512)
  if (head.length === 0) throw berkasDitolak('Berkas ini kosong.', 'This file is empty.')
  const text = head.toString('latin1')
  if (text.startsWith('PK\x03\x04')) return 'xlsx'
  if (text.startsWith('PK'))
    throw berkasDitolak('Berkas XLSX ini rusak atau kosong.', 'This XLSX file is damaged or empty.')
  if (text.startsWith(OLE)) throw berkasDitolak(...(await lama(head, baca)))
  if (text.startsWith('%PDF'))
    throw berkasDitolak(
      'Berkas ini PDF. Yang dibaca adalah CSV atau XLSX.',
      'This is a PDF. CSV and XLSX can be read.',
    )
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text))
    throw berkasDitolak(
      'Berkas ini halaman web yang dinamai lembar kerja. Buka di Excel, lalu simpan sebagai .xlsx atau .csv.',
      'This is a web page with the name of a spreadsheet. Open it in Excel and save it as .xlsx or .csv.',
    )
  return 'csv'
}

/** For readers of other formats, to whom a locked workbook is sent as well. */
export async function assertTakTerkunci(isi: Buffer): Promise<void> {
  if (isi.subarray(0, 4).toString('latin1') === OLE) throw berkasDitolak(...(await lama(isi, bagianOf(isi))))
}

const bagianOf = (sumber: Buffer | BacaBagian): BacaBagian =>
  typeof sumber === 'function'
    ? sumber
    : (at, length) => Promise.resolve(sumber.subarray(at, Math.min(at + length, sumber.length)))

/** One container, two meanings: a locked .xlsx, or the .xls of before 2007. Its directory tells, by names in UTF-16. */
async function lama(head: Buffer, baca: BacaBagian): Promise<[string, string]> {
  if (head.length < 52)
    return [
      'Berkas ini rusak atau terpotong. Simpan ulang sebagai .xlsx, lalu coba lagi.',
      'This file is damaged or cut off. Save it anew as .xlsx and try again.',
    ]
  const sector = 2 ** (head.readUInt16LE(30) & 15)
  const directory = await baca((head.readUInt32LE(48) + 1) * sector, 4096)
  const has = (nama: string): boolean => directory.includes(Buffer.from(nama, 'utf16le'))
  if (has('Workbook') || has('Book'))
    return [
      'Berkas ini format Excel lama (.xls). Simpan sebagai .xlsx, lalu coba lagi.',
      'This is the old format of Excel (.xls). Save it as .xlsx and try again.',
    ]
  if (has('WordDocument') || has('PowerPoint Document'))
    return [
      'Berkas ini bukan lembar kerja. Simpan daftarnya sebagai .xlsx atau .csv.',
      'This is no spreadsheet. Save the list as .xlsx or .csv.',
    ]
  return [
    'Berkas ini dilindungi kata sandi. Simpan salinan .xlsx tanpa kata sandi, lalu coba lagi.',
    'This file is locked by a password. Save a copy as .xlsx without one and try again.',
  ]
}
