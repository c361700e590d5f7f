import { tanggalOf } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, getUnit, listLayanan } from '../../../registry/index.ts'
import { bahanAksi } from './bahan-aksi.ts'
import { bahanPengaduan } from './bahan-pengaduan.ts'
import { bahanStandar } from './bahan-standar.ts'
import { bahanUnsur } from './bahan-unsur.ts'
import type { Bahan, Tanya } from './tanya.ts'

/** Everything the records of the unit suggest for its forum: weakest unsur, topics of complaints, standards, open actions. */
export async function listBahan(db: Db, forum: Tanya['forum'], now: Date): Promise<Bahan[]> {
  const unit = await getUnit(db, forum.unitId)
  const { zona, slug } = await getInstansi(db, unit.instansiId)
  const layanan = new Map((await listLayanan(db, forum.unitId)).map((l) => [l.id, l]))
  const t: Tanya = {
    forum,
    unit,
    slugInstansi: slug,
    zona,
    now,
    hariIni: tanggalOf(now, zona),
    namaLayanan: (id) => layanan.get(id)?.nama,
    slugLayanan: (id) => layanan.get(id)?.slug,
  }
  return [
    ...(await bahanUnsur(db, t)),
    ...(await bahanPengaduan(db, t)),
    ...(await bahanStandar(db, t)),
    ...(await bahanAksi(db, t)),
  ]
}
