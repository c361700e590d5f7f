import { isUtf8 } from 'node:buffer'
import { berkasDitolak, type Kalimat } from './galat.ts'
import { AWAL_A, AWAL_B, campurA, campurB, type Rekam, type Sidik } from './rekam.ts'

// Hand-written over bytes instead of csv-parse: one million rows must be read in a few seconds with flat memory, and a
// general parser spends four times that on making strings and arrays nobody keeps. Here a row is a set of offsets into
// one buffer; text is made only from the cells somebody asks for. bench/hitung.bench.mjs shows what it buys.

const LF = 10
const CR = 13
const QUOTE = 34
const SPACE = 32
const ZERO = 48

const KUTIP: Kalimat = {
  pesan: 'tanda kutip (") tidak berpasangan',
  en: 'the quotation marks (") do not pair',
}
const MAKS_BARIS = 1 << 20
const MAKS_KOLOM = 2000
const windows1252 = new TextDecoder('windows-1252')

export class RekamCsv implements Rekam {
  baris = 0
  jumlah = 0
  cacat: Kalimat | undefined = undefined
  buf: Buffer = Buffer.alloc(0)
  readonly mulai = new Int32Array(MAKS_KOLOM)
  readonly akhir = new Int32Array(MAKS_KOLOM)
  /** Cells in which a doubled quote must become one. */
  readonly berkutip = new Uint8Array(MAKS_KOLOM)
  /** A cell was not UTF-8 and was read as Windows-1252, as older Excel writes it. */
  isBukanUtf8 = false

  angka(i: number): number {
    if (i >= this.jumlah) return 0
    const at = this.mulai[i]!
    if (this.akhir[i]! - at !== 1) return 0
    const digit = this.buf[at]! - ZERO
    return digit >= 1 && digit <= 4 ? digit : 0
  }

  teks(i: number): string {
    // Below 0 there is no beginning and no end, and the cell would be the whole buffer.
    if (i < 0 || i >= this.jumlah) return ''
    const bytes = this.buf.subarray(this.mulai[i], this.akhir[i])
    const isUtf = isUtf8(bytes)
    if (!isUtf) this.isBukanUtf8 = true
    const text = isUtf ? bytes.toString('utf8') : windows1252.decode(bytes)
    return (this.berkutip[i] ? text.replaceAll('""', '"') : text).trim()
  }

  sidik(i: number, sidik: Sidik): void {
    let a = AWAL_A
    let b = AWAL_B
    const { buf } = this
    const to = i < this.jumlah ? this.akhir[i]! : 0
    for (let p = to === 0 ? 0 : this.mulai[i]!; p < to; p++) {
      a = campurA(a, buf[p]!)
      b = campurB(b, buf[p]!)
    }
    sidik.a = a
    sidik.b = b
  }
}

/** Push bytes in, get rows out; a row that is not complete yet waits for the next push. */
export class PemindaiCsv {
  readonly rekam = new RekamCsv()
  readonly #pemisah: number
  readonly #onRekam: (rekam: RekamCsv) => void
  #sisa = 0
  #buf = Buffer.allocUnsafe(1 << 17)

  constructor(pemisah: string, onRekam: (rekam: RekamCsv) => void) {
    this.#pemisah = pemisah.charCodeAt(0)
    this.#onRekam = onRekam
  }

  push(chunk: Uint8Array): void {
    const total = this.#sisa + chunk.length
    if (total > this.#buf.length) {
      const bigger = Buffer.allocUnsafe(total * 2)
      this.#buf.copy(bigger, 0, 0, this.#sisa)
      this.#buf = bigger
    }
    this.#buf.set(chunk, this.#sisa)
    this.#simpanSisa(this.#pindai(total, false), total)
  }

  end(): void {
    const rest = this.#sisa
    if (rest > 0) this.#simpanSisa(this.#pindai(rest, true), rest)
  }

  #simpanSisa(from: number, total: number): void {
    this.#buf.copyWithin(0, from, total)
    this.#sisa = total - from
    if (this.#sisa <= MAKS_BARIS) return
    throw berkasDitolak(
      `Baris ${this.rekam.baris + 1} lebih panjang dari 1 MB. Mungkin ada tanda kutip (") yang dibuka tetapi tidak ditutup.`,
      `Row ${this.rekam.baris + 1} is longer than 1 MB. Perhaps a quotation mark (") is opened and never closed.`,
    )
  }

  /** Emits every complete row in the first `total` bytes and returns where the first incomplete one begins. */
  #pindai(total: number, isLast: boolean): number {
    let at = 0
    while (at < total) {
      const next = this.#satuBaris(at, total, isLast)
      if (next < 0) return at
      at = next
    }
    return at
  }

  /** One row from `at`; returns the start of the next one, or -1 when its end has not arrived. */
  #satuBaris(at: number, total: number, isLast: boolean): number {
    const { rekam } = this
    const buf = this.#buf
    const pemisah = this.#pemisah
    let cacat: Kalimat | undefined
    let field = 0
    let p = at
    for (;;) {
      let from = p
      let to: number
      rekam.berkutip[field] = 0
      if (p < total && buf[p] === QUOTE) {
        const close = this.#tutup(p + 1, total, field)
        if (close < 0) {
          if (!isLast) return -1
          throw berkasDitolak(
            `Tanda kutip (") yang dibuka pada baris ${rekam.baris + 1} tidak pernah ditutup.`,
            `The quotation mark (") opened in row ${rekam.baris + 1} is never closed.`,
          )
        }
        from = p + 1
        to = close
        p = close + 1
        for (; p < total && buf[p] !== pemisah && buf[p] !== LF && buf[p] !== CR; p++)
          if (buf[p] !== SPACE) cacat = KUTIP
      } else {
        while (p < total && buf[p] !== pemisah && buf[p] !== LF && buf[p] !== CR) p++
        to = p
      }
      if (p === total && !isLast) return -1
      rekam.mulai[field] = from
      rekam.akhir[field] = to
      field++
      if (p < total && buf[p] === pemisah) {
        if (field === MAKS_KOLOM)
          throw berkasDitolak(
            `Baris ${rekam.baris + 1} berisi lebih dari ${MAKS_KOLOM} kolom.`,
            `Row ${rekam.baris + 1} has more than ${MAKS_KOLOM} columns.`,
          )
        p++
        continue
      }
      // A CR at the very end may be the first half of CR LF: wait for the other half.
      if (p < total && buf[p] === CR && p + 1 === total && !isLast) return -1
      rekam.baris++
      rekam.jumlah = field
      rekam.cacat = cacat
      rekam.buf = buf
      this.#onRekam(rekam)
      return p + (buf[p] === CR && p + 1 < total && buf[p + 1] === LF ? 2 : 1)
    }
  }

  /** Position of the quote that closes a cell opened before `p`, or -1. */
  #tutup(p: number, total: number, field: number): number {
    for (let q = p; ;) {
      q = this.#buf.indexOf(QUOTE, q)
      if (q < 0 || q >= total) return -1
      if (q + 1 < total && this.#buf[q + 1] === QUOTE) {
        this.rekam.berkutip[field] = 1
        q += 2
      } else return q
    }
  }
}
