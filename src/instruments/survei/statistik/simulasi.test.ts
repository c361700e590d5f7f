import { describe, expect, it } from 'vitest'
import { acak, isTercakup, orang, putusan } from '../../../../test/support/simulasi.ts'

// Few draws, so the bounds are three standard errors wide; `npm run bench -- statistik` counts many more.
describe('counted over seeded draws', () => {
  const next = acak(14)
  const penduduk = (n: number, puas: number): number[][] => Array.from({ length: n }, () => orang(next, puas))
  const bagian = (ulang: number, run: () => boolean): number => {
    let ya = 0
    for (let i = 0; i < ulang; i++) if (run()) ya++
    return ya / ulang
  }

  it('the 95 % interval of the index holds the true figure about 95 times in 100, also service by service', () => {
    const satu = [{ orang: penduduk(300, 0.4), ambil: 100 }]
    const tiga = [
      { orang: penduduk(400, 0), ambil: 60 },
      { orang: penduduk(150, 0.6), ambil: 50 },
      { orang: penduduk(50, 1.2), ambil: 40 },
    ]
    for (const layanan of [satu, tiga]) {
      const hasil = bagian(1200, () => isTercakup(next, layanan, true))
      expect(hasil).toBeGreaterThan(0.93)
      expect(hasil).toBeLessThan(0.97)
    }
  })

  it('a whole comparison of ten lines raises a false alarm at most 5 times in 100, also small against large', () => {
    for (const [lama, baru] of [
      [80, 80],
      [15, 150],
    ] as const) {
      const hasil = bagian(500, () =>
        [...putusan([{ orang: penduduk(lama, 0.6) }], [{ orang: penduduk(baru, 0.6) }]).values()].some(
          (a) => a !== 'belum_terbukti',
        ),
      )
      expect(hasil).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt(0.0475 / 500))
    }
  })

  it('finds a large change of one unsur, in the right direction', () => {
    const geser = (x: number): string =>
      putusan(
        [{ orang: penduduk(278, 0.3) }],
        [{ orang: Array.from({ length: 278 }, () => orang(next, 0.3, [0, 0, x])) }],
      ).get('u2')!
    expect(bagian(40, () => geser(0.6) === 'naik')).toBeGreaterThan(0.9)
    expect(bagian(40, () => geser(-0.6) === 'turun')).toBeGreaterThan(0.9)
  })
})
