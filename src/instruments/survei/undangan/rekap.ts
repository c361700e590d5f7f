import { countPesan, type HitunganPesan } from '../../../platform/channels/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import { countMenjawab, countUndangan } from './store.ts'
import { findSimpan, type RekapUndangan } from './store-simpan.ts'

export interface Rekap extends RekapUndangan {
  readonly menunggu: number
  readonly dibatalkan: number
  readonly pengingat: HitunganPesan
  /** The names are gone since then. */
  readonly dihapusAt: Date | undefined
}

/** How the invitations of a periode stand. */
export async function loadRekap(db: Db, periodeId: string): Promise<Rekap> {
  const simpan = await findSimpan(db, periodeId)
  const diundang = await countUndangan(db, periodeId)
  const pesan = await countPesan(db, 'survei.undangan', periodeId)
  const pengingat = await countPesan(db, 'survei.pengingat', periodeId)
  const lain = {
    menunggu: pesan.menunggu,
    dibatalkan: pesan.dibatalkan,
    pengingat,
    dihapusAt: simpan.dihapus?.at,
  }
  if (simpan.dihapus && diundang === 0) return { ...simpan.dihapus, ...lain }
  return {
    diundang,
    terkirim: pesan.terkirim + pesan.diterima,
    gagal: pesan.gagal,
    menjawab: await countMenjawab(db, periodeId),
    ...lain,
  }
}
