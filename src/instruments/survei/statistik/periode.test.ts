import { describe, expect, it } from 'vitest'
import { addJawaban, emptyAgregat, type Agregat } from '../rules.ts'
import { nilai } from '../../../../test/support/jawaban.ts'
import { computeBandingPeriode } from './periode.ts'

const banyak = (n: number, of: (i: number) => number[]): Agregat =>
  Array.from({ length: n }, (_, i) => nilai(...of(i))).reduce(addJawaban, emptyAgregat())
const biasa = (i: number): number[] => [3, 3, 2 + (i % 2), 4, 3, 3, 3 + (i % 2), 3, 3]

describe('one period against the one before it', () => {
  it('names the unsur that rose and leaves the rest unproven', () => {
    const lama = [{ agregat: banyak(80, biasa) }]
    const baru = [{ agregat: banyak(80, (i) => biasa(i).with(2, 3 + (i % 2))) }]
    const baris = computeBandingPeriode(lama, baru)
    expect(baris).toHaveLength(10)
    const waktu = baris.find((b) => b.kunci === 'waktu')!
    expect([waktu.arah, waktu.lama!.toNumber(), waktu.baru!.toNumber()]).toEqual(['naik', 62.5, 87.5])
    expect(baris.filter((b) => b.arah !== 'belum_terbukti').map((b) => b.kunci)).toEqual(['', 'waktu'])
  })

  it('is surer where services differ and each is a stratum of its own', () => {
    const dua = (tambah: number) => [
      { agregat: banyak(30, (i) => [2, 2, 2, 2, 2, 2, 2, 2, 2 + ((i + tambah) % 2)]), populasi: 300 },
      { agregat: banyak(30, (i) => [4, 4, 4, 4, 4, 4, 4, 4 - (i % 2), tambah ? 4 : 3]), populasi: 300 },
    ]
    const [lama, baru] = [dua(0), dua(1)]
    const p = (a: typeof lama, b: typeof lama): number =>
      computeBandingPeriode(a, b).find((x) => x.kunci === 'pengaduan')!.p
    const gabung = (l: typeof lama) => [
      { agregat: l.reduce((a, x) => mergeDua(a, x.agregat), emptyAgregat()), populasi: 600 },
    ]
    expect(p(lama, baru)).toBeLessThan(p(gabung(lama), gabung(baru)))
  })
})

const mergeDua = (a: Agregat, b: Agregat): Agregat =>
  a.n === 0
    ? b
    : {
        n: a.n + b.n,
        total: Object.fromEntries(Object.entries(a.total).map(([k, x]) => [k, x + b.total[k]!])),
        kuadrat: Object.fromEntries(Object.entries(a.kuadrat!).map(([k, x]) => [k, x + b.kuadrat![k]!])),
        jumlahBaris: a.jumlahBaris + b.jumlahBaris,
        jumlahKuadrat: a.jumlahKuadrat + b.jumlahKuadrat,
      }
