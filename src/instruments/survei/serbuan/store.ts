import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { SebabSerbuan } from './rules.ts'
import './tables.ts'

/** One time an address was held. */
export interface SerbuanTercatat {
  readonly id: string
  readonly periodeId: string
  readonly tautanId: string
  readonly sebab: SebabSerbuan
  /** Forms in ten minutes that were allowed; 0: as many as can be read. */
  readonly ambang: number
  readonly mulaiAt: Date
  readonly akhirAt: Date
  /** Most forms in ten minutes. */
  readonly puncak: number
  /** Forms that had to prove themselves first. */
  readonly ditahan: number
  /** Those that did. */
  readonly lolos: number
}

export async function putSerbuan(trx: Trx, instansiId: string, s: SerbuanTercatat): Promise<void> {
  const berubah = { akhir_at: s.akhirAt, puncak: s.puncak, ditahan: s.ditahan, lolos: s.lolos }
  await trx
    .insertInto('survei_serbuan')
    .values({
      instansi_id: instansiId,
      id: s.id,
      periode_id: s.periodeId,
      tautan_id: s.tautanId,
      sebab: s.sebab,
      ambang: s.ambang,
      mulai_at: s.mulaiAt,
      ...berubah,
    })
    .onConflict((oc) => oc.columns(['instansi_id', 'id']).doUpdateSet(berubah))
    .execute()
}

/** Of one periode, newest first, with the short code of the address. */
export async function listSerbuan(
  db: Db,
  periodeId: string,
  batas = 20,
): Promise<(SerbuanTercatat & { readonly kode: string })[]> {
  const rows = await db
    .selectFrom('survei_serbuan as s')
    .leftJoin('survei_tautan as t', (join) =>
      join.onRef('t.instansi_id', '=', 's.instansi_id').onRef('t.id', '=', 's.tautan_id'),
    )
    .selectAll('s')
    .select('t.kode')
    .where('s.periode_id', '=', periodeId)
    .orderBy('s.mulai_at', 'desc')
    .limit(batas)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    periodeId: r.periode_id,
    tautanId: r.tautan_id,
    kode: r.kode ?? '',
    sebab: r.sebab,
    ambang: r.ambang,
    mulaiAt: r.mulai_at,
    akhirAt: r.akhir_at,
    puncak: r.puncak,
    ditahan: r.ditahan,
    lolos: r.lolos,
  }))
}

export interface SerbuanBaru {
  readonly periodeId: string
  readonly periodeNama: string
  readonly unitId: string
  readonly ditahan: number
}

/** Periode that were held since then. */
export async function listSerbuanSejak(db: Db, sejak: Date): Promise<SerbuanBaru[]> {
  const rows = await db
    .selectFrom('survei_serbuan as s')
    .innerJoin('survei_periode as p', (join) =>
      join.onRef('p.instansi_id', '=', 's.instansi_id').onRef('p.id', '=', 's.periode_id'),
    )
    .select(['p.id', 'p.nama', 'p.unit_id', sql<string>`sum(s.ditahan)`.as('n')])
    .where('s.akhir_at', '>', sejak)
    .groupBy(['p.id', 'p.nama', 'p.unit_id'])
    .orderBy('p.id')
    .limit(50)
    .execute()
  return rows.map((r) => ({
    periodeId: r.id,
    periodeNama: r.nama,
    unitId: r.unit_id,
    ditahan: Number(r.n),
  }))
}
