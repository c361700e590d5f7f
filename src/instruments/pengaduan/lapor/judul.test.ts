import { expect, it } from 'vitest'
import { xlsx, type Sel } from '../../../../test/support/xlsx.ts'
import { readLapor } from './baca.ts'

// Invented rows.
const JUDUL = ['Tracking ID', 'Tanggal Laporan Masuk', 'Isi Laporan Awal', 'Status Laporan', 'Tipe Laporan']
const laporan = (n: number): Sel[] => [n, '3 Mar 2026', 'Berlubang.', 'Belum Terverifikasi', '']
const PEMBUKA = (n: number): Sel[][] => Array.from({ length: n }, (_, i) => [`Catatan ${i * 7919}`])

it('finds a heading far down, and on a later sheet, and reads every report under it', async () => {
  const isi = Array.from({ length: 3000 }, (_, i) => laporan(9_100_000 + i))
  const bawah = await readLapor(xlsx({ a: [...PEMBUKA(700), JUDUL, ...isi] }))
  expect([bawah.barisJudul, bawah.laporan.length, bawah.galat]).toEqual([701, 3000, []])
  const lain = await readLapor(xlsx({ Sampul: PEMBUKA(500), Data: [...PEMBUKA(61), JUDUL, ...isi] }))
  expect([lain.barisJudul, lain.laporan.length]).toEqual([62, 3000])
})

it('stops looking after a hundred thousand rows, all sheets together, and reads no half of a file', async () => {
  const sesudah = (n: number) => xlsx({ a: PEMBUKA(n - 10), b: [...PEMBUKA(10), JUDUL, laporan(9_100_001)] })
  expect((await readLapor(sesudah(99_999))).laporan).toHaveLength(1)
  await expect(readLapor(sesudah(100_000))).rejects.toThrow('Judul kolom LAPOR! tidak ditemukan')
})
