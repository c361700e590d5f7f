import { expect, it } from 'vitest'
import { urutkanBaris, type BarisHasil } from './muat.ts'

const baris = (nomor: number, setuju: number, jumlah: number): BarisHasil => ({
  nomor,
  teks: `Pernyataan ${nomor}`,
  setuju,
  tidak: jumlah - setuju,
  lewat: 0,
  jumlah,
})

it('puts the most agreed first by exact fractions: 6 of 9 before 9 of 15', () => {
  const urut = urutkanBaris([baris(1, 9, 15), baris(2, 6, 9), baris(3, 9, 9)])
  expect(urut.map((b) => b.nomor)).toEqual([3, 2, 1])
})

it('does not tell by its place how the few votes on a statement were cast', () => {
  const setujuSemua = urutkanBaris([baris(1, 4, 4), baris(2, 5, 10), baris(3, 0, 1)])
  const tolakSemua = urutkanBaris([baris(1, 0, 4), baris(2, 5, 10), baris(3, 1, 1)])
  expect(setujuSemua.map((b) => b.nomor)).toEqual([2, 1, 3])
  expect(tolakSemua.map((b) => b.nomor)).toEqual([2, 1, 3])
})
