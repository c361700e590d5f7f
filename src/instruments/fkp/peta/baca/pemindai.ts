import { berkasDitolak } from '../../../../reports/baca-xlsx/galat.ts'

// Over bytes, as the rows of `hitung` are read: a conversation of 100,000 people is 5 million rows or 100 million cells, and a general
// parser spends its time on strings that nobody keeps.

const [LF, CR, QUOTE] = [10, 13, 34]
const PEMISAH = [',', ';', '\t'] as const
/** A row of 10,000 statements with room to spare; more is a quote that was never closed. */
const MAKS_BARIS = 1 << 23
const MAKS_KOLOM = 10_100

/** One row: where its cells lie in the buffer. Valid only while it is being handed over. */
export class Baris {
  /** Line on which it begins, as an editor counts. */
  nomor = 0
  jumlah = 0
  buf: Buffer = Buffer.alloc(0)
  readonly mulai = new Int32Array(MAKS_KOLOM)
  readonly akhir = new Int32Array(MAKS_KOLOM)

  isKosong(i: number): boolean {
    return i >= this.jumlah || this.mulai[i] === this.akhir[i]
  }
  teks(i: number): string {
    if (this.isKosong(i)) return ''
    const text = this.buf.toString('utf8', this.mulai[i], this.akhir[i]).trim()
    return text.startsWith('"') && text.endsWith('"') && text.length > 1
      ? text.slice(1, -1).replaceAll('""', '"').trim()
      : text
  }
  /** 1, −1, 0 as most files write them; undefined when the cell has to be looked at more closely. */
  suaraSingkat(i: number): -1 | 0 | 1 | undefined {
    const [from, to] = [this.mulai[i]!, this.akhir[i]!]
    const last = this.buf[to - 1]
    if (to - from === 1 && last === 49) return 1
    if (to - from === 1 && last === 48) return 0
    return to - from === 2 && last === 49 && this.buf[from] === 45 ? -1 : undefined
  }
}

/** Cuts bytes that come in pieces into rows. Blank rows are left out. */
export class PemindaiBaris {
  readonly #onBaris: (baris: Baris) => void
  readonly #baris = new Baris()
  #rest: Buffer = Buffer.alloc(0)
  #nomor = 1
  #pemisah = 0
  /** Where the next quote in the piece is, or its end: looked for once, not once a row. */
  #kutip = 0

  constructor(onBaris: (baris: Baris) => void) {
    this.#onBaris = onBaris
  }

  push(chunk: Buffer, isLast = false): void {
    let buf = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    if (this.#pemisah === 0) {
      if (buf.length < 1 << 16 && !isLast && buf.indexOf(LF) < 0) {
        this.#rest = buf
        return
      }
      buf = withoutMark(buf)
      this.#pemisah = separatorOf(buf)
    }
    let from = 0
    this.#kutip = 0
    for (let end = this.#endOf(buf, from); end >= 0 && from < buf.length; end = this.#endOf(buf, from)) {
      this.#row(buf, from, end)
      from = end + 1
    }
    if (isLast && from < buf.length) {
      this.#row(buf, from, buf.length)
      from = buf.length
    }
    this.#rest = buf.subarray(from)
    if (this.#rest.length > MAKS_BARIS)
      throw berkasDitolak(
        `Baris ${this.#nomor} lebih panjang dari 8 MB; mungkin ada tanda kutip (") yang tidak ditutup.`,
        `Line ${this.#nomor} is longer than 8 MB; perhaps a quote (") was never closed.`,
      )
  }

  /** Where the row ends: a line break outside quotes; −1 when it goes on in the next piece. */
  #endOf(buf: Buffer, from: number): number {
    let end = buf.indexOf(LF, from)
    let at = from
    while (end >= 0) {
      if (this.#kutip < at || at === 0) this.#kutip = quoteFrom(buf, at)
      if (this.#kutip >= end) return end
      const close = buf.indexOf(QUOTE, this.#kutip + 1)
      if (close < 0) return -1
      at = close + 1
      if (close > end) end = buf.indexOf(LF, close)
    }
    return -1
  }

  #row(buf: Buffer, from: number, end: number): void {
    const { mulai, akhir } = this.#baris
    const row = this.#baris
    const to = end > from && buf[end - 1] === CR ? end - 1 : end
    row.nomor = this.#nomor
    row.buf = buf
    let [n, start, isQuoted] = [0, from, false]
    for (let p = from; p <= to; p++) {
      const byte = p === to ? this.#pemisah : buf[p]
      if (byte === QUOTE && p < to) isQuoted = !isQuoted
      else if (byte === LF) this.#nomor++
      else if (byte === this.#pemisah && (!isQuoted || p === to)) {
        if (n >= MAKS_KOLOM)
          throw berkasDitolak(
            `Baris ${row.nomor} punya lebih dari ${MAKS_KOLOM} kolom.`,
            `Line ${row.nomor} has more than ${MAKS_KOLOM} columns.`,
          )
        mulai[n] = start
        akhir[n++] = p
        start = p + 1
      }
    }
    this.#nomor++
    row.jumlah = n
    if (isQuoted)
      throw berkasDitolak(
        `Tanda kutip (") pada baris ${row.nomor} tidak pernah ditutup.`,
        `A quote (") on line ${row.nomor} is never closed.`,
      )
    if (to > from) this.#onBaris(row)
  }
}

function quoteFrom(buf: Buffer, from: number): number {
  const at = buf.indexOf(QUOTE, from)
  return at < 0 ? buf.length : at
}

const withoutMark = (buf: Buffer): Buffer =>
  buf[0] === 0xef && buf[1] === 0xbb && buf[2] === 0xbf ? buf.subarray(3) : buf

/** The separator that cuts the heading into most cells. */
function separatorOf(buf: Buffer): number {
  const end = buf.indexOf(LF)
  const head = buf.toString('utf8', 0, end < 0 ? buf.length : end)
  if (head.includes('\0'))
    throw berkasDitolak(
      'Berkas ini bukan CSV: isinya biner. Simpan sebagai CSV (UTF-8).',
      'This is not CSV: its content is binary. Save it as CSV (UTF-8).',
    )
  return PEMISAH.toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!.charCodeAt(0)
}
