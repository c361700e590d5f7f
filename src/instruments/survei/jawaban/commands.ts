import { AppError, common } from '../../../kernel/errors.ts'
import type { OpenDb, Trx } from '../../../platform/db/types.ts'
import type { Instrumen } from '../instrumen.ts'
import { findInstrumenOf } from '../instrumen/periode.ts'
import { spendUndangan } from '../undangan/pakai.ts'
import { jawabanErrors } from './errors.ts'
import { lockPeriodeTerima, type PeriodeTerlihat } from './store-periode.ts'
import { insertJawaban, insertJawabanLangsung } from './store-tulis.ts'
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
  const periode = await lockPeriodeTerima(trx, periodeId)
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
  const hasil = await insertJawaban(trx, instansiId, periodeId, rows, instrumen)
  if (rows.some((r) => r.undangan !== undefined)) {
    // A sending that had arrived before has used its invitation then.
    const fresh = rows.flatMap((r, i) => (r.undangan !== undefined && hasil[i]!.baru ? [r.undangan] : []))
    await spendUndangan(trx, periodeId, fresh)
  }
  return hasil
}

const isPerangkat = (r: JawabanBaru): boolean => r.saluran === 'anjungan' || r.saluran === 'wawancara'

/** One form from the open address, with the look at its periode that its page rests on. */
export interface KirimanDaring {
  readonly periode: PeriodeTerlihat
  readonly instrumen: Instrumen
  readonly jawaban: JawabanBaru
}

/**
 * The busy day's way in: forms for one periode that was looked at a moment ago. The rules of `receiveJawaban` were asked
 * about that look (`isPolos`), and the writing itself says whether it still holds: under the lock of the periode's row, and
 * only into the very version that was seen. Undefined, with nothing written, when it does not.
 */
export async function receiveDaring(
  db: OpenDb,
  kiriman: readonly KirimanDaring[],
): Promise<HasilMasuk[] | undefined> {
  const [{ periode, instrumen }] = kiriman as [KirimanDaring]
  if (kiriman.some((k) => k.periode.versi !== periode.versi || !isPolos(k))) return undefined
  const { instansiId, id: periodeId, versi } = periode
  const rows = kiriman.map((k) => k.jawaban)
  return insertJawabanLangsung(db, { instansiId, periodeId, versi }, rows, instrumen)
}

/** Whether the rules of `receiveJawaban` say yes to this form by that look, and nothing but the answer is to be written. */
export function isPolos({ periode: { terbuka, layanan }, instrumen, jawaban: j }: KirimanDaring): boolean {
  const dikenal =
    layanan.length === 0 ? j.layananId === TANPA_LAYANAN : layanan.some((l) => l.id === j.layananId)
  const daring = j.saluran === 'daring' && j.undangan === undefined
  return terbuka && daring && dikenal && isLengkap(j.jawaban, instrumen)
}
