import type { Trx } from '../../../platform/db/types.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { batasCepat, tandaiBeruntun, tandaiLonjakan, type TandaBaru } from './rules.ts'
import {
  lockUntukPeriksa,
  readBiasa,
  readJendela,
  readTeksSama,
  setDiperiksa,
  type JawabanDiperiksa,
} from './store-jendela.ts'
import { insertTanda } from './store-tanda.ts'

const SEPULUH_MENIT = 600

/**
 * Looks at the answers that came since the last look, and writes why some are worth a second one. Returns how many answers are
 * done with; 0 when there is nothing left but what came within the last minute and is looked at again. Run twice it finds the
 * same and writes it once.
 */
export async function inspectPeriode(trx: Trx, instansiId: string, periodeId: string): Promise<number> {
  const sudah = await lockUntukPeriksa(trx, periodeId)
  if (sudah === undefined) return 0
  const rows = await readJendela(trx, instansiId, periodeId, sudah)
  const baru = rows.filter((r) => r.baru)
  if (baru.length === 0) return 0
  // Paper, files and devices arrive by the pile: when they came says nothing about them.
  const jendela = rows.filter((r) => r.tautanId !== null || r.sidik !== null)
  const tautan = [...new Set(jendela.flatMap((r) => r.tautanId ?? []))]
  const awal = Math.min(...jendela.map((r) => Math.floor(r.detik / SEPULUH_MENIT) * SEPULUH_MENIT))
  const biasa = await readBiasa(trx, instansiId, periodeId, tautan, Number.isFinite(awal) ? awal : 0)
  const tanda = [
    ...tandaiCepat(baru),
    ...tandaiLonjakan(jendela, biasa),
    ...tandaiBeruntun(jendela),
    ...(await readTeksSama(trx, instansiId, periodeId, sudah)),
  ]
  if (tanda.length > 0)
    await insertTanda(trx, instansiId, periodeId, tanda, await getInstrumenPeriode(trx, periodeId))
  // Up to the first that is still warm: numbers are given before a commit, so a lower one may yet appear behind it.
  const hangat = baru.findIndex((r) => r.hangat)
  const selesai = hangat < 0 ? baru : baru.slice(0, hangat)
  if (selesai.length > 0) await setDiperiksa(trx, instansiId, periodeId, selesai.at(-1)!.urut)
  return selesai.length
}

function tandaiCepat(rows: readonly JawabanDiperiksa[]): TandaBaru[] {
  return rows.flatMap(({ urut, durasi, nilai }): TandaBaru[] => {
    const batas = batasCepat(nilai.length)
    return durasi === null || durasi >= batas
      ? []
      : [{ urut, alasan: 'cepat', bukti: { detik: durasi, batas } }]
  })
}
