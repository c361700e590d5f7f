import { createHash } from 'node:crypto'
import { startOfTanggal } from '../../../kernel/clock.ts'
import type { Pembuka } from './amplop.ts'
import { buildKuesioner } from './kuesioner.ts'
import type { KonteksPerangkat } from './konteks.ts'
import type { Bekal } from './tipe.ts'

const DIAM_BAWAAN = 60

/** Everything the device needs for days without a line. Its version is a hash of all of it. */
export function buildBekal(konteks: KonteksPerangkat, pembuka: Pembuka): Bekal {
  const { jenis, kode, instansi, unit, perangkat, tugas, periode, instrumen } = konteks
  const isi: Omit<Bekal, 'versi'> = {
    jenis,
    kode,
    nama: perangkat?.nama ?? '',
    unit: unit.nama,
    instansi: instansi.nama,
    ...(instansi.logo === null ? {} : { logo: instansi.logo }),
    rekaan: instansi.rekaan,
    jamUtc: -startOfTanggal('1970-01-01', instansi.zona).getTime() / 3_600_000,
    diamDetik: perangkat?.diamDetik ?? DIAM_BAWAAN,
    pin: perangkat?.pin ?? null,
    kunci: { id: pembuka.kid, publik: pembuka.publik },
    kuesioner: periode?.terbuka && instrumen ? buildKuesioner(periode, instrumen) : undefined,
    ...(tugas
      ? { tugas: { wilayah: tugas.wilayah, layanan: tugas.layananNama ?? '', target: tugas.target } }
      : {}),
  }
  const versi = createHash('sha256').update(JSON.stringify(isi)).digest('base64url').slice(0, 16)
  return { versi, ...isi }
}
