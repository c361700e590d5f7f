import { holdsInstansi, type Pejabat } from '../../../kernel/actor.ts'
import type { LingkupDraf } from './store-daftar.ts'

/** canSeeVersi of a draft, as the units it is true of. */
export function lingkupOf(actor: Pejabat): LingkupDraf {
  if (
    holdsInstansi(actor, [
      'pembina',
      'apip',
      'pengelola_pengaduan',
      'admin_instansi',
      'petugas',
      'kepala_unit',
      'penghubung',
    ])
  )
    return { unitIds: null }
  const { petugas, kepala_unit, admin_instansi, penghubung, pembina } = actor.unitIds
  return {
    unitIds: [
      ...new Set([...petugas, ...kepala_unit, ...admin_instansi, ...penghubung, ...pembina]),
    ].toSorted(),
  }
}
