import { hariOf } from '../../../kernel/hari-kerja.ts'
import type { Tanggal } from '../../../kernel/clock.ts'

const SATUAN = ' satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')
const HARI = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ')
const BULAN = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
)

/** A whole number below a million in words: 2026 → "dua ribu dua puluh enam". */
export function terbilang(n: number): string {
  const sisa = (n: number, kata: string): string => (n === 0 ? kata : `${kata} ${terbilang(n)}`)
  if (n < 12) return n === 0 ? 'nol' : SATUAN[n]!
  if (n < 20) return `${SATUAN[n - 10]} belas`
  if (n < 100) return sisa(n % 10, `${SATUAN[Math.floor(n / 10)]} puluh`)
  if (n < 200) return sisa(n - 100, 'seratus')
  if (n < 1000) return sisa(n % 100, `${SATUAN[Math.floor(n / 100)]} ratus`)
  if (n < 2000) return sisa(n - 1000, 'seribu')
  return sisa(n % 1000, `${terbilang(Math.floor(n / 1000))} ribu`)
}

/** "Kamis, tanggal dua belas bulan November tahun dua ribu dua puluh enam", as a berita acara begins. */
export function tanggalTerbilang(t: Tanggal): string {
  const [tahun, bulan, hari] = t.split('-').map(Number) as [number, number, number]
  return `${HARI[hariOf(t)]}, tanggal ${terbilang(hari)} bulan ${BULAN[bulan - 1]} tahun ${terbilang(tahun)}`
}
