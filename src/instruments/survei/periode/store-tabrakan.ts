import { sql } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Tabrakan } from './periode.ts'

interface Calon {
  readonly unitId: string
  readonly layananIds: readonly string[]
  readonly instrumenKode: string
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  /** The period itself, when it is being changed. */
  readonly kecuali?: string
}

/** An open period of the unit with the same instrument that already claims one of these services on one of these days. */
export async function findTabrakan(db: Db, calon: Calon): Promise<Tabrakan | undefined> {
  let query = db
    .selectFrom('survei_periode as p')
    .leftJoin('survei_periode_layanan as pl', (j) =>
      j.onRef('pl.instansi_id', '=', 'p.instansi_id').onRef('pl.periode_id', '=', 'p.id'),
    )
    .leftJoin('registry_layanan as l', (j) =>
      j.onRef('l.instansi_id', '=', 'pl.instansi_id').onRef('l.id', '=', 'pl.layanan_id'),
    )
    .select([
      'p.id',
      'p.nama',
      sql<
        string[]
      >`coalesce(array_agg(l.nama order by l.urutan, l.nama) filter (where l.nama is not null), '{}')`.as(
        'layanan',
      ),
    ])
    .where('p.unit_id', '=', calon.unitId)
    .where('p.ditutup_at', 'is', null)
    .where('p.revisi', '=', 0)
    .where('p.mulai', '<=', calon.selesai)
    .where('p.selesai', '>=', calon.mulai)
    .where('p.instrumen_kode', '=', calon.instrumenKode)
  // A survey about no service in particular runs once at a time.
  if (calon.layananIds.length > 0) query = query.where('pl.layanan_id', 'in', [...calon.layananIds])
  if (calon.kecuali !== undefined) query = query.where('p.id', '!=', calon.kecuali)
  return query.groupBy(['p.id', 'p.nama', 'p.mulai']).orderBy('p.mulai').limit(1).executeTakeFirst()
}
