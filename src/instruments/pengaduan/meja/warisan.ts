import type { Db, Trx } from '../../../platform/db/types.ts'
import { jamOf, loadAlat } from '../jam/hitung.ts'
import { jedaBawaan, type JedaBawaan } from '../jam/jeda.ts'
import type { Pengaduan } from '../rules.ts'
import { listPeristiwa } from '../store.ts'
import type { Diverifikasi } from '../terima.ts'

/** Days its reporter had it, for the letter that goes on from this one: they count for nobody there either. */
export async function loadJedaBawaan(db: Db, asal: Pengaduan, kini: Date): Promise<JedaBawaan> {
  return jedaBawaan(jamOf(await listPeristiwa(db, asal.id), await loadAlat(db, asal)).jeda, kini)
}

const MEMENUHI = new Set<string>(['disposisi', 'tanggapi', 'jawab'])

/**
 * Who verified the letter that is now split, and when: the act that met its term, otherwise that it was looked through. The desk did
 * it once for all the parts. What was not verified is not verified by being split.
 */
export async function findVerifikasi(trx: Trx, induk: Pengaduan): Promise<Diverifikasi | undefined> {
  const riwayat = await listPeristiwa(trx, induk.id)
  const dulu = riwayat[0]?.data['diverifikasi'] as Diverifikasi | undefined
  if (dulu) return dulu
  const { dipenuhi } = jamOf(riwayat, await loadAlat(trx, induk)).verifikasi
  const asal =
    riwayat.find((e) => MEMENUHI.has(e.aksi) && e.at.getTime() === dipenuhi?.getTime()) ??
    riwayat.find((e) => e.aksi === 'verifikasi')
  return asal && { oleh: asal.orangId, at: asal.at.toISOString() }
}
