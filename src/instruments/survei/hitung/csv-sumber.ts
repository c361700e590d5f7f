import { berkasDitolak, type Kalimat } from './galat.ts'
import { MAKS_BARIS_JUDUL, pilihJudul } from './kolom.ts'
import type { Kamus } from './kolom-nama.ts'
import { PemindaiCsv } from './csv.ts'
import type { Penerima } from './pindai.ts'

const CONTOH = 1 << 16
const PEMISAH = [',', ';', '\t'] as const

/** Rows of a CSV file whose bytes come in pieces; a pause after each piece lets the receiver drain its rows. */
export async function* pindaiCsv(
  sumber: AsyncIterable<Uint8Array>,
  penerima: Penerima,
): AsyncGenerator<void> {
  const chunks = sumber[Symbol.asyncIterator]()
  try {
    let awal: Uint8Array = new Uint8Array(0)
    let isHabis = false
    while (awal.length < CONTOH && !isHabis) {
      const next = await chunks.next()
      if (next.done) isHabis = true
      else awal = Buffer.concat([awal, next.value])
    }
    const keUtf8 = pengubahOf(awal)
    awal = keUtf8(awal, isHabis)
    if (awal.includes(0))
      throw berkasDitolak(
        'Berkas ini bukan CSV: isinya biner. Simpan sebagai CSV atau XLSX.',
        'This is not CSV: its content is binary. Save it as CSV or XLSX.',
      )
    const pemindai = siapkan(cariJudul(awal, isHabis, penerima.kamus), penerima)
    if (!pemindai) return
    pemindai.push(awal)
    yield
    while (!isHabis) {
      const next = await chunks.next()
      isHabis = next.done === true
      pemindai.push(keUtf8(next.done ? new Uint8Array(0) : next.value, isHabis))
      yield
    }
    pemindai.end()
    if (pemindai.rekam.isBukanUtf8)
      penerima.catat({
        pesan: 'Berkas tidak bersandi UTF-8; huruf khusus dibaca sebagai Windows-1252.',
        en: 'The file is not in UTF-8; special letters are read as Windows-1252.',
      })
    yield
  } finally {
    await chunks.return?.()
  }
}

function siapkan(judul: Judul, penerima: Penerima): PemindaiCsv | undefined {
  const barisJudul = judul.indeks + 1
  const siap = penerima.judul(judul.rows.slice(0, barisJudul), barisJudul)
  return (
    siap &&
    new PemindaiCsv(judul.pemisah, (rekam) => {
      if (rekam.baris <= barisJudul) return
      if (rekam.jumlah > siap.banyakKolom && rekam.cacat === undefined)
        rekam.cacat = selLebih(rekam, siap.banyakKolom)
      penerima.baris(rekam)
    })
  )
}

/** A comma inside an unquoted remark pushes the cells behind it to the right: better refused than read one off. */
function selLebih(rekam: { jumlah: number; teks(i: number): string }, batas: number): Kalimat | undefined {
  for (let i = batas; i < rekam.jumlah; i++)
    if (rekam.teks(i) !== '')
      return {
        pesan: `ada ${rekam.jumlah} sel, padahal judul hanya ${batas} kolom. Apit isi yang memuat tanda pemisah dengan tanda kutip`,
        en: `there are ${rekam.jumlah} cells, but the heading has ${batas} columns only. Put quotation marks around content that holds the separator`,
      }
  return undefined
}

interface Judul {
  readonly pemisah: string
  readonly rows: readonly (readonly string[])[]
  readonly indeks: number
}

/** The separator under which a heading shows itself. */
function cariJudul(awal: Uint8Array, isHabis: boolean, kamus: Kamus): Judul {
  let best: Judul & { skor: number } = { pemisah: ',', rows: [], indeks: -1, skor: 0 }
  for (const pemisah of PEMISAH) {
    const rows: string[][] = []
    const pemindai = new PemindaiCsv(pemisah, (r) => {
      if (rows.length < MAKS_BARIS_JUDUL) rows.push(Array.from({ length: r.jumlah }, (_, i) => r.teks(i)))
    })
    pemindai.push(awal)
    if (isHabis && rows.length < MAKS_BARIS_JUDUL) pemindai.end()
    const { indeks, skor } = pilihJudul(rows, kamus)
    if (skor > best.skor || best.rows.length === 0) best = { pemisah, rows, indeks, skor }
  }
  return best
}

/** Drops a byte order mark; turns UTF-16 (Excel's "Unicode text") into UTF-8. Other encodings are left to the cells. */
function pengubahOf(awal: Uint8Array): (bytes: Uint8Array, isLast: boolean) => Uint8Array {
  const sandi = sandiOf(awal)
  if (sandi) {
    const decoder = new TextDecoder(sandi)
    return (bytes, isLast) => Buffer.from(decoder.decode(bytes, { stream: !isLast }), 'utf8')
  }
  let skip = awal[0] === 0xef && awal[1] === 0xbb && awal[2] === 0xbf ? 3 : 0
  return (bytes) => {
    const rest = bytes.subarray(skip)
    skip = 0
    return rest
  }
}

function sandiOf(b: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  // Without a mark: plain letters in UTF-16 have a zero beside every one of them.
  const head = b.subarray(0, 64)
  const zeros = (from: number): number => head.filter((x, i) => i % 2 === from && x === 0).length
  if (head.length >= 16 && zeros(1) > head.length / 3) return 'utf-16le'
  return head.length >= 16 && zeros(0) > head.length / 3 ? 'utf-16be' : undefined
}
