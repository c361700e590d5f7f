import { posix } from 'node:path'
import { berkasDitolak } from './galat.ts'
import { bacaXml, type Atribut } from './xml.ts'
import type { BukuZip } from './zip.ts'

export interface Lembar {
  readonly nama: string
  readonly path: string
}

/** What must be known before a sheet can be read. */
export interface Buku {
  readonly lembar: readonly Lembar[]
  readonly teks: readonly string[]
  /** By style number: is this a date format? */
  readonly isTanggal: readonly boolean[]
  readonly isMulai1904: boolean
}

const MAKS_HURUF = 1 << 26
const WORKBOOK = 'xl/workbook.xml'

export async function bukaBuku(zip: BukuZip): Promise<Buku> {
  if (!zip.has(WORKBOOK)) throw berkasDitolak(...bukanXlsx(zip))
  const targets = await bacaTarget(zip)
  const visible: Lembar[] = []
  const hidden: Lembar[] = []
  let isMulai1904 = false
  await bacaXml(zip.baca(WORKBOOK), {
    buka(nama, a) {
      if (nama === 'workbookPr') isMulai1904 = a['date1904'] === '1' || a['date1904'] === 'true'
      if (nama !== 'sheet') return
      const path = targets.get(a['r:id'] ?? a['relationships:id'] ?? '')
      if (path && zip.has(path)) (a['state'] ? hidden : visible).push({ nama: a['name'] ?? '', path })
    },
  })
  return {
    lembar: [...visible, ...hidden],
    teks: zip.has('xl/sharedStrings.xml') ? await bacaTeks(zip) : [],
    isTanggal: zip.has('xl/styles.xml') ? await bacaGaya(zip) : [],
    isMulai1904,
  }
}

function bukanXlsx(zip: BukuZip): [string, string] {
  if (zip.has('xl/workbook.bin'))
    return [
      'Berkas .xlsb belum didukung. Simpan sebagai .xlsx atau .csv.',
      'Files of the kind .xlsb cannot be read. Save it as .xlsx or .csv.',
    ]
  if (zip.has('content.xml'))
    return [
      'Berkas ini format OpenDocument (.ods). Simpan sebagai .xlsx atau .csv.',
      'This file is OpenDocument (.ods). Save it as .xlsx or .csv.',
    ]
  return [
    'Berkas ini bukan lembar kerja XLSX. Simpan sebagai .xlsx atau .csv.',
    'This file is no XLSX workbook. Save it as .xlsx or .csv.',
  ]
}

async function bacaTarget(zip: BukuZip): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const rels = 'xl/_rels/workbook.xml.rels'
  if (!zip.has(rels)) return targets
  await bacaXml(zip.baca(rels), {
    buka(nama, a) {
      const isSheet = a['Type']?.endsWith('/worksheet') ?? false
      if (nama === 'Relationship' && isSheet)
        targets.set(a['Id'] ?? '', posix.resolve('/xl', a['Target'] ?? '').slice(1))
    },
  })
  return targets
}

/** Texts are stored once and referred to by number; runs of formatting are joined, reading aids (rPh) left out. */
async function bacaTeks(zip: BukuZip): Promise<string[]> {
  const list: string[] = []
  let current = ''
  let letters = 0
  let isText = false
  let isAid = false
  await bacaXml(zip.baca('xl/sharedStrings.xml'), {
    buka(nama) {
      if (nama === 'si') current = ''
      if (nama === 't') isText = true
      if (nama === 'rPh') isAid = true
    },
    teks(text) {
      if (isText && !isAid) current += text
    },
    tutup(nama) {
      if (nama === 't') isText = false
      if (nama === 'rPh') isAid = false
      if (nama !== 'si') return
      letters += current.length + 8
      if (letters > MAKS_HURUF)
        throw berkasDitolak(
          'Teks di dalam berkas XLSX ini terlalu banyak. Simpan sebagai CSV.',
          'This XLSX file holds too much text. Save it as CSV.',
        )
      list.push(current)
    },
  })
  return list
}

async function bacaGaya(zip: BukuZip): Promise<boolean[]> {
  const formats = new Map<string, string>()
  const styles: boolean[] = []
  let isCell = false
  await bacaXml(zip.baca('xl/styles.xml'), {
    buka(nama, a: Atribut) {
      if (nama === 'numFmt') formats.set(a['numFmtId'] ?? '', a['formatCode'] ?? '')
      if (nama === 'cellXfs') isCell = true
      if (nama === 'xf' && isCell) styles.push(isFormatTanggal(a['numFmtId'] ?? '0', formats))
    },
    tutup(nama) {
      if (nama === 'cellXfs') isCell = false
    },
  })
  return styles
}

function isFormatTanggal(id: string, formats: ReadonlyMap<string, string>): boolean {
  const n = Number(id)
  if ((n >= 14 && n <= 17) || n === 22) return true
  const bare = (formats.get(id) ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[dy]/i.test(bare) && !/general/i.test(bare)
}
