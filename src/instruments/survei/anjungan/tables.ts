import type { Generated } from 'kysely'

/** A tablet in a waiting hall or an interviewer's phone: it collects without a line and sends later. */
export interface PerangkatRow {
  instansi_id: string
  id: string
  kode: string
  jenis: 'anjungan' | 'wawancara'
  unit_id: string
  layanan_id: string | null
  tugas_id: string | null
  /** Where it stands, or whose phone it is. */
  nama: string
  /** Seconds alone after which the screen returns to its start. */
  diam_detik: Generated<number>
  /** Salted slow hash; it is checked on the device, without a line. */
  pin: string | null
  pasang_hash: string | null
  pasang_sampai: Date | null
  token_hash: string | null
  dipasang_at: Date | null
  dicabut_at: Date | null
  terakhir_at: Date | null
  /** As the device last said: waiting to be sent, and kept because they were refused. */
  menunggu: Generated<number>
  tertahan: Generated<number>
  /** How far its clock ran ahead of ours when last heard of. */
  selisih_detik: Generated<number>
  n_masuk: Generated<number>
  created_at: Generated<Date>
  created_by: string | null
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_perangkat: PerangkatRow
  }
}
