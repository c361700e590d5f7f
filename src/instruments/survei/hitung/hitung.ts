import { unsurKunciList, type SkmKunci, type Urutan } from '../instrumen.ts'
import { PengingatBaris } from '../integritas-ganda.ts'
import { computeHasil, type Hasil } from '../rules-hasil.ts'
import type { Agregat, Bobot } from '../rules.ts'
import { PencacahDemografi, type Demografi, type RentangTanggal } from './demografi.ts'
import { galatBerkas, type GalatSel, type Kalimat } from './galat.ts'
import { kamusSkm } from './kolom-nama.ts'
import { rencanakan, type Rencana } from './kolom.ts'
import { bacaNilai } from './nilai.ts'
import type { OnBytes, Penerima } from './pindai.ts'
import { Sidik, type Rekam } from './rekam.ts'
import { pindai, type Sumber } from './sumber.ts'

export interface PilihanHitung {
  readonly urutan?: Urutan | undefined
  readonly bobot?: Bobot | undefined
  readonly populasi?: number | undefined
  readonly onBytes?: OnBytes | undefined
  /** Hears every wrong cell as it is found; there may be millions, so none is kept here. */
  readonly onGalat: (galat: GalatSel) => void
}

export interface HasilHitung {
  readonly hasil: Hasil
  readonly agregat: Agregat
  readonly demografi: readonly Demografi[]
  readonly tanggal: RentangTanggal | undefined
}

/** From a file to its result; undefined when anything in it was wrong. Memory does not grow with the file. */
export async function hitungBerkas(sumber: Sumber, pilihan: PilihanHitung): Promise<HasilHitung | undefined> {
  const hitungan = new Hitungan(pilihan)
  const reading = pindai(sumber, hitungan, pilihan.onBytes)
  while (!(await reading.next()).done);
  return hitungan.selesai()
}

class Hitungan implements Penerima {
  readonly kamus = kamusSkm
  readonly #pilihan: PilihanHitung
  readonly #nilai = new Uint8Array(unsurKunciList.length)
  readonly #total = new Float64Array(unsurKunciList.length)
  readonly #kuadrat = new Float64Array(unsurKunciList.length)
  readonly #peringatan: string[] = []
  readonly #sidikSel = new Sidik()
  readonly #sidikBaris = new Sidik()
  readonly #pengingat = new PengingatBaris()
  #rencana: Rencana | undefined
  #demografi: PencacahDemografi | undefined
  #n = 0
  #jumlahBaris = 0
  #jumlahKuadrat = 0
  #garisLurus = 0
  #ganda = 0
  #isSalah = false

  constructor(pilihan: PilihanHitung) {
    this.#pilihan = pilihan
  }

  judul(rows: readonly (readonly string[])[], baris: number): { banyakKolom: number } | undefined {
    const rencana = rencanakan(rows, baris, this.#pilihan.urutan)
    for (const galat of rencana.galat) this.#tolak(galat)
    for (const p of rencana.peringatan) this.catat(p)
    this.#rencana = rencana
    this.#demografi = new PencacahDemografi(rencana)
    return rencana.kolom.length === 0 ? undefined : { banyakKolom: rencana.kolom.length }
  }

  baris(rekam: Rekam): void {
    const rencana = this.#rencana!
    const nilai = this.#nilai
    if (bacaNilai(rekam, rencana, nilai, (galat) => this.#tolak(galat)) !== 'jawaban') return
    if (this.#isSalah) return
    let r = 0
    let isLurus = true
    let kode = 0
    for (let u = 0; u < nilai.length; u++) {
      const x = nilai[u]!
      r += x
      kode = kode * 4 + x - 1
      this.#total[u]! += x
      this.#kuadrat[u]! += x * x
      if (x !== nilai[0]) isLurus = false
    }
    this.#n++
    this.#jumlahBaris += r
    this.#jumlahKuadrat += r * r
    if (isLurus) this.#garisLurus++
    this.#periksaUlang(rekam, rencana, kode)
  }

  /** Every cell's fingerprint serves twice: for the row's own, and to count the words people wrote in a column. */
  #periksaUlang(rekam: Rekam, rencana: Rencana, kode: number): void {
    const [sel, baris] = [this.#sidikSel, this.#sidikBaris]
    // The nine answers as one number: "4.0" is the same answer as "4".
    sel.a = kode
    sel.b = kode
    baris.mulai()
    baris.tambah(sel)
    for (const i of rencana.pembeda) {
      rekam.sidik(i, sel)
      baris.tambah(sel)
      this.#demografi!.add(rekam, i, sel)
    }
    if (this.#pengingat.isUlang(baris.a, baris.b)) this.#ganda++
  }

  catat({ pesan }: Kalimat): void {
    this.#peringatan.push(pesan)
  }

  #tolak(galat: GalatSel): void {
    this.#isSalah = true
    this.#pilihan.onGalat(galat)
  }

  selesai(): HasilHitung | undefined {
    if (!this.#isSalah && this.#n === 0)
      this.#tolak(
        galatBerkas(
          'Tidak ada satu pun baris jawaban di bawah judul.',
          'There is not one row of answers below the heading.',
        ),
      )
    if (this.#isSalah) return undefined
    const agregat = {
      n: this.#n,
      total: perUnsur(this.#total),
      kuadrat: perUnsur(this.#kuadrat),
      jumlahBaris: this.#jumlahBaris,
      jumlahKuadrat: this.#jumlahKuadrat,
    }
    const { bobot = 'tepat', populasi } = this.#pilihan
    const hasil = computeHasil(agregat, {
      bobot,
      populasi,
      integritas: { garisLurus: this.#garisLurus, ganda: this.#ganda },
      jawabanSaja: this.#rencana!.pembeda.length === 0,
    })
    if (this.#pengingat.isPenuh)
      this.#peringatan.push(
        'Berkas terlalu besar untuk memeriksa semua baris ganda; jumlahnya paling sedikit sekian.',
      )
    return {
      hasil: { ...hasil, peringatan: [...hasil.peringatan, ...this.#peringatan] },
      agregat,
      demografi: this.#demografi!.tabel,
      tanggal: this.#demografi!.tanggal,
    }
  }
}

const perUnsur = (list: Float64Array): Record<SkmKunci, number> =>
  Object.fromEntries(unsurKunciList.map((k, u) => [k, list[u]!])) as Record<SkmKunci, number>
