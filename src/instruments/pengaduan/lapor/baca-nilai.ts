import { startOfTanggal } from '../../../kernel/clock.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import type { Jenis } from '../rules.ts'
import { statusOfLapor } from '../status/lapor.ts'
import type { Status } from '../status/rules.ts'
import {
  kolomLapor,
  normalizeNama,
  parseTanggalLapor,
  parseTrackingId,
  parseWaktuLapor,
  splitJudul,
  type BarisLapor,
  type KolomLapor,
} from './rules.ts'

/** A row that can be taken. */
export interface LaporanLapor {
  readonly baris: number
  readonly trackingId: string
  readonly diterimaAt: Date
  readonly jenis: Jenis
  readonly klasifikasi: Klasifikasi | null
  readonly kategori: { readonly laporId: number | null; readonly nama: string } | null
  readonly judul: string
  readonly isi: string
  readonly anonim: boolean
  readonly rahasia: boolean
  readonly status: Status
  readonly mentah: BarisLapor
}

export interface GalatLapor {
  readonly baris: number | null
  readonly kolom: string | null
  readonly nilai: string | null
  readonly pesan: string
}

const judulOf = (k: KolomLapor): string => kolomLapor.find((x) => x.kunci === k)!.judul
const ringkas = (nilai: string): string => {
  const flat = nilai.replaceAll(/\s+/g, ' ').trim()
  return flat.length <= 40 ? flat : `${flat.slice(0, 40)}…`
}

const KELAS: Readonly<Record<string, { readonly jenis: Jenis; readonly klasifikasi: Klasifikasi | null }>> = {
  '': { jenis: 'pengaduan', klasifikasi: null },
  'pengaduan berkadar pengawasan': { jenis: 'pengaduan', klasifikasi: 'berkadar' },
  'pengaduan tidak berkadar pengawasan': { jenis: 'pengaduan', klasifikasi: 'tidak_berkadar' },
  'permintaan informasi': { jenis: 'permintaan_informasi', klasifikasi: 'permintaan_informasi' },
  aspirasi: { jenis: 'aspirasi', klasifikasi: 'aspirasi' },
  'whistle blowing system': { jenis: 'pengaduan', klasifikasi: 'berkadar' },
}
const TIPE = new Set(['', 'anonim', 'rahasia', '-', 'biasa', 'normal', 'publik'])

/** One row as we understand it, or everything that is wrong with it. Times are those of Jakarta, where LAPOR! stands. */
export function readBaris(baris: number, mentah: BarisLapor): LaporanLapor | readonly GalatLapor[] {
  const galat: GalatLapor[] = []
  const salah = (kolom: KolomLapor, apa: string): undefined => {
    const nilai = ringkas(mentah[kolom])
    const isi = nilai === '' ? 'kosong' : `"${nilai}"`
    galat.push({
      baris,
      kolom: judulOf(kolom),
      nilai,
      pesan: `Baris ${baris}, kolom ${judulOf(kolom)}: ${isi} ${apa}.`,
    })
    return undefined
  }
  const trackingId = parseTrackingId(mentah.trackingId) ?? salah('trackingId', 'bukan nomor LAPOR!')
  const tanggal = parseTanggalLapor(mentah.tanggal) ?? salah('tanggal', 'bukan tanggal (contoh: 18 Jan 2024)')
  const menit =
    mentah.waktu.trim() === ''
      ? 0
      : (parseWaktuLapor(mentah.waktu) ?? salah('waktu', 'bukan jam (contoh: 21:42)'))
  const kelas =
    KELAS[normalizeNama(mentah.klasifikasi)] ?? salah('klasifikasi', 'bukan klasifikasi yang dikenal')
  const status = statusOfLapor(mentah.status) ?? salah('status', 'bukan status LAPOR! yang dikenal')
  const tipe = mentah.tipe.split(/[|,;/]/).map((t) => t.trim().toLowerCase())
  if (!tipe.every((t) => TIPE.has(t))) salah('tipe', 'bukan Anonim, Rahasia, atau keduanya (Anonim|Rahasia)')
  const kategoriId = mentah.kategoriId.trim()
  if (kategoriId !== '' && !/^\d{1,9}(\.0+)?$/.test(kategoriId)) salah('kategoriId', 'bukan nomor')
  const isi = mentah.isiAwal.trim() || mentah.isiAkhir.trim() || mentah.judul.trim()
  if (isi === '') salah('isiAwal', '— laporan tanpa isi tidak dapat dimasukkan')
  if (!trackingId || !tanggal || menit === undefined || !kelas || !status || galat.length > 0) return galat
  const nama = mentah.kategori.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
  return {
    baris,
    trackingId,
    diterimaAt: new Date(startOfTanggal(tanggal, 'WIB').getTime() + menit * 60_000),
    ...kelas,
    kategori:
      nama === '' ? null : { nama, laporId: kategoriId === '' ? null : Math.trunc(Number(kategoriId)) },
    ...splitJudul(mentah.judul, isi),
    anonim: tipe.includes('anonim'),
    rahasia: tipe.includes('rahasia'),
    status,
    mentah,
  }
}
