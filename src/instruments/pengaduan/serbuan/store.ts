import './tables.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { CatatanSerbuan } from '../../../platform/http/catat-serbuan.ts'

export interface SerbuanAduan extends CatatanSerbuan {
  /** Forms in ten minutes that came in without more ado. */
  readonly ambang: number
}

export async function putSerbuan(trx: Trx, instansiId: string, s: SerbuanAduan): Promise<void> {
  const berubah = { akhir_at: s.akhirAt, puncak: s.puncak, ditahan: s.ditahan, lolos: s.lolos }
  await trx
    .insertInto('pengaduan_serbuan')
    .values({ instansi_id: instansiId, id: s.id, ambang: s.ambang, mulai_at: s.mulaiAt, ...berubah })
    .onConflict((oc) => oc.columns(['instansi_id', 'id']).doUpdateSet(berubah))
    .execute()
}

/** Times the form was held since then, the latest first. */
export async function listSerbuan(db: Db, sejak: Date, batas = 20): Promise<SerbuanAduan[]> {
  return db
    .selectFrom('pengaduan_serbuan')
    .select(['id', 'ambang', 'mulai_at as mulaiAt', 'akhir_at as akhirAt', 'puncak', 'ditahan', 'lolos'])
    .where('akhir_at', '>', sejak)
    .orderBy('akhir_at', 'desc')
    .orderBy('id')
    .limit(batas)
    .execute()
}
