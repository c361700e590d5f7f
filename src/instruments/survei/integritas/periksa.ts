import type { Trx } from '../../../platform/db/types.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { batasCepat, tandaiBeruntun, tandaiLonjakan, type TandaBaru } from './rules.ts'
import {
  lockUntukPeriksa,
  readBiasa,
  readJendela,
  readTeksSama,
  SEKALI_PERIKSA,
  setDiperiksa,
  type JawabanDiperiksa,
} from './store-jendela.ts'
import { insertTanda } from './store-tanda.ts'

const SEPULUH_MENIT = 600

export interface Langkah {
  /** Whether another step has something to do; what came within the last minute is left to the next run. */
  readonly lagi: boolean
  /** How far had been looked at when the first step of this run began. */
  readonly sejak: number
}

/**
 * Looks at the answers that came since the last look, and writes why some are worth a second one. Run twice it finds the
 * same and writes it once. `sejak`: as the step before gave it. Texts are compared with twenty thousand others, which costs as
 * much as all the rest: in the first step (should a later one not come) and in the last, never in those between.
 */
export async function inspectPeriode(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  sejak?: number,
): Promise<Langkah> {
  const sudah = await lockUntukPeriksa(trx, periodeId)
  if (sudah === undefined) return { lagi: false, sejak: 0 }
  const rows = await readJendela(trx, instansiId, periodeId, sudah)
  const baru = rows.filter((r) => r.baru)
  if (baru.length === 0) return { lagi: false, sejak: sudah }
  // Up to the first that is still warm: numbers are given before a commit, so a lower one may yet appear behind it.
  const hangat = baru.findIndex((r) => r.hangat)
  const lagi = hangat < 0 && baru.length === SEKALI_PERIKSA
  // Paper, files and devices arrive by the pile: when they came says nothing about them.
  const jendela = rows.filter((r) => r.tautanId !== null || r.sidik !== null)
  const tautan = [...new Set(jendela.flatMap((r) => r.tautanId ?? []))]
  const awal = Math.min(...jendela.map((r) => Math.floor(r.detik / SEPULUH_MENIT) * SEPULUH_MENIT))
  const biasa = await readBiasa(trx, instansiId, periodeId, tautan, Number.isFinite(awal) ? awal : 0)
  const tanda = [
    ...tandaiCepat(baru),
    ...tandaiLonjakan(jendela, biasa),
    ...tandaiBeruntun(jendela),
    ...(sejak === undefined || !lagi ? await readTeksSama(trx, instansiId, periodeId, sejak ?? sudah) : []),
  ]
  if (tanda.length > 0)
    await insertTanda(trx, instansiId, periodeId, tanda, await getInstrumenPeriode(trx, periodeId))
  const selesai = hangat < 0 ? baru : baru.slice(0, hangat)
  if (selesai.length > 0) await setDiperiksa(trx, instansiId, periodeId, selesai.at(-1)!.urut)
  return { lagi, sejak: sejak ?? sudah }
}

function tandaiCepat(rows: readonly JawabanDiperiksa[]): TandaBaru[] {
  return rows.flatMap(({ urut, durasi, nilai }): TandaBaru[] => {
    const batas = batasCepat(nilai.length)
    return durasi === null || durasi >= batas
      ? []
      : [{ urut, alasan: 'cepat', bukti: { detik: durasi, batas } }]
  })
}
