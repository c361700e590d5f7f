import { akarOf, kataOf } from './kata.ts'

/** Traits of a text are numbered by a hash of 18 bits: no dictionary has to be kept, and no word can be read out of a model. */
export const RUANG = 1 << 18
const TOPENG = RUANG - 1
/**
 * Single words, their stems, pairs of neighbours, pieces of words, place, category. Of the text pieces weigh most: they forgive
 * spelling. A category that a person gave says more than any of it.
 */
const BOBOT = [1, 1, 1, 1.5, 0.5, 2] as const
const POTONG = [4, 5, 6] as const

/** FNV-1a with a last stir; `benih` keeps the kinds apart. */
function hash(teks: string, mulai: number, akhir: number, benih: number): number {
  let h = benih
  for (let i = mulai; i < akhir; i++) h = Math.imul(h ^ teks.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 12)) & TOPENG
}

export const nomorKata = (kata: string): number => hash(kata, 0, kata.length, 1)
export function nomorAkar(kata: string): number {
  const akar = akarOf(kata)
  return hash(akar, 0, akar.length, 6)
}

/** Trait numbers with how often each occurs, kind by kind. */
export interface Fitur {
  readonly nomor: readonly Uint32Array[]
  readonly kali: readonly Uint8Array[]
}

/** What a suggestion reads of a complaint: its words, the place (or ''), and the category a person gave it (or ''). */
export interface Bahan {
  readonly teks: string
  readonly tempat: string
  readonly kategori: string
}

export function fiturOf({ teks, tempat, kategori }: Bahan): Fitur {
  const kata = kataOf(teks)
  const jenis: number[][] = [[], [], [], [], [], []]
  for (const [i, k] of kata.entries()) {
    jenis[0]!.push(nomorKata(k))
    jenis[1]!.push(nomorAkar(k))
    const lanjut = kata[i + 1]
    if (lanjut !== undefined) jenis[2]!.push(hash(`${k} ${lanjut}`, 0, k.length + 1 + lanjut.length, 2))
    const tepi = `_${k}_`
    for (const n of POTONG)
      for (let j = 0; j + n <= tepi.length; j++) jenis[3]!.push(hash(tepi, j, j + n, 3 + n))
  }
  if (tempat !== '') jenis[4]!.push(hash(tempat, 0, tempat.length, 4))
  if (kategori !== '') jenis[5]!.push(hash(kategori, 0, kategori.length, 5))
  const nomor: Uint32Array[] = []
  const kali: Uint8Array[] = []
  for (const list of jenis) {
    const urut = Uint32Array.from(list).sort()
    const [n, k] = [new Uint32Array(urut.length), new Uint8Array(urut.length)]
    let isi = 0
    for (let i = 0; i < urut.length; i++) {
      if (i > 0 && urut[i] === urut[i - 1]) k[isi - 1] = Math.min(255, k[isi - 1]! + 1)
      else {
        n[isi] = urut[i]!
        k[isi++] = 1
      }
    }
    nomor.push(n.subarray(0, isi))
    kali.push(k.subarray(0, isi))
  }
  return { nomor, kali }
}

/** The same complaint before anybody gave it a category. */
export const tanpaKategori = (f: Fitur): Fitur => ({
  nomor: f.nomor.slice(0, -1),
  kali: f.kali.slice(0, -1),
})

/** A text as the model multiplies it: rows it knows, and how much of each; of length one. */
export interface Vektor {
  readonly baris: Int32Array
  readonly isi: Float32Array
}

/** `barisOf` gives the row of a trait or −1; `idf` how rare it is. */
export function vektorOf(fitur: Fitur, barisOf: Int32Array, idf: Float32Array): Vektor {
  const baris: number[] = []
  const isi: number[] = []
  for (const [jenis, nomor] of fitur.nomor.entries()) {
    const mulai = isi.length
    let kuadrat = 0
    for (const [i, n] of nomor.entries()) {
      const b = barisOf[n]!
      if (b < 0) continue
      const v = (1 + Math.log(fitur.kali[jenis]![i]!)) * idf[b]!
      baris.push(b)
      isi.push(v)
      kuadrat += v * v
    }
    const faktor = BOBOT[jenis]! / Math.sqrt(kuadrat || 1)
    for (let i = mulai; i < isi.length; i++) isi[i]! *= faktor
  }
  const panjang = Math.sqrt(isi.reduce((a, v) => a + v * v, 0)) || 1
  return { baris: Int32Array.from(baris), isi: Float32Array.from(isi, (v) => v / panjang) }
}
