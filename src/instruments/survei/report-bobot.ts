import { roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { ratio } from '../../kernel/angka.ts'
import { angka, mutuTeks, nilai2 } from './report-teks.ts'
import type { Hasil } from './rules-hasil.ts'
import { bobotPerUnsur } from './rules.ts'

/** Sum of the weighted averages before rounding: Σ totals ÷ n × weight. GASPUL by 1/9: 955 ÷ 29 ÷ 9 = 3.6590 */
export function computeJumlahTertimbang(hasil: Pick<Hasil, 'unsur' | 'n' | 'bobot'>): Desimal {
  const semua = hasil.unsur.reduce((jumlah, u) => jumlah + u.total, 0)
  return roundHalfUp(ratio(semua, hasil.n).times(bobotPerUnsur(hasil.bobot, hasil.unsur.length)), 4)
}

/** The line under every index that says how it was made, since the rounded parts do not add up to the whole. */
export function bobotTeks(hasil: Hasil): string {
  const k = hasil.unsur.length
  if (hasil.bobot === 'tepat')
    return `Cara hitung: setiap unsur berbobot sama, tepat 1/${k}; IKM = jumlah NRR tertimbang × 25. Perhitungan memakai pecahan utuh dan baru dibulatkan saat ditampilkan, sehingga jumlah angka yang tampak dapat berbeda pada desimal terakhir.`
  const tertinggi = roundHalfUp(bobotPerUnsur(hasil.bobot, k).times(k * 100), 2)
  const akibat = hasil.pembanding
    ? ` Dengan bobot tepat 1/${k}, IKM menjadi ${nilai2(hasil.pembanding.ikm)} dengan mutu ${mutuTeks(hasil.pembanding.mutu)}.`
    : ''
  return `Cara hitung: bobot setiap unsur ${angka(Number(hasil.bobot))}; IKM = jumlah NRR tertimbang × 25. Dengan bobot ini nilai tertinggi yang dapat dicapai adalah ${angka(tertinggi)}, bukan 100.${akibat}`
}
