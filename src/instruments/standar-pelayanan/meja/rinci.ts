import type { Pejabat } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import { findLayanan, getUnit, listOrang, type Layanan, type Unit } from '../../../registry/index.ts'
import { canSeeVersi, canSusun, canTandaTangan } from '../policy.ts'
import { isBerlaku } from '../rules-alur.ts'
import { listPeristiwa, listVersi, type PeristiwaStandar, type Versi } from '../store.ts'

/** A service at the desk: every version this person may see, and what he may do. */
export interface Rinci {
  readonly layanan: Layanan
  readonly unit: Unit
  readonly versi: readonly Versi[]
  readonly berlaku: Versi | null
  readonly disusun: Versi | null
  /** Of the version under way, or else of the one in force. */
  readonly jejak: readonly (PeristiwaStandar & { readonly nama: string | null })[]
  readonly hariIni: Tanggal
  readonly boleh: { readonly susun: boolean; readonly tandaTangan: boolean }
}

/** Under a decree, without the name of who signed it. */
export const tanpaPenandatangan = (r: Pick<Rinci, 'berlaku' | 'disusun'>): Versi | undefined =>
  [r.berlaku, r.disusun].find((v): v is Versi => v?.sk != null && v.penandatangan === null)

export async function loadRinci(db: Db, actor: Pejabat, layananId: string, hariIni: Tanggal): Promise<Rinci> {
  const layanan = await findLayanan(db, layananId)
  if (!layanan) throw new AppError(common.notFound)
  const unit = await getUnit(db, layanan.unitId)
  const versi = (await listVersi(db, layananId)).filter((v) => canSeeVersi(actor, v))
  const berlaku = versi.find((v) => isBerlaku(v.keadaan) && v.diganti === null) ?? null
  const disusun = versi.find((v) => !isBerlaku(v.keadaan)) ?? null
  const kini = disusun ?? berlaku
  const susun = canSusun(actor, unit.id)
  // Who did what is for those who work on it.
  const jejak = kini && susun ? await listPeristiwa(db, kini.id) : []
  const nama = new Map(jejak.length > 0 ? (await listOrang(db)).map((o) => [o.id, o.nama]) : [])
  return {
    layanan,
    unit,
    versi,
    berlaku,
    disusun,
    jejak: jejak.map((p) => ({ ...p, nama: p.orangId === null ? null : (nama.get(p.orangId) ?? null) })),
    hariIni,
    boleh: { susun, tandaTangan: canTandaTangan(actor, unit.id) },
  }
}
