import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { pairTerbitan, type Arsip } from '../../../instruments/survei/index.ts'
import type { Unit } from '../../../registry/index.ts'
import { ringkasPerubahan, type RingkasanPerubahan } from './ringkas.ts'

const SETAHUN = 365
/** A period of a year, before the year that is looked at: what the oldest news is compared with. */
const SEBELUMNYA = 366

/** A year of news. */
export async function muatPerubahan(
  db: Db,
  arsip: Arsip,
  units: readonly Unit[],
  hariIni: Tanggal,
): Promise<RingkasanPerubahan> {
  const hasil = await arsip.listHasil(db, addDays(hariIni, -SETAHUN - SEBELUMNYA))
  const sejak = addDays(hariIni, -SETAHUN)
  const pairs = pairTerbitan(hasil).filter((p) => p.baru.terbitAt.toISOString().slice(0, 10) >= sejak)
  return ringkasPerubahan(pairs, units)
}
