import { Bacaan, type BarisJawaban } from '../hitung/baca.ts'
import type { Instrumen } from '../instrumen.ts'
import { kamusOf } from '../hitung/kolom-nama.ts'
import { hurufKolom, ringkas, type GalatSel, type Kalimat } from '../hitung/galat.ts'
import { formatDate } from '../../../ui/format.ts'
import { TANPA_LAYANAN } from '../jawaban/rules.ts'
import { SARAN_MAKS } from '../jawaban/schema.ts'
import type { IsiFormulir } from '../entri/sidik.ts'
import type { PilihanImpor } from './impor.ts'
import { kunciNama, normalizeNama } from './pilihan.ts'

export interface BarisImpor {
  /** Row as the spreadsheet numbers it. */
  readonly baris: number
  readonly isi: IsiFormulir
}

/** A name of a service as the file writes it, and the service of the period it was taken for. */
export interface NamaLayanan {
  readonly nama: string
  readonly kunci: string
  readonly layananId: string
  n: number
}

export interface TujuanImpor {
  readonly instrumen: Instrumen
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly mulai: string
  /** The last day of the period, or today when that is sooner. */
  readonly sampai: string
}

const MAKS_NAMA = 100

/**
 * Rows of a file that fit this period, one after another. What does not fit is named by row and column and left out:
 * wrong cells and days outside the period. Rows about a service nobody has matched yet are counted, not blamed.
 */
export class BacaanImpor implements AsyncIterable<BarisImpor> {
  readonly bacaan: Bacaan
  readonly nama = new Map<string, NamaLayanan>()
  /** Rows without the name of a service, and without a day. */
  tanpaLayanan = 0
  /** Rows that wait for somebody to say which service they are about. */
  menungguLayanan = 0
  tanpaTanggal = 0
  /** Of the file. */
  persen = 0
  readonly #galat: GalatSel[] = []
  #jumlahGalat = 0
  readonly catatan: GalatSel[] = []
  readonly #pilihan: PilihanImpor
  readonly #tujuan: TujuanImpor
  readonly #maks: number

  constructor(berkas: Uint8Array, pilihan: PilihanImpor, tujuan: TujuanImpor, maksGalat = 200) {
    const isi = Buffer.from(berkas.buffer, berkas.byteOffset, berkas.byteLength)
    const onBytes = (read: number, total: number): void => {
      this.persen = Math.min(99, Math.floor((100 * read) / Math.max(total, 1)))
    }
    const kamus = kamusOf(tujuan.instrumen)
    this.bacaan = new Bacaan(isi, { urutan: pilihan.urutan, maksGalat, onBytes, kamus })
    this.#pilihan = pilihan
    this.#tujuan = tujuan
    this.#maks = maksGalat
  }

  /** Everything that is wrong, by row; no more than were asked for. */
  get galat(): readonly GalatSel[] {
    return [...this.bacaan.galat, ...this.#galat]
      .toSorted((a, b) => (a.baris ?? 0) - (b.baris ?? 0))
      .slice(0, this.#maks)
  }
  get jumlahGalat(): number {
    return this.bacaan.jumlahGalat + this.#jumlahGalat
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<BarisImpor> {
    for await (const b of this.bacaan) {
      const layananId = this.#layananOf(b)
      const tanggal = this.#tanggalOf(b)
      if (layananId === undefined || tanggal === undefined) continue
      const { jenis_kelamin, usia, pendidikan, pekerjaan } = b.responden
      const responden = {
        jenisKelamin: jenis_kelamin ?? null,
        usia: usia ?? null,
        pendidikan: pendidikan ?? null,
        pekerjaan: pekerjaan ?? null,
      }
      const isi = { layananId, tanggal, jawaban: b.jawaban, responden, saran: this.#saranOf(b) }
      yield { baris: b.baris, isi }
    }
  }

  #layananOf(b: BarisJawaban): string | undefined {
    if (this.#tujuan.layanan.length === 0) return TANPA_LAYANAN
    const nama = b.responden.layanan
    if (nama === undefined) {
      this.tanpaLayanan++
      const id = this.#pilihan.layananUmum || this.#satu
      if (this.#isKnown(id)) return id
      this.menungguLayanan++
      return undefined
    }
    const known = this.nama.get(normalizeNama(nama)) ?? this.#cocokkan(nama)
    known.n++
    if (known.layananId !== '') return known.layananId
    if (this.nama.has(normalizeNama(nama))) this.menungguLayanan++
    else
      this.#tolak(b, 'layanan', nama, {
        pesan: `"${ringkas(nama)}" bukan layanan periode ini`,
        en: `"${ringkas(nama, 'en')}" is not a service of this period`,
      })
    return undefined
  }

  get #satu(): string {
    const [only, second] = this.#tujuan.layanan
    return only && !second ? only.id : ''
  }
  #isKnown(id: string): boolean {
    return this.#tujuan.layanan.some((l) => l.id === id)
  }

  #cocokkan(nama: string): NamaLayanan {
    const kunci = kunciNama(nama)
    const chosen = this.#pilihan.layanan[kunci]
    const alike = this.#tujuan.layanan.find((l) => normalizeNama(l.nama) === normalizeNama(nama))
    const layananId = chosen === undefined ? (alike?.id ?? '') : this.#isKnown(chosen) ? chosen : ''
    const found: NamaLayanan = { nama, kunci, layananId, n: 0 }
    if (this.nama.size < MAKS_NAMA) this.nama.set(normalizeNama(nama), found)
    return found
  }

  #tanggalOf(b: BarisJawaban): string | undefined {
    const { mulai, sampai } = this.#tujuan
    const own = b.responden.tanggal
    if (own === undefined) this.tanpaTanggal++
    const tanggal = own ?? this.#pilihan.tanggal
    if (tanggal >= mulai && tanggal <= sampai) return tanggal
    const apa = own ? formatDate(own, 'id') : 'tanggal kosong, dan tanggal pilihan Anda'
    const apaEn = own ? formatDate(own, 'en') : 'the date is empty, and the one you chose'
    return this.#tolak(b, 'tanggal', own ?? '', {
      pesan: `${apa} di luar periode (${formatDate(mulai, 'id')} sampai ${formatDate(sampai, 'id')})`,
      en: `${apaEn} is outside the period (${formatDate(mulai, 'en')} to ${formatDate(sampai, 'en')})`,
    })
  }

  #saranOf(b: BarisJawaban): string | null {
    const saran = b.saran?.toWellFormed().replaceAll('\0', '')
    if (!saran) return null
    if (saran.length <= SARAN_MAKS) return saran
    if (this.catatan.length < 1000) {
      this.catatan.push({
        baris: b.baris,
        kolom: 'saran',
        nilai: ringkas(saran),
        pesan: `Baris ${b.baris}: saran ${saran.length} huruf, dipotong menjadi ${SARAN_MAKS}.`,
        en: `Row ${b.baris}: a comment of ${saran.length} characters, cut to ${SARAN_MAKS}.`,
      })
    }
    return saran.slice(0, SARAN_MAKS)
  }

  #tolak(b: BarisJawaban, kolom: 'layanan' | 'tanggal', nilai: string, apa: Kalimat): undefined {
    this.#jumlahGalat++
    if (this.#galat.length >= this.#maks) return undefined
    const at = this.bacaan.rencana?.responden.get(kolom)
    const where = at === undefined ? kolom : `${kolom} (${hurufKolom(at)})`
    this.#galat.push({
      baris: b.baris,
      kolom,
      nilai,
      pesan: `Baris ${b.baris}, kolom ${where}: ${apa.pesan}.`,
      en: `Row ${b.baris}, column ${where}: ${apa.en}.`,
    })
    return undefined
  }
}
