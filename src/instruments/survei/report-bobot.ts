import { roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { ratio, sum } from '../../kernel/angka.ts'
import { getUnsur, type Instrumen } from './instrumen.ts'
import { angka, kaliTeks, nilaiBermutu } from './report-teks.ts'
import type { Hasil } from './rules-hasil.ts'
import { bobotPerUnsur, bobotUnsur } from './rules.ts'

/** Sum of the weighted averages before rounding: Σ totals ÷ n × weight. GASPUL by 1/9: 955 ÷ 29 ÷ 9 = 3.6590 */
export function computeJumlahTertimbang(
  hasil: Pick<Hasil, 'unsur' | 'n' | 'bobot'>,
  instrumen: Instrumen,
): Desimal {
  const bagian = hasil.unsur.map((u) => {
    const banyak = instrumen.pertanyaan.filter((p) => p.unsur === u.kunci).length
    return ratio(u.total, hasil.n * banyak).times(bobotUnsur(hasil.bobot, getUnsur(u.kunci, instrumen)))
  })
  return roundHalfUp(sum(bagian), 4)
}

const pecahanTeks = (text: string): string =>
  text
    .split('/')
    .map((x) => angka(x))
    .join('/')

/** The line under every index that says how it was made, since the rounded parts do not add up to the whole. */
export function bobotTeks(hasil: Hasil, instrumen: Instrumen): string {
  const k = hasil.unsur.length
  const indeks = instrumen.indeks.singkatan
  const rumus = `${indeks} = jumlah NRR tertimbang × ${kaliTeks(instrumen)}`
  if (hasil.bobot === 'tepat') {
    const sama = instrumen.unsur.every((u) => u.bobot === `1/${k}`)
    const bobot = sama
      ? `setiap unsur berbobot sama, tepat 1/${k}`
      : `bobot unsur ${instrumen.unsur.map((u) => `${u.nama.id} ${pecahanTeks(u.bobot)}`).join(', ')}`
    const beberapa =
      instrumen.pertanyaan.length > k
        ? ' Unsur dengan beberapa pertanyaan memakai rata-rata pertanyaan-pertanyaannya.'
        : ''
    return `Cara hitung: ${bobot}; ${rumus}.${beberapa} Perhitungan memakai pecahan utuh dan baru dibulatkan saat ditampilkan, sehingga jumlah angka yang tampak dapat berbeda pada desimal terakhir.`
  }
  const tertinggi = roundHalfUp(bobotPerUnsur(hasil.bobot, k).times(k * 100), 2)
  const akibat = hasil.pembanding
    ? ` Dengan bobot tepat 1/${k}, ${indeks} menjadi ${nilaiBermutu(hasil.pembanding.ikm, hasil.pembanding.mutu, instrumen).replace(', mutu', ' dengan mutu')}.`
    : ''
  return `Cara hitung: bobot setiap unsur ${angka(Number(hasil.bobot))}; ${rumus}. Dengan bobot ini nilai tertinggi yang dapat dicapai adalah ${angka(tertinggi)}, bukan 100.${akibat}`
}
