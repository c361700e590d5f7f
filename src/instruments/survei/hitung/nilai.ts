import { hurufKolom, ringkas, type GalatSel, type Kalimat } from './galat.ts'
import type { Skala } from '../instrumen.ts'
import { namaKolom, type Rencana } from './kolom.ts'
import { kamusSkm } from './kolom-nama.ts'
import type { Rekam } from './rekam.ts'

/** A whole number; "4.0" and "4,0" are what a spreadsheet makes of 4 on the way out, so they pass. */
const BULAT = /^(\d{1,3})(?:[.,]0+)?$/
/** In place of an answer that is none; no scale reaches so far. */
const SALAH = 255

function nilaiDari(text: string, { min, max }: Skala): number {
  const found = BULAT.exec(text)
  const nilai = found ? Number(found[1]) : SALAH
  return nilai >= min && nilai <= max ? nilai : SALAH
}

export type IsiBaris = 'jawaban' | 'kosong' | 'salah'

/**
 * The answers of a row into `out`, in form order. Wrong cells are reported, every one of them; columns that the
 * heading lacks were reported with it and are passed over here.
 */
export function bacaNilai(
  rekam: Rekam,
  rencana: Rencana,
  out: Uint8Array,
  onGalat: (galat: GalatSel) => void,
): IsiBaris {
  const { skala } = rencana.kamus
  const isSkm = rencana.kamus === kamusSkm
  let isGood = rekam.cacat === undefined
  for (let u = 0; u < rencana.unsur.length; u++) {
    const i = rencana.unsur[u]!
    if (i < 0) continue
    const cepat = isSkm ? rekam.angka(i) : 0
    out[u] = cepat || nilaiDari(rekam.teks(i), skala)
    if (out[u] === SALAH) isGood = false
  }
  if (isGood) return 'jawaban'
  // Nothing in it but, perhaps, a running number: people number rows ahead.
  if (rekam.cacat === undefined && rencana.isi.every((i) => rekam.teks(i) === '')) return 'kosong'
  laporkan(rekam, rencana, out, onGalat)
  return 'salah'
}

const cacatOf = (baris: number, { pesan, en }: Kalimat): Kalimat => ({
  pesan: `Baris ${baris}: ${pesan}.`,
  en: `Row ${baris}: ${en}.`,
})

const REKAPITULASI = /^(jumlah|total|rata|nrr|ikm|nilai unsur|indeks)/i

function laporkan(rekam: Rekam, rencana: Rencana, out: Uint8Array, onGalat: (galat: GalatSel) => void): void {
  const { baris } = rekam
  if (rekam.cacat !== undefined) {
    onGalat({ baris, kolom: null, nilai: null, ...cacatOf(baris, rekam.cacat) })
    return
  }
  const label = rencana.kolom.map((k) => rekam.teks(k.indeks)).find((text) => REKAPITULASI.test(text))
  if (label !== undefined && out.filter((x) => x === SALAH).length * 2 >= out.length) {
    const pesan = `Baris ${baris} tampaknya baris rekapitulasi ("${ringkas(label)}"), bukan jawaban responden. Hapus dari berkas.`
    const en = `Row ${baris} seems to be a line of totals ("${ringkas(label, 'en')}"), not a respondent's answers. Delete it from the file.`
    onGalat({ baris, kolom: null, nilai: ringkas(label), pesan, en })
    return
  }
  const { kunci, skala } = rencana.kamus
  const rentang = `${skala.min}–${skala.max}`
  rencana.unsur.forEach((i, u) => {
    if (out[u] !== SALAH || i < 0) return
    const text = rekam.teks(i)
    const nilai = ringkas(text)
    const kolom = namaKolom(rencana, i)
    const where = `Baris ${baris}, kolom ${kolom} (${hurufKolom(i)})`
    const whereEn = `Row ${baris}, column ${namaKolom(rencana, i, 'en')} (${hurufKolom(i)})`
    const isEmpty = nilai === ''
    onGalat({
      baris,
      kolom,
      nilai,
      pesan: isEmpty
        ? `${where}: nilai ${kunci[u]} kosong; isi ${rentang}.`
        : `${where}: "${nilai}" bukan nilai ${rentang}.`,
      en: isEmpty
        ? `${whereEn}: ${kunci[u]} is empty; write ${rentang}.`
        : `${whereEn}: "${ringkas(text, 'en')}" is not a value from ${rentang}.`,
    })
  })
}
