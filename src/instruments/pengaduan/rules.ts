import type { Klasifikasi } from './jam/rules.ts'
import type { Status } from './status/rules.ts'

/** What the reporter says it is. */
export const jenisList = ['pengaduan', 'aspirasi', 'permintaan_informasi'] as const
export type Jenis = (typeof jenisList)[number]

/** The door it came through (domain §1.8). No door is wrong. */
export const kanalMasukList = [
  'web',
  'tatap_muka',
  'telepon',
  'surat',
  'surel',
  'whatsapp',
  'sms',
  'media_sosial',
  'open311',
  'api',
  'lapor',
] as const
export type KanalMasuk = (typeof kanalMasukList)[number]

/** Until somebody classifies it, the clock takes a complaint as tidak berkadar. */
export const klasifikasiAwalOf = (jenis: Jenis): Klasifikasi =>
  jenis === 'pengaduan' ? 'tidak_berkadar' : jenis

/** What one needs to know of a complaint to say who may see it. */
export interface Pengaduan {
  readonly instansiId: string
  readonly id: string
  readonly kode: string
  readonly status: Status
  readonly statusSebelumnya: Status | null
  readonly jenis: Jenis
  readonly klasifikasi: Klasifikasi | null
  readonly kanal: KanalMasuk
  readonly unitId: string | null
  readonly pendukung: readonly string[]
  readonly anonim: boolean
  readonly rahasia: boolean
  readonly profilId: string | null
  readonly bahasa: 'id' | 'en'
  readonly diterimaAt: Date
  readonly urutan: number
  /** Named people, for a rahasia or berkadar one. */
  readonly akses: readonly string[]
}

/** Kept from everybody but the few named: the reporter asked for it, or it accuses. */
export const isTerbatas = (p: Pick<Pengaduan, 'rahasia' | 'klasifikasi'>): boolean =>
  p.rahasia || p.klasifikasi === 'berkadar'

/** May the public list show it? */
export const isPublik = (p: Pick<Pengaduan, 'rahasia' | 'klasifikasi' | 'status'>): boolean =>
  !isTerbatas(p) &&
  !['diterima', 'diblokir', 'menunggu_kelengkapan'].includes(p.status) &&
  !p.status.startsWith('diarsipkan')

/**
 * A letter that comes back a second time goes to the admin's own list: units send it to each other, and the reporter waits.
 */
export const PING_PONG = 2
export const isPingPong = (aksi: readonly string[]): boolean =>
  aksi.filter((a) => a === 'kembalikan' || a === 'terima_kembali').length >= PING_PONG
