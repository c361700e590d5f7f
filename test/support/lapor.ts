import { readBaris, type LaporanLapor } from '../../src/instruments/pengaduan/lapor/baca-nilai.ts'
import { kolomLapor, type BarisLapor } from '../../src/instruments/pengaduan/lapor/rules.ts'

const KOSONG = Object.fromEntries(kolomLapor.map((k) => [k.kunci, ''])) as BarisLapor

/** One row of a LAPOR! file, as the import reads it. Invented: nothing of it was ever said to LAPOR!. */
export function laporanLapor(trackingId: string, over: Partial<BarisLapor> = {}): LaporanLapor {
  const l = readBaris(1, {
    ...KOSONG,
    trackingId,
    tanggal: '02 Nov 2026',
    judul: 'Antrean puskesmas',
    isiAwal: 'Sejak pagi antre tanpa nomor.',
    klasifikasi: 'Pengaduan Tidak Berkadar Pengawasan',
    status: 'Terdisposisi ke Dinas Kesehatan',
    terdisposisi: 'Dinas Kesehatan',
    ...over,
  })
  if (!('trackingId' in l)) throw new Error(l.map((g) => g.pesan).join())
  return l
}
