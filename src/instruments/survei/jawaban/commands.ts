import { AppError, common } from '../../../kernel/errors.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { findInstrumenOf } from '../instrumen/periode.ts'
import { spendUndangan } from '../undangan/pakai.ts'
import { jawabanErrors } from './errors.ts'
import { lockPeriodeTerima } from './store-periode.ts'
import { findSidik, insertJawaban } from './store.ts'
import { isLengkap, TANPA_LAYANAN } from './rules.ts'
import type { HasilMasuk, JawabanBaru } from './tipe.ts'

/**
 * Takes answers into an open periode. `hariIni` is today in the zone of the instansi: a periode takes answers from its
 * first to its last day, paper and files until it is closed by hand. What a kiosk or an interviewer's phone collected
 * without a line counts by the day on which it was given, until then too.
 */
export async function receiveJawaban(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  hariIni: string,
  rows: readonly JawabanBaru[],
): Promise<HasilMasuk[]> {
  const [periode, seen] = await Promise.all([
    lockPeriodeTerima(trx, periodeId),
    findSidik(trx, instansiId, periodeId, rows),
  ])
  if (!periode) throw new AppError(common.notFound)
  if (!periode.dibuka) throw new AppError(jawabanErrors.belumBuka)
  const daring = rows.some((r) => r.saluran === 'daring')
  if (daring && hariIni < periode.mulai) throw new AppError(jawabanErrors.belumBuka)
  if (periode.ditutup || (daring && hariIni > periode.selesai)) throw new AppError(jawabanErrors.periodeTutup)
  if (rows.some((r) => isPerangkat(r) && r.tanggal < periode.mulai))
    throw new AppError(jawabanErrors.belumBuka)
  if (rows.some((r) => isPerangkat(r) && r.tanggal > periode.selesai)) {
    throw new AppError(jawabanErrors.periodeTutup)
  }
  const tanpa = periode.layananIds.length === 0
  if (rows.some((r) => (tanpa ? r.layananId !== TANPA_LAYANAN : !periode.layananIds.includes(r.layananId)))) {
    throw new AppError(jawabanErrors.layananAsing)
  }
  const instrumen = await findInstrumenOf(trx, periode)
  if (!instrumen) throw new AppError(common.notFound)
  if (!rows.every((r) => isLengkap(r.jawaban, instrumen))) throw new AppError(jawabanErrors.jawabanRusak)
  const hasil = await insertJawaban(trx, instansiId, periodeId, rows, seen, instrumen)
  if (rows.some((r) => r.undangan !== undefined)) {
    // A sending that had arrived before has used its invitation then.
    const fresh = rows.flatMap((r, i) => (r.undangan !== undefined && hasil[i]!.baru ? [r.undangan] : []))
    await spendUndangan(trx, periodeId, fresh)
  }
  return hasil
}

const isPerangkat = (r: JawabanBaru): boolean => r.saluran === 'anjungan' || r.saluran === 'wawancara'
