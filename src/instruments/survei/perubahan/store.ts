import { sql } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HasilTerbitan } from './rules.ts'

interface Baris {
  readonly unit_id: string
  readonly periode_id: string
  readonly terbit_at: Date
  readonly periode: { readonly nama: string; readonly mulai: string; readonly selesai: string }
  readonly hasil: Pick<HasilTerbitan, 'n' | 'ikm' | 'selang95' | 'unsur'>
  readonly rencana: HasilTerbitan['rencana']
}

/** Published periods that ended on or after a day, each in its newest revision, unit by unit and oldest first: one query. */
export async function listHasilTerbitan(db: Db, sejak: Tanggal, unitId?: string): Promise<HasilTerbitan[]> {
  let query = db
    .selectFrom('survei_terbitan as t')
    .innerJoin('survei_periode as p', (j) =>
      j
        .onRef('p.instansi_id', '=', 't.instansi_id')
        .onRef('p.id', '=', 't.periode_id')
        .onRef('p.revisi', '=', 't.revisi'),
    )
    .select([
      'p.unit_id',
      't.periode_id',
      't.terbit_at',
      sql<Baris['periode']>`t.snapshot #> '{publik,periode}'`.as('periode'),
      sql<Baris['hasil']>`t.snapshot #> '{publik,hasil}'`.as('hasil'),
      sql<Baris['rencana']>`t.snapshot #> '{publik,rencana}'`.as('rencana'),
    ])
    .where('p.selesai', '>=', sejak)
  if (unitId !== undefined) query = query.where('p.unit_id', '=', unitId)
  const rows: Baris[] = await query.orderBy('p.unit_id').orderBy('p.mulai').orderBy('p.id').execute()
  return rows.map((r) => ({
    unitId: r.unit_id,
    periodeId: r.periode_id,
    nama: r.periode.nama,
    mulai: r.periode.mulai,
    selesai: r.periode.selesai,
    terbitAt: r.terbit_at,
    n: r.hasil.n,
    ikm: r.hasil.ikm,
    selang95: r.hasil.selang95,
    unsur: r.hasil.unsur.map(({ kunci, total, nilai }) => ({ kunci, total, nilai })),
    rencana: r.rencana,
  }))
}
