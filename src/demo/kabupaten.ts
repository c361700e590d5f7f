import type { InstansiBaru } from '../registry/index.ts'
import { KODE_KABUPATEN } from './wilayah.ts'

/**
 * An invented kabupaten: no regency, district or person of this name exists, the telephone prefix is given to nobody,
 * and addresses end in `.example` (RFC 2606), so nothing sent to them can reach anyone.
 */
export const kabupaten = {
  nama: 'Kabupaten Lembah Sari',
  jenis: 'kabupaten',
  slug: 'lembah-sari',
  wilayahKode: KODE_KABUPATEN,
  zona: 'WIB',
  alamat: 'Jalan Pendapa Nomor 1, Kota Wening, Kabupaten Lembah Sari',
  kontak: 'Telepon (0999) 555-010 · sapa@lembahsari.example',
  rekaan: true,
} as const satisfies InstansiBaru

export const kontakUnit = (kunci: string, urutan: number): string =>
  `Telepon (0999) 555-${String(100 + urutan)} · ${kunci}@lembahsari.example`

/** Shaped like a NIP (18 digits), never a real one: nobody was born on the 32nd of a thirteenth month. */
export const nipRekaan = (n: number): string => `19701332199913${1 + (n % 2)}${String(n).padStart(3, '0')}`
