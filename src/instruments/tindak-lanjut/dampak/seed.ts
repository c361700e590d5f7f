import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { addDays, tanggalOf } from '../../../kernel/clock.ts'
import { getInstansi, listUnit, type Unit } from '../../../registry/index.ts'
import { createArsip, listTerbitan, skm142017 } from '../../survei/index.ts'
import { listAksi } from '../store-daftar.ts'
import { nilaiTerbitan } from './hitung.ts'
import { insertHarapan } from './store.ts'

/** A week after the result was out its actions say what they are to move. */
const SESUDAH_TERBIT = 6

/**
 * What the actions of the demonstration were hoped to move, and what the periods after said: some up, some not proven, the newest
 * waiting. Loaded once, after the actions; written as it would have been then.
 */
export async function seedDampak(trx: Trx, deps: Pick<Deps, 'now'>, instansiId: string): Promise<void> {
  const ada = await trx.selectFrom('tindak_lanjut_harapan').select('aksi_id').limit(1).executeTakeFirst()
  if (ada) return
  const { zona } = await getInstansi(trx, instansiId)
  const hariIni = tanggalOf(deps.now(), zona)
  const arsip = createArsip()
  const seed = async (unit: Unit): Promise<void> => {
    const terbitan = await listTerbitan(trx, unit.id)
    const aksi = await listAksi(trx, { unitIds: [unit.id], asal: 'unsur', batas: 1000 })
    for (const a of aksi) {
      const t = terbitan.find((x) => x.periodeId === a.asalId)
      const tanggal = t && addDays(tanggalOf(t.terbitAt, zona), SESUDAH_TERBIT)
      if (!t || !tanggal || tanggal > hariIni || a.unsur === null || a.status === 'batal') continue
      const harapan = {
        aksiId: a.id,
        versi: 1,
        tolok: { jenis: 'unsur', unsur: a.unsur, instrumen: skm142017.kode },
        instrumen: skm142017.kode,
        arah: 'naik',
        besar: a.nomor % 3 === 0 ? '3' : '',
        tanggal,
        acuan: { periodeId: t.periodeId, revisi: t.revisi, selesai: t.selesai },
      } as const
      await insertHarapan(trx, instansiId, harapan, { at: new Date(`${tanggal}T03:00:00Z`), orangId: null })
    }
    for (const { periodeId, terbitAt } of terbitan) {
      const ini = { unitId: unit.id, instrumen: skm142017.kode, periodeId }
      await nilaiTerbitan(trx, { now: () => terbitAt }, instansiId, ini, arsip)
    }
  }
  for (const unit of await listUnit(trx)) await seed(unit)
}
