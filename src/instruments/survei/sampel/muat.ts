import type { Tanggal } from '../../../kernel/clock.ts'
import type { KalenderKerja } from '../../../kernel/hari-kerja.ts'
import type { Db } from '../../../platform/db/types.ts'
import { loadKalender } from '../../../registry/index.ts'
import type { AgregatPeriode } from '../jawaban/tipe.ts'
import type { Periode } from '../periode/periode.ts'
import {
  computeSampel,
  countSisaHariKerja,
  listKekurangan,
  type HasilSampel,
  type Kekurangan,
  type RencanaSampel,
} from './rules.ts'
import { loadRencanaSampel } from './store.ts'

export interface KeadaanSampel {
  readonly rencana: RencanaSampel
  readonly hasil: HasilSampel
  readonly kekurangan: readonly Kekurangan[]
  /** Working days left. */
  readonly sisa: number
  readonly kalender: KalenderKerja
}

/** The plan of a period against what came in, as it stands today. */
export async function loadKeadaanSampel(
  db: Db,
  periode: Periode,
  agregat: Pick<AgregatPeriode, 'perLayanan'>,
  hariIni: Tanggal,
): Promise<KeadaanSampel> {
  const [rencana, kalender] = await Promise.all([
    loadRencanaSampel(db, periode),
    loadKalender(db, periode.instansiId, periode.unitId),
  ])
  const hasil = computeSampel(rencana, periode.populasi)
  return {
    rencana,
    hasil,
    kekurangan: listKekurangan(hasil.layanan, (id) => agregat.perLayanan.get(id)?.n ?? 0),
    sisa: countSisaHariKerja(hariIni, periode.mulai, periode.selesai, kalender),
    kalender,
  }
}
