import { BukuZip, berkasDitolak, bukaBuku, pindaiLembar } from '../../../reports/baca-xlsx/index.ts'
import { readCsv } from './csv.ts'
import { readBaris, readJudul, type BarisImpor, type GalatImpor, type KolomKatalog } from './rules.ts'

/** More services than any instansi has; a file with more is something else. */
export const MAKS_BARIS = 20_000
const CARI_JUDUL = 30
const MAKS_GALAT = 2000

export interface BacaanKatalog {
  readonly layanan: readonly BarisImpor[]
  /** Everything that is wrong, by row and column. */
  readonly galat: readonly GalatImpor[]
}

const isXlsx = (isi: Buffer): boolean => isi.subarray(0, 2).toString('latin1') === 'PK'

/** `_x000D_` and its like: characters a workbook cannot hold, written out. */
const decode = (teks: string): string =>
  teks
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '')

/** Reads a catalogue by the names of its columns, wherever its heading stands. */
export async function readKatalog(isi: Buffer): Promise<BacaanKatalog> {
  const p = new Pembaca()
  if (isXlsx(isi)) {
    const zip = await BukuZip.buka(isi)
    try {
      const buku = await bukaBuku(zip)
      for (const lembar of buku.lembar) {
        for await (const _ of pindaiLembar(zip, buku, lembar, ({ baris, sel }) => p.take(baris, sel)))
          if (p.isLost) break
        if (p.judul) break
        p.restart()
      }
    } finally {
      zip.tutup()
    }
  } else for (const [i, sel] of readCsv(isi.toString('utf8')).entries()) p.take(i + 1, sel)
  return p.end()
}

class Pembaca {
  judul: ReadonlyMap<KolomKatalog, number> | undefined
  isLost = false
  readonly #layanan: BarisImpor[] = []
  readonly #galat: GalatImpor[] = []
  readonly #lihat = new Map<string, number>()
  #sebelum = 0

  restart(): void {
    this.isLost = false
    this.#sebelum = 0
  }

  take(baris: number, sel: readonly string[]): void {
    if (!this.judul) {
      this.judul = readJudul(sel)
      if (!this.judul && ++this.#sebelum > CARI_JUDUL) this.isLost = true
      return
    }
    if (sel.every((x) => x.trim() === '')) return
    if (this.#layanan.length >= MAKS_BARIS)
      throw berkasDitolak(
        `Berkas ini berisi lebih dari ${MAKS_BARIS} layanan.`,
        `This file holds more than ${MAKS_BARIS} services.`,
      )
    if (this.#galat.length < MAKS_GALAT) this.#read(baris, sel, this.judul)
  }

  #read(baris: number, sel: readonly string[], judul: ReadonlyMap<KolomKatalog, number>): void {
    const hasil = readBaris(baris, (k) => decode(sel[judul.get(k) ?? -1] ?? ''))
    if ('galat' in hasil) return void this.#galat.push(...hasil.galat)
    const kunci = `${hasil.ok.unit}\n${hasil.ok.layanan}`.toLowerCase()
    const dulu = this.#lihat.get(kunci)
    if (dulu !== undefined)
      return void this.#galat.push({
        baris,
        kolom: 'layanan',
        pesan: `Layanan ini sudah ada pada baris ${dulu}.`,
      })
    this.#lihat.set(kunci, baris)
    this.#layanan.push(hasil.ok)
  }

  end(): BacaanKatalog {
    if (!this.judul)
      throw berkasDitolak(
        'Judul kolom tidak ditemukan. Yang dicari satu baris berisi paling sedikit “unit” dan “layanan”, seperti pada berkas contoh.',
        'No heading was found. It is a row with at least “unit” and “layanan”, as in the example file.',
      )
    return { layanan: this.#layanan, galat: this.#galat }
  }
}
