import { roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { compare, parseDecimal } from '../../kernel/angka.ts'
import type { UnsurKunci } from './instrumen.ts'
import type { Instrumen } from './instrumen.ts'
import { angka, mutuTeks, namaUnsur, nilai2, nilaiBermutu } from './report-teks.ts'
import type { LaporanSkm, TitikTren } from './report-types.ts'
import type { Hasil, HasilUnsur } from './rules-hasil.ts'

export interface Perubahan {
  readonly arah: 'naik' | 'turun' | 'tetap'
  /** Without a sign. */
  readonly selisih: Desimal
}

/** Difference of two figures as printed, so that the reader can check it: 84.10 → 86.41 is a rise of 2.31. */
export function computePerubahan(dari: number, menjadi: number): Perubahan {
  const beda = parseDecimal(String(menjadi)).minus(parseDecimal(String(dari)))
  const arah = compare(beda, parseDecimal('0'))
  return {
    arah: arah > 0 ? 'naik' : arah < 0 ? 'turun' : 'tetap',
    selisih: roundHalfUp(arah < 0 ? beda.times(-1) : beda, 2),
  }
}

/**
 * `terbukti` when the two 95 % intervals do not meet, which is stricter than testing the difference itself: a change
 * called proven here is proven there too. Nothing is proven without both intervals or across different weights.
 */
export function isTerbukti(lama: TitikTren, kini: Pick<Hasil, 'selang95' | 'bobot'>): boolean {
  if (!lama.selang95 || !kini.selang95 || isLainBobot(lama, kini)) return false
  return lama.selang95[1] < kini.selang95[0] || kini.selang95[1] < lama.selang95[0]
}

const isLainBobot = (lama: TitikTren, kini: Pick<Hasil, 'bobot'>): boolean =>
  lama.bobot !== undefined && lama.bobot !== kini.bobot

const kata = { naik: 'kenaikan', turun: 'penurunan', tetap: 'keadaan' } as const

/** One sentence on the index against the period before. */
export function perubahanTeks(lama: TitikTren, kini: Hasil, instrumen: Instrumen): string {
  const indeks = instrumen.indeks.singkatan
  const { arah, selisih } = computePerubahan(lama.ikm, kini.ikm)
  if (isLainBobot(lama, kini))
    return `Periode ${lama.nama} dihitung dengan bobot unsur yang berbeda, sehingga ${nilai2(lama.ikm)} tidak dapat dibandingkan langsung dengan ${nilai2(kini.ikm)}.`
  if (arah === 'tetap') return `${indeks} tetap ${nilai2(kini.ikm)}, sama dengan periode ${lama.nama}.`
  const awal = `${indeks} ${arah} ${angka(selisih)} poin, dari ${nilai2(lama.ikm)} pada periode ${lama.nama} menjadi ${nilai2(kini.ikm)}.`
  if (!lama.selang95 || !kini.selang95)
    return `${awal} Selang kepercayaan salah satu periode tidak tersedia, sehingga ${kata[arah]} ini belum dapat diuji.`
  return isTerbukti(lama, kini)
    ? `${awal} Selang kepercayaan kedua periode terpisah, sehingga ${kata[arah]} ini lebih besar daripada ketidakpastian sampel.`
    : `${awal} Selang kepercayaan kedua periode masih bertumpang tindih, sehingga ${kata[arah]} ini belum terbukti.`
}

const cari = (hasil: Hasil, kunci: UnsurKunci): HasilUnsur => hasil.unsur.find((u) => u.kunci === kunci)!

/** One line for each of the lowest unsur: value, distance to the index, and the way it went since last time. */
export function unsurTeks(l: Pick<LaporanSkm, 'hasil' | 'tren' | 'instrumen'>): string[] {
  const { instrumen } = l
  const indeks = instrumen.indeks.singkatan
  const lama = l.tren.at(-1)
  return l.hasil.prioritas.terpilih.map((kunci) => {
    const u = cari(l.hasil, kunci)
    const jarak = computePerubahan(l.hasil.ikm, u.nilai)
    const letak =
      jarak.arah === 'tetap'
        ? `sama dengan ${indeks}`
        : `${angka(jarak.selisih)} poin di ${jarak.arah === 'turun' ? 'bawah' : 'atas'} ${indeks}`
    const dulu = lama?.unsur?.[kunci]
    const awal = `${namaUnsur(kunci, instrumen)}: ${nilaiBermutu(u.nilai, u.mutu, instrumen)}, ${letak}`
    if (!lama || dulu === undefined) return `${awal}.`
    const ubah = computePerubahan(dulu, u.nilai)
    return ubah.arah === 'tetap'
      ? `${awal}; tidak berubah sejak periode ${lama.nama}.`
      : `${awal}; ${ubah.arah} ${angka(ubah.selisih)} poin sejak periode ${lama.nama} (${nilai2(dulu)}).`
  })
}

/** Certainty of the grade in words. */
export function kepastianTeks(hasil: Hasil, instrumen: Instrumen): string {
  if (!hasil.selang95)
    return 'Dengan satu responden tidak ada selang kepercayaan; angka ini belum menggambarkan pengguna layanan.'
  const [bawah, atas] = hasil.selang95
  const selang = `Dengan tingkat kepercayaan 95%, nilai sebenarnya berada di antara ${nilai2(bawah)} dan ${nilai2(atas)}`
  if (hasil.mutu === '') return `${selang}.`
  return hasil.kepastian === 'pasti'
    ? `${selang}, seluruhnya dalam mutu ${mutuTeks(hasil.mutu, instrumen)}.`
    : `${selang}. Selang itu melintasi batas mutu, sehingga mutu ${hasil.mutu} masih di ambang.`
}
