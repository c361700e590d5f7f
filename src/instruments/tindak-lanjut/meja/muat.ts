import type { Pejabat } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listOrang, listUnit, type Orang, type Unit } from '../../../registry/index.ts'
import { lingkupOf } from '../policy.ts'
import type { SaringAksi } from '../store-daftar.ts'
import type { Saringan } from './saringan.ts'

/** The filter of the address as a condition, within what this person may see. */
export const kondisiOf = (actor: Pejabat, s: Saringan, hariIni: Tanggal): SaringAksi => ({
  lingkup: lingkupOf(actor),
  ...(s.unitId && { unitIds: [s.unitId] }),
  ...(s.keadaan === 'lewat' ? { lewatPada: hariIni } : s.keadaan && { status: [s.keadaan] }),
  ...(s.cari && { cari: s.cari }),
  ...(s.tahun && { tahun: s.tahun }),
  ...(s.asal && { asal: s.asal }),
  ...(s.orangId && { penanggungJawabId: s.orangId }),
  ...(s.sesudah && { sesudah: s.sesudah }),
})

/** Units this person looks at, in their order. */
export async function listUnitTerlihat(db: Db, actor: Pejabat): Promise<Unit[]> {
  const { unitIds } = lingkupOf(actor)
  const semua = (await listUnit(db)).filter((u) => u.aktif)
  return unitIds === null ? semua : semua.filter((u) => unitIds.includes(u.id))
}

/** Who may be asked to carry something out: people of the unit and of the one above it, and whoever answers for it already. */
export async function listOrangUnit(
  db: Db,
  unit: Pick<Unit, 'id' | 'indukId'>,
  kiniId?: string,
): Promise<Orang[]> {
  return (await listOrang(db)).filter(
    (o) =>
      o.aktif &&
      (o.id === kiniId ||
        o.penugasan.some(
          (p) =>
            ['petugas', 'kepala_unit', 'penghubung'].includes(p.peran) &&
            (p.unitId === unit.id || (unit.indukId !== null && p.unitId === unit.indukId)),
        )),
  )
}
