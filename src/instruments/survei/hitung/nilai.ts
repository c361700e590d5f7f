import { unsurKunciList } from '../instrumen.ts'
import { hurufKolom, ringkas, type GalatSel } from './galat.ts'
import { namaKolom, type Rencana } from './kolom.ts'
import type { Rekam } from './rekam.ts'

/** A digit 1–4; "4.0" and "4,0" are what a spreadsheet makes of 4 on the way out, so they pass. */
const NILAI = /^([1-4])(?:[.,]0+)?$/

export type IsiBaris = 'jawaban' | 'kosong' | 'salah'

/**
 * The nine answers of a row into `out`, in form order. Wrong cells are reported, every one of them; columns that the
 * heading lacks were reported with it and are passed over here.
 */
export function bacaNilai(
  rekam: Rekam,
  rencana: Rencana,
  out: Uint8Array,
  onGalat: (galat: GalatSel) => void,
): IsiBaris {
  let isGood = rekam.cacat === undefined
  for (let u = 0; u < rencana.unsur.length; u++) {
    const i = rencana.unsur[u]!
    if (i < 0) continue
    out[u] = rekam.angka(i) || Number(NILAI.exec(rekam.teks(i))?.[1] ?? 0)
    if (out[u] === 0) isGood = false
  }
  if (isGood) return 'jawaban'
  // Nothing in it but, perhaps, a running number: people number rows ahead.
  if (rekam.cacat === undefined && rencana.isi.every((i) => rekam.teks(i) === '')) return 'kosong'
  laporkan(rekam, rencana, out, onGalat)
  return 'salah'
}

const REKAPITULASI = /^(jumlah|total|rata|nrr|ikm|nilai unsur|indeks)/i

function laporkan(rekam: Rekam, rencana: Rencana, out: Uint8Array, onGalat: (galat: GalatSel) => void): void {
  const { baris } = rekam
  if (rekam.cacat !== undefined) {
    onGalat({ baris, kolom: null, nilai: null, pesan: `Baris ${baris}: ${rekam.cacat}.` })
    return
  }
  const label = rencana.kolom.map((k) => rekam.teks(k.indeks)).find((text) => REKAPITULASI.test(text))
  if (label !== undefined && out.filter((x) => x === 0).length > 4) {
    const pesan = `Baris ${baris} tampaknya baris rekapitulasi ("${ringkas(label)}"), bukan jawaban responden. Hapus dari berkas.`
    onGalat({ baris, kolom: null, nilai: ringkas(label), pesan })
    return
  }
  rencana.unsur.forEach((i, u) => {
    if (out[u] !== 0 || i < 0) return
    const nilai = ringkas(rekam.teks(i))
    const kolom = namaKolom(rencana, i)
    const where = `Baris ${baris}, kolom ${kolom} (${hurufKolom(i)})`
    const pesan =
      nilai === ''
        ? `${where}: nilai ${unsurKunciList[u]} kosong; isi 1–4.`
        : `${where}: "${nilai}" bukan nilai 1–4.`
    onGalat({ baris, kolom, nilai, pesan })
  })
}
