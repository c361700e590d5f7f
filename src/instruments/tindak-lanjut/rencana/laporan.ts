import type { Trx } from '../../../platform/db/types.ts'
import { dropRencanaDaftar, putRencanaDaftar } from '../../survei/index.ts'
import { listBagian } from '../rules-waktu.ts'
import type { Aksi } from '../store.ts'

/** An action that was taken from the plan of a published report keeps its line there. */
const DARI_LAPORAN = 'rencana:'
export const kunciLaporan = (rencanaId: string): string => `${DARI_LAPORAN}${rencanaId}`
/** The line of the plan that an action is. */
export const barisOf = (a: Aksi): string =>
  a.kunciTunggal?.startsWith(DARI_LAPORAN) ? a.kunciTunggal.slice(DARI_LAPORAN.length) : a.id

/**
 * Keeps the RTL table of the survey's report (BAB IV) as the register has it: what the head approved stands in it, what was sent back
 * or given up does not. A publication that was signed stays as it was; the next revision says the new.
 */
export async function samakanLaporan(trx: Trx, a: Aksi): Promise<void> {
  if (a.asal !== 'unsur' || a.asalId === null) return
  // Without an unsur it has no place in a table of unsur.
  if (a.status === 'usulan' || a.status === 'batal' || a.unsur === null)
    return dropRencanaDaftar(trx, a.asalId, barisOf(a))
  const tahun = Number(a.tenggat.slice(0, 4))
  await putRencanaDaftar(trx, a.instansiId, a.asalId, {
    id: barisOf(a),
    unsur: a.unsur,
    kegiatan: a.kegiatan,
    triwulan: listBagian(a, tahun, 4),
    tahun,
    penanggungJawab: a.penanggungJawab,
  })
}
