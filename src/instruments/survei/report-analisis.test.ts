import { describe, expect, it } from 'vitest'
import { sampleLaporan } from '../../../test/support/sample-laporan.ts'
import { computePerubahan, isTerbukti, kepastianTeks, perubahanTeks, unsurTeks } from './report-analisis.ts'
import { bobotTeks, computeJumlahTertimbang } from './report-bobot.ts'
import type { TitikTren } from './report-types.ts'
import { computeHasil, type Hasil } from './rules-hasil.ts'
import type { Agregat } from './rules.ts'
import { skm142017, unsurKunciList } from './instrumen.ts'

const lama = (ikm: number, selang95: [number, number] | null = [ikm - 1, ikm + 1]): TitikTren => ({
  nama: '2022',
  n: 300,
  ikm,
  mutu: 'B',
  selang95,
  bobot: 'tepat',
})
const kini = (ikm: number, selang95: [number, number] | null = [ikm - 1, ikm + 1]): Hasil => ({
  ...sampleLaporan().hasil,
  ikm,
  selang95,
})
const rata = (total: readonly number[], n: number): Agregat => ({
  n,
  total: Object.fromEntries(unsurKunciList.map((k, i) => [k, total[i]])) as Agregat['total'],
  jumlahBaris: total.reduce((a, b) => a + b, 0),
  jumlahKuadrat: Math.ceil(total.reduce((a, b) => a + b, 0) ** 2 / n),
})

describe('a change between two periods', () => {
  it.each([
    [86.78, 87.28, 'naik', '0.50'],
    [87.28, 86.78, 'turun', '0.50'],
    [84.1, 84.1, 'tetap', '0.00'],
    [88.3, 88.31, 'naik', '0.01'],
  ] as const)('from %d to %d is %s by %s', (dari, menjadi, arah, selisih) => {
    expect(computePerubahan(dari, menjadi)).toMatchObject({ arah, selisih: { text: selisih } })
  })

  it('never speaks of a decline when the figure rose (as a published report of 2025 did)', () => {
    const teks = perubahanTeks(lama(85.1), kini(85.76), skm142017)
    expect(teks).toContain('IKM naik 0,66 poin, dari 85,10 pada periode 2022 menjadi 85,76.')
    expect(teks).not.toMatch(/turun|penurunan/)
  })

  it('calls a change proven only when the intervals are apart', () => {
    expect(perubahanTeks(lama(80), kini(85), skm142017)).toContain(
      'lebih besar daripada ketidakpastian sampel',
    )
    expect(perubahanTeks(lama(84), kini(85), skm142017)).toContain('kenaikan ini belum terbukti')
    expect(perubahanTeks(lama(86), kini(85), skm142017)).toContain('penurunan ini belum terbukti')
    expect(perubahanTeks(lama(84, null), kini(90), skm142017)).toContain('belum dapat diuji')
  })

  it('compares nothing across different weights', () => {
    const dulu = { ...lama(80), bobot: '0.11' as const }
    expect(isTerbukti(dulu, kini(90))).toBe(false)
    expect(perubahanTeks(dulu, kini(90), skm142017)).toContain('tidak dapat dibandingkan langsung')
  })
})

describe('what is said of the unsur', () => {
  it('names distance to the index and the way each of the lowest went', () => {
    const l = sampleLaporan()
    const [waktu, sarana] = unsurTeks(l)
    expect(waktu).toBe(
      'Waktu Penyelesaian: 77,48, mutu B (Baik), 8,70 poin di bawah IKM; naik 3,38 poin sejak periode Semester II 2025 (74,10).',
    )
    expect(sarana).toContain('turun 1,53 poin')
  })
})

describe('the certainty of the grade', () => {
  it('is said in words, with the interval', () => {
    const hasil = sampleLaporan().hasil
    expect(kepastianTeks(hasil, skm142017)).toContain('seluruhnya dalam mutu B (Baik)')
    expect(kepastianTeks({ ...hasil, kepastian: 'ambang' }, skm142017)).toContain('masih di ambang')
    expect(kepastianTeks({ ...hasil, selang95: null }, skm142017)).toContain('tidak ada selang kepercayaan')
  })
})

describe('the line about the weight', () => {
  // GASPUL, triwulan III 2025: totals add up to 955 over 29 people.
  const gaspul = rata([105, 101, 100, 116, 102, 105, 106, 105, 115], 29)

  it('says 1/9 and gives the unrounded sum: 955 ÷ 29 ÷ 9 = 3.6590', () => {
    const hasil = computeHasil(gaspul)
    expect(computeJumlahTertimbang(hasil, skm142017).text).toBe('3.6590')
    expect(bobotTeks(hasil, skm142017)).toContain('tepat 1/9')
  })

  it('says what 0.11 costs', () => {
    const hasil = computeHasil(gaspul, { bobot: '0.11' })
    expect(computeJumlahTertimbang(hasil, skm142017).text).toBe('3.6224')
    expect(bobotTeks(hasil, skm142017)).toContain('nilai tertinggi yang dapat dicapai adalah 99,00')
    expect(bobotTeks(hasil, skm142017)).toContain('Dengan bobot tepat 1/9, IKM menjadi 91,48 dengan mutu A')
  })
})
