import type { PeriodeDimuat } from '../periode/muat.ts'
import type { TujuanImpor } from './baca.ts'

/** What a file is measured against: the period's services and days, none of them after today. */
export const tujuanOf = ({
  periode,
  hariIni,
  layanan,
  instrumen,
}: Pick<PeriodeDimuat, 'periode' | 'hariIni' | 'layanan' | 'instrumen'>): TujuanImpor => ({
  instrumen,
  layanan,
  mulai: periode.mulai,
  sampai: hariIni < periode.selesai ? hariIni : periode.selesai,
})
