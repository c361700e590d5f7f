import { expect, it } from 'vitest'
import { computeKemajuan } from './rules.ts'

const t = (nMasuk: number, target: number, dicabutAt: Date | null = null) => ({ nMasuk, target, dicabutAt })

it('sums by name, and one who did more than was asked does not make up for another', () => {
  const rows = [t(12, 40), t(50, 40), t(10, 40)]
  expect(computeKemajuan(rows, (i) => (i === 0 ? 'Timur' : 'Barat'))).toEqual([
    { nama: 'Timur', masuk: 12, target: 40 },
    { nama: 'Barat', masuk: 50, target: 80 },
  ])
})

it('counts what a stopped assignment brought, and asks no more of it', () => {
  expect(computeKemajuan([t(7, 40, new Date()), t(3, 10)], () => 'semua')).toEqual([
    { nama: 'semua', masuk: 10, target: 17 },
  ])
})
