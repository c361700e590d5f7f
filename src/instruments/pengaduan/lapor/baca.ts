import { berkasDitolak, bukaBuku, BukuZip, pindaiLembar } from '../../../reports/baca-xlsx/index.ts'
import { readBaris, type GalatLapor, type LaporanLapor } from './baca-nilai.ts'
import { decodeXlsx, kolomLapor, readJudul, type BarisLapor, type KolomLapor } from './rules.ts'

/** More rows than any agency's export of years; a file with more is cut by period at LAPOR!. */
export const MAKS_BARIS = 100_000
/** Rows a heading is looked for in, all sheets together. */
const CARI_JUDUL = 100_000
const MAKS_GALAT = 10_000

export interface BacaanLapor {
  readonly laporan: readonly LaporanLapor[]
  /** Everything that is wrong, by row and column. */
  readonly galat: readonly GalatLapor[]
  /** Where the heading stood. */
  readonly barisJudul: number
}

/** Reads a "Laporan Ringkas" by the names of its columns, wherever its heading stands. */
export async function readLapor(sumber: string | Buffer): Promise<BacaanLapor> {
  const zip = await BukuZip.buka(sumber)
  try {
    const buku = await bukaBuku(zip)
    let cari = CARI_JUDUL
    for (const lembar of buku.lembar) {
      const pembaca = new Pembaca(cari)
      for await (const _ of pindaiLembar(zip, buku, lembar, ({ baris, sel }) => pembaca.take(baris, sel)))
        if (pembaca.isLost) break
      if (pembaca.judul) return pembaca.end()
      if (pembaca.isLost) break
      cari = pembaca.sisa
    }
    throw berkasDitolak(
      'Judul kolom LAPOR! tidak ditemukan. Yang dicari satu baris berisi Tracking ID, Tanggal Laporan Masuk dan Status Laporan, seperti pada Laporan Ringkas.',
    )
  } finally {
    zip.tutup()
  }
}

class Pembaca {
  judul: ReadonlyMap<KolomLapor, number> | undefined
  /** Rows that may still be looked at for the heading. */
  sisa: number
  readonly #laporan: LaporanLapor[] = []
  readonly #galat: GalatLapor[] = []
  readonly #lihat = new Map<string, number>()
  #barisJudul = 0

  constructor(cari: number) {
    this.sisa = cari
  }

  get isLost(): boolean {
    return !this.judul && this.sisa <= 0
  }

  take(baris: number, sel: readonly string[]): void {
    // What came in the same piece of the file is not looked at either: half of a sheet must not pass for all of it.
    if (this.isLost) return
    if (!this.judul) {
      this.sisa--
      this.judul = readJudul(sel)
      this.#barisJudul = baris
      if (this.judul) this.#kurang(this.judul)
      return
    }
    if (sel.every((x) => x.trim() === '')) return
    if (this.#laporan.length >= MAKS_BARIS)
      throw berkasDitolak(`Berkas ini berisi lebih dari ${MAKS_BARIS} laporan. Unduh per tahun dari LAPOR!.`)
    if (this.#galat.length < MAKS_GALAT) this.#read(baris, sel, this.judul)
  }

  #read(baris: number, sel: readonly string[], judul: ReadonlyMap<KolomLapor, number>): void {
    const isi = Object.fromEntries(
      kolomLapor.map(({ kunci }) => [kunci, decodeXlsx(sel[judul.get(kunci) ?? -1] ?? '')]),
    ) as BarisLapor
    const hasil = readBaris(baris, isi)
    if (!('trackingId' in hasil)) return void this.#galat.push(...hasil)
    const dulu = this.#lihat.get(hasil.trackingId)
    if (dulu !== undefined) {
      const pesan = `Baris ${baris}, kolom Tracking ID: ${hasil.trackingId} sudah ada pada baris ${dulu}.`
      this.#galat.push({ baris, kolom: 'Tracking ID', nilai: hasil.trackingId, pesan })
      return
    }
    this.#lihat.set(hasil.trackingId, baris)
    this.#laporan.push(hasil)
  }

  #kurang(judul: ReadonlyMap<KolomLapor, number>): void {
    const kurang = kolomLapor.filter(({ kunci, wajib }) => wajib && !judul.has(kunci)).map((k) => k.judul)
    if (!judul.has('isiAwal') && !judul.has('isiAkhir')) kurang.push('Isi Laporan Awal')
    if (kurang.length > 0)
      throw berkasDitolak(
        `Kolom ini tidak ada pada baris judul (baris ${this.#barisJudul}): ${kurang.join(', ')}.`,
      )
  }

  end(): BacaanLapor {
    return { laporan: this.#laporan, galat: this.#galat, barisJudul: this.#barisJudul }
  }
}
