import { expect, it } from 'vitest'
import { createDaftar, TERPANJANG, type Cabang } from './daftar.ts'

const cabang = (nilai: string, induk: string | null = null): Cabang => ({
  nilai,
  nama: nilai.toUpperCase(),
  induk,
})
const names = (d: ReturnType<typeof createDaftar>, dipilih?: string) =>
  d.buka(dipilih).map((k) => [k.nama, ...k.isi.map((p) => p.nilai)])

it('shows a short list whole, each under what it belongs to', () => {
  const d = createDaftar([cabang('a'), cabang('a1', 'a'), cabang('b'), cabang('c1', 'gone')])
  expect(d.bertahap).toBe(false)
  expect(names(d)).toEqual([
    ['A', 'a', 'a1'],
    ['B', 'b'],
    ['C1', 'c1'],
  ])
})

it('opens a long one under what is chosen, as deep as that lies', () => {
  const daun = Array.from({ length: TERPANJANG }, (_, i) => cabang(`b${i}`, 'b'))
  const d = createDaftar([cabang('a'), cabang('a1', 'a'), cabang('a11', 'a1'), cabang('b'), ...daun])
  const rapat = [
    ['', 'a'],
    ['', 'b'],
  ]
  expect([d.bertahap, names(d), names(d, 'tidak-ada')]).toEqual([true, rapat, rapat])
  expect(names(d, 'a')).toEqual([
    ['A', 'a', 'a1'],
    ['', 'b'],
  ])
  for (const dipilih of ['a1', 'a11'])
    expect(names(d, dipilih)).toEqual([
      ['A', 'a', 'a1'],
      ['A1', 'a11'],
      ['', 'b'],
    ])
  expect(names(d, 'b7')[1]).toHaveLength(TERPANJANG + 2)
  expect([d.terbuka('a11')?.nilai, d.terbuka('b7')?.nilai, d.terbuka('')]).toEqual(['a1', 'b', undefined])
})
