import { parseJeda } from '../jam/jeda.ts'
import type { Jeda, Klasifikasi } from '../jam/rules.ts'
import type { KanalMasuk } from '../rules.ts'
import type { Status } from '../status/rules.ts'

/** One line of the inbox. */
export interface Baris {
  readonly id: string
  readonly kode: string
  readonly judul: string
  readonly status: Status
  readonly klasifikasi: Klasifikasi | null
  readonly kanal: KanalMasuk
  readonly unitId: string | null
  readonly kategoriId: string | null
  readonly wilayah: string | null
  readonly lokasi: string
  readonly rahasia: boolean
  readonly pingPong: boolean
  readonly tindakLanjut: string | null
  readonly diterimaAt: Date
  readonly selesaiAt: Date | null
  readonly tenggatBerikut: Date | null
  readonly tenggatPelapor: Date | null
  /** Somebody of the house should have moved it by now. */
  readonly lewat: boolean
  readonly urutAt: Date
  /** When the reporter had it. */
  readonly jeda: readonly Jeda[]
}

const PEMISAH = '\u001f'
const atau = (teks: string): string | null => (teks === '' ? null : teks)
const waktu = (ms: string): Date | null => (ms === '' ? null : new Date(Number(ms)))

/** A line as the database writes it (`barisSql`, store-daftar.ts), taken apart. */
export function toBaris(teks: string): Baris {
  const b = teks.split(PEMISAH)
  const t = (i: number): string => b[i]!
  return {
    id: t(0),
    urutAt: waktu(t(1))!,
    kode: t(2),
    status: t(3) as Status,
    klasifikasi: atau(t(4)) as Klasifikasi | null,
    kanal: t(5) as KanalMasuk,
    unitId: atau(t(6)),
    kategoriId: atau(t(7)),
    wilayah: atau(t(8)),
    rahasia: t(9) === 't',
    pingPong: t(10) === 't',
    tindakLanjut: atau(t(11)),
    diterimaAt: waktu(t(12))!,
    selesaiAt: waktu(t(13)),
    tenggatBerikut: waktu(t(14)),
    tenggatPelapor: waktu(t(15)),
    lewat: t(16) === 't',
    jeda: parseJeda(t(17)),
    lokasi: t(18),
    judul: t(19),
  }
}
