import type { Buku, Lembar } from './buku.ts'
import { dengarXml, type Atribut, type PendengarXml } from './xml.ts'
import type { BukuZip, OnBytes } from './zip.ts'

/** One row while it is being looked at: the same object is filled again for the next one. */
export interface BarisLembar {
  /** Row number as a spreadsheet shows it, from 1. */
  baris: number
  sel: string[]
}

/** Rows of one sheet in order; only the row at hand is in memory. */
export function pindaiLembar(
  zip: BukuZip,
  buku: Buku,
  lembar: Lembar,
  onRekam: (rekam: BarisLembar) => void,
  onBytes?: OnBytes,
): AsyncGenerator<void> {
  return dengarXml(zip.baca(lembar.path, onBytes), new PendengarLembar(buku, onRekam))
}

class PendengarLembar implements PendengarXml {
  readonly #rekam: BarisLembar = { baris: 0, sel: [] }
  readonly #buku: Buku
  readonly #onRekam: (rekam: BarisLembar) => void
  #kolom = -1
  #jenis = 'n'
  #gaya = 0
  #nilai = ''
  #rumus = ''
  #target: 'nilai' | 'rumus' | undefined

  constructor(buku: Buku, onRekam: (rekam: BarisLembar) => void) {
    this.#buku = buku
    this.#onRekam = onRekam
  }

  buka(nama: string, a: Atribut): void {
    if (nama === 'row') {
      this.#rekam.baris = a['r'] === undefined ? this.#rekam.baris + 1 : Number(a['r'])
      this.#rekam.sel = []
      this.#kolom = -1
    } else if (nama === 'c') {
      this.#kolom = a['r'] === undefined ? this.#kolom + 1 : kolomOf(a['r'])
      this.#jenis = a['t'] ?? 'n'
      this.#gaya = Number(a['s'] ?? 0)
      this.#nilai = ''
      this.#rumus = ''
    } else if (nama === 'v' || nama === 't') this.#target = 'nilai'
    else if (nama === 'f') this.#target = 'rumus'
  }

  teks(text: string): void {
    if (this.#target === 'nilai') this.#nilai += text
    else if (this.#target === 'rumus') this.#rumus += text
  }

  tutup(nama: string): void {
    if (nama === 'v' || nama === 't' || nama === 'f') this.#target = undefined
    else if (nama === 'c') this.#simpan()
    else if (nama === 'row') this.#onRekam(this.#rekam)
  }

  #simpan(): void {
    const text = this.#isi()
    if (text === '' || this.#kolom > 16_383) return
    const { sel } = this.#rekam
    while (sel.length < this.#kolom) sel.push('')
    sel[this.#kolom] = text
  }

  #isi(): string {
    // A formula that was never calculated has no value to read: shown as itself, it explains the error.
    if (this.#nilai === '') return this.#rumus === '' ? '' : `=${this.#rumus}`
    if (this.#jenis === 's') return this.#buku.teks[Number(this.#nilai)] ?? ''
    if (this.#jenis === 'b') return this.#nilai === '1' ? 'TRUE' : 'FALSE'
    if (this.#jenis !== 'n') return this.#nilai
    const angka = Number(this.#nilai)
    // From 1902 on: an answer of 4 in a column that was once dressed as dates is still a 4.
    if (this.#buku.isTanggal[this.#gaya] && angka >= 1000) return tanggalOf(angka, this.#buku.isMulai1904)
    return Number.isNaN(angka) ? this.#nilai : String(angka)
  }
}

/** "BC12" → 54. */
function kolomOf(ref: string): number {
  let n = 0
  for (let i = 0; i < ref.length; i++) {
    const code = ref.charCodeAt(i)
    if (code < 65) break
    n = n * 26 + (code & 31)
  }
  return n - 1
}

/** Excel counts days from 30 December 1899 (its leap year 1900 never was), older Macintosh files from 1904. */
function tanggalOf(serial: number, isMulai1904: boolean): string {
  const start = isMulai1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const at = new Date(start + Math.floor(serial) * 86_400_000)
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10)
}
