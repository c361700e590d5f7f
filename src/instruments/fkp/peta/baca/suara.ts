import type { Suara } from '../matriks.ts'
import { PengumpulSuara } from '../pengumpul.ts'
import { galatBaris, galatBerkas, galatSel, type OnGalat } from './galat.ts'
import { readJudul, type Susunan } from './judul.ts'
import { PemindaiBaris, type Baris } from './pemindai.ts'

const BUKAN_SUARA = 'bukan suara. Isi 1 (setuju), -1 (tidak), 0 (lewati)'

/** A vote as people and spreadsheets write it: 1, +1, 1.0, −1, 0. */
export function readSuara(text: string): Suara | undefined {
  const match = /^([+\-−]?)([01])(?:[.,]0+)?$/.exec(text)
  if (!match) return undefined
  if (match[2] === '0') return 0
  return match[1] === '-' || match[1] === '−' ? -1 : 1
}

/**
 * Votes from an export, wide (a row a participant) or long (a row a vote). Says everything that is wrong through `onGalat`; what is returned is
 * only to be used when it stayed silent.
 */
export class PembacaSuara {
  readonly #onGalat: OnGalat
  readonly #pemindai = new PemindaiBaris((baris) => this.#take(baris))
  #susunan: Susunan | undefined
  #isBerjudul = false
  #banyakBaris = 0
  #suara = new PengumpulSuara()
  /** First line of each participant of a wide file. */
  readonly #terlihat = new Map<string, number>()

  constructor(onGalat: OnGalat) {
    this.#onGalat = onGalat
  }

  push(chunk: Buffer): void {
    this.#pemindai.push(chunk)
  }

  end(): PengumpulSuara {
    this.#pemindai.push(Buffer.alloc(0), true)
    if (!this.#isBerjudul) this.#onGalat(galatBerkas('Berkas kosong.'))
    else if (this.#susunan && this.#banyakBaris === 0)
      this.#onGalat(galatBerkas('Tidak ada satu pun baris di bawah judul.'))
    return this.#suara
  }

  #take(baris: Baris): void {
    if (!this.#isBerjudul) {
      this.#isBerjudul = true
      const nama = Array.from({ length: baris.jumlah }, (_, i) => baris.teks(i))
      this.#susunan = readJudul(nama, this.#onGalat)
      if (this.#susunan?.bentuk === 'lebar')
        this.#suara = new PengumpulSuara(this.#susunan.kolom.map((at) => nama[at]!))
      return
    }
    if (!this.#susunan) return
    this.#banyakBaris++
    if (this.#susunan.bentuk === 'panjang') this.#takeSuara(baris, this.#susunan)
    else this.#takePeserta(baris, this.#susunan)
  }

  #takeSuara(baris: Baris, s: Susunan & { bentuk: 'panjang' }): void {
    const ids = [s.peserta, s.pernyataan].map((at) => {
      const id = baris.teks(at)
      if (id === '') this.#onGalat(galatSel(baris.nomor, s.nama[at]!, at, '', '.'))
      return id
    })
    const suara = this.#suaraAt(baris, s.suara, s.nama, true)
    const waktu = s.waktu < 0 ? undefined : this.#waktuAt(baris, s.waktu, s.nama)
    if (suara !== undefined && ids[0] !== '' && ids[1] !== '') this.#suara.add(ids[0]!, ids[1]!, suara, waktu)
  }

  #takePeserta(baris: Baris, s: Susunan & { bentuk: 'lebar' }): void {
    const { nomor } = baris
    if (baris.jumlah !== s.nama.length)
      this.#onGalat(galatBaris(nomor, `ada ${baris.jumlah} sel, padahal judul ${s.nama.length} kolom.`))
    const id = baris.teks(s.peserta)
    if (id === '') this.#onGalat(galatSel(nomor, s.nama[s.peserta]!, s.peserta, '', '.'))
    const before = this.#terlihat.get(id)
    if (id !== '' && before !== undefined)
      this.#onGalat(galatSel(nomor, s.nama[s.peserta]!, s.peserta, id, `sudah ada pada baris ${before}.`))
    this.#terlihat.set(id, before ?? nomor)
    for (const at of s.kolom) {
      if (baris.isKosong(at)) continue
      const suara = this.#suaraAt(baris, at, s.nama, false)
      if (suara !== undefined && id !== '') this.#suara.add(id, s.nama[at]!, suara)
    }
  }

  #suaraAt(baris: Baris, at: number, nama: readonly string[], isWajib: boolean): Suara | undefined {
    const quick = baris.isKosong(at) ? undefined : baris.suaraSingkat(at)
    if (quick !== undefined) return quick
    const text = baris.teks(at)
    if (text === '' && !isWajib) return undefined
    const suara = readSuara(text)
    if (suara === undefined)
      this.#onGalat(
        galatSel(baris.nomor, nama[at]!, at, text, `${BUKAN_SUARA}${isWajib ? '' : ' atau kosong'}.`),
      )
    return suara
  }

  /** Milliseconds or a date; an empty cell leaves it to the order of rows. */
  #waktuAt(baris: Baris, at: number, nama: readonly string[]): number | undefined {
    const text = baris.teks(at)
    if (text === '') return undefined
    const waktu = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text)
    if (!Number.isNaN(waktu)) return waktu
    this.#onGalat(galatSel(baris.nomor, nama[at]!, at, text, 'bukan waktu.'))
    return undefined
  }
}
