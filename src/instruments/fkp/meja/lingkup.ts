import { holdsInstansi, type Pejabat } from '../../../kernel/actor.ts'

/** canSeeForum, as the units it is true of; null: all. */
export function lingkupOf(actor: Pejabat): readonly string[] | null {
  if (
    holdsInstansi(actor, [
      'petugas',
      'kepala_unit',
      'admin_instansi',
      'penghubung',
      'pembina',
      'apip',
      'pengelola_pengaduan',
    ])
  )
    return null
  const { petugas, kepala_unit, admin_instansi, penghubung, pembina } = actor.unitIds
  return [...new Set([...petugas, ...kepala_unit, ...admin_instansi, ...penghubung, ...pembina])].toSorted()
}
