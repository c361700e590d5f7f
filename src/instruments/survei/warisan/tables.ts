import type { Generated } from 'kysely'

export interface WarisanRow {
  instansi_id: string
  id: string
  unit_id: string
  peraturan: 'kepmen-25-2004' | 'permenpanrb-16-2014'
  nama: string
  mulai: string
  selesai: string
  ikm: string
  n: number | null
  sumber: string
  created_at: Generated<Date>
  created_by: string | null
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_warisan: WarisanRow
  }
}
