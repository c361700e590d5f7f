import type { Jawaban, Urutan } from '../instrumen.ts'
import { hurufKolom, ringkas, type GalatSel, type Kalimat } from './galat.ts'
import { rencanakan, type Rencana } from './kolom.ts'
import { kamusSkm, type FieldKolom, type Kamus } from './kolom-nama.ts'
import { bacaNilai } from './nilai.ts'
import type { OnBytes, Penerima } from './pindai.ts'
import type { Rekam } from './rekam.ts'
import { normalizeField, type Responden } from './responden.ts'
import { pindai, type Sumber } from './sumber.ts'

export type { GalatSel } from './galat.ts'
export type { Responden } from './responden.ts'

export interface BarisJawaban {
  readonly baris: number
  readonly jawaban: Jawaban
  readonly responden: Responden
  readonly saran?: string
}

export interface PilihanBaca {
  /** What U8 and U9 mean; without it the form order is taken, and said so in `peringatan`. */
  readonly urutan?: Urutan | undefined
  /** The headings of another questionnaire than the SKM. */
  readonly kamus?: Kamus | undefined
  /** Cell errors kept in `galat`; the rest is only counted. Default 10,000. */
  readonly maksGalat?: number
  readonly onBytes?: OnBytes | undefined
}

/**
 * The rows of a respondent file, one after another, for whoever wants each of them (the import with its preview).
 * Rows with a wrong cell are left out and stand in `galat`; read to the end before trusting that `galat` is empty.
 * Throws AppError (`berkas.ditolak`) when the file cannot be read at all.
 */
export class Bacaan implements AsyncIterable<BarisJawaban> {
  readonly galat: GalatSel[] = []
  jumlahGalat = 0
  /** Respondent cells that were not understood and left empty: worth showing in a preview, no reason to refuse. */
  readonly catatan: GalatSel[] = []
  readonly peringatan: Kalimat[] = []
  rencana: Rencana | undefined
  readonly #sumber: Sumber
  readonly #pilihan: PilihanBaca

  constructor(sumber: Sumber, pilihan: PilihanBaca = {}) {
    this.#sumber = sumber
    this.#pilihan = pilihan
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<BarisJawaban> {
    let ready: BarisJawaban[] = []
    const { kamus = kamusSkm } = this.#pilihan
    const nilai = new Uint8Array(kamus.kunci.length)
    const penerima: Penerima = {
      kamus,
      judul: (rows, baris) => this.#mulai(rows, baris),
      baris: (rekam) => {
        const isi = bacaNilai(rekam, this.rencana!, nilai, (galat) => this.#tolak(galat))
        if (isi === 'jawaban' && this.rencana!.galat.length === 0)
          ready.push(this.#baris(rekam, this.rencana!, nilai))
      },
      catat: (peringatan) => this.peringatan.push(peringatan),
    }
    for await (const _ of pindai(this.#sumber, penerima, this.#pilihan.onBytes)) {
      const rows = ready
      ready = []
      yield* rows
    }
    yield* ready
  }

  #mulai(rows: readonly (readonly string[])[], baris: number): { banyakKolom: number } | undefined {
    const rencana = rencanakan(rows, baris, this.#pilihan.urutan, this.#pilihan.kamus)
    this.rencana = rencana
    for (const galat of rencana.galat) this.#tolak(galat)
    this.peringatan.push(...rencana.peringatan)
    return rencana.kolom.length === 0 ? undefined : { banyakKolom: rencana.kolom.length }
  }

  #tolak(galat: GalatSel): void {
    this.jumlahGalat++
    if (this.galat.length < (this.#pilihan.maksGalat ?? 10_000)) this.galat.push(galat)
  }

  #baris(rekam: Rekam, rencana: Rencana, nilai: Uint8Array): BarisJawaban {
    const jawaban = Object.fromEntries(rencana.kamus.kunci.map((k, u) => [k, nilai[u]!])) as Jawaban
    const responden: Record<string, string | number> = {}
    for (const [kunci, i] of rencana.responden) {
      if (kunci === 'saran') continue
      const text = rekam.teks(i)
      const value = normalizeField(kunci, text)
      if (value !== undefined) responden[kunci] = value
      else if (text !== '') this.#catat(rekam.baris, kunci, i, text)
    }
    const kolomSaran = rencana.responden.get('saran')
    const saran = kolomSaran === undefined ? '' : rekam.teks(kolomSaran)
    return { baris: rekam.baris, jawaban, responden, ...(saran === '' ? {} : { saran }) }
  }

  #catat(baris: number, kunci: FieldKolom, i: number, text: string): void {
    const nilai = ringkas(text)
    const pesan = `Baris ${baris}, kolom ${kunci} (${hurufKolom(i)}): "${nilai}" tidak dipahami dan dikosongkan.`
    const en = `Row ${baris}, column ${kunci} (${hurufKolom(i)}): "${ringkas(text, 'en')}" was not understood and left empty.`
    if (this.catatan.length < 1000) this.catatan.push({ baris, kolom: kunci, nilai, pesan, en })
  }
}

export const bacaJawaban = (sumber: Sumber, pilihan?: PilihanBaca): Bacaan => new Bacaan(sumber, pilihan)
