import type { ColumnType, Generated } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>
type Json<T> = ColumnType<T, string, string>

/** Settings of a way to the outside: a mailbox, LAPOR!'s address. */
export interface LuarSetelanRow {
  instansi_id: string
  nama: 'kotak_surel' | 'lapor_http'
  aktif: boolean
  isi: Json<Record<string, unknown>>
  rahasia: Nanti<Buffer>
  /** Where it stands: last looked, last number, last failure. */
  keadaan: ColumnType<Record<string, unknown>, string | undefined, string>
  updated_at: ColumnType<Date, Date | undefined, Date>
  updated_by: Nanti<string>
}

/** The row of LAPOR!'s workbook as it last came, without the reporter's name. */
export interface LaporRow {
  instansi_id: string
  pengaduan_id: string
  tracking_id: string
  status_lapor: string
  baris: Json<Record<string, string>>
  diimpor_at: Date
}

export interface LaporImporRow {
  instansi_id: string
  id: string
  nama_berkas: string
  sidik: string
  berkas_kunci: string
  hasil: ColumnType<Record<string, number> | null, string | null | undefined, string | null>
  created_at: Generated<Date>
  created_by: Nanti<string>
  diambil_at: Nanti<Date>
}

/** One mail, known by a digest of its Message-ID. */
export interface SuratRow {
  instansi_id: string
  sidik: string
  pengaduan_id: Nanti<string>
  arah: 'masuk' | 'keluar'
  hasil: string
  asli_kunci: Nanti<string>
  created_at: Generated<Date>
}

/** Who writes by WhatsApp or SMS, by fingerprint: which complaint is talked about, and when the last message came. */
export interface PercakapanRow {
  instansi_id: string
  sidik: string
  kanal: 'whatsapp' | 'sms'
  pengaduan_id: Nanti<string>
  pesan_at: Date
  tunggu: Nanti<Buffer>
}

export interface ApiKunciRow {
  instansi_id: string
  id: string
  nama: string
  sidik: string
  awalan: string
  batas_menit: number
  /** Digest of the form that made it. */
  kunci_sidik: Nanti<string>
  created_at: Generated<Date>
  created_by: Nanti<string>
  dipakai_at: Nanti<Date>
  dicabut_at: Nanti<Date>
}

export interface ApiKirimRow {
  instansi_id: string
  kunci_kirim: string
  sidik_isi: string
  created_at: Generated<Date>
}

export interface WebhookRow {
  instansi_id: string
  id: string
  alamat: string
  peristiwa: string[]
  rahasia: Buffer
  /** The form that made it. */
  kunci_kirim: Nanti<string>
  aktif: Generated<boolean>
  created_at: Generated<Date>
  created_by: Nanti<string>
}

export interface WebhookKirimRow {
  instansi_id: string
  id: Generated<string>
  webhook_id: string
  pengaduan_id: string
  urutan: number
  status: Generated<'menunggu' | 'terkirim' | 'gagal' | 'dilewati'>
  percobaan: Generated<number>
  kode_http: Nanti<number>
  alasan: Nanti<string>
  created_at: Generated<Date>
  coba_lagi_at: Generated<Date>
  selesai_at: Nanti<Date>
}

declare module '../../platform/db/types.ts' {
  interface Database {
    pengaduan_luar_setelan: LuarSetelanRow
    pengaduan_lapor_baris: LaporRow
    pengaduan_lapor_impor: LaporImporRow
    pengaduan_surat: SuratRow
    pengaduan_percakapan: PercakapanRow
    pengaduan_api_kunci: ApiKunciRow
    pengaduan_api_kirim: ApiKirimRow
    pengaduan_webhook: WebhookRow
    pengaduan_webhook_kirim: WebhookKirimRow
  }
}
