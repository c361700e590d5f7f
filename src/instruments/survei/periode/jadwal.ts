import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'

/** When a unit asks, asked and will ask with one questionnaire. */
export interface Jadwal {
  readonly id: string
  readonly nama: string
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  /** 0: not published. */
  readonly revisi: number
}

/** Oldest first, whatever state they are in. */
export async function listJadwal(db: Db, unitId: string, instrumenKode: string): Promise<Jadwal[]> {
  return db
    .selectFrom('survei_periode')
    .select(['id', 'nama', 'mulai', 'selesai', 'revisi'])
    .where('unit_id', '=', unitId)
    .where('instrumen_kode', '=', instrumenKode)
    .orderBy('mulai')
    .orderBy('selesai')
    .orderBy('id')
    .execute()
}
