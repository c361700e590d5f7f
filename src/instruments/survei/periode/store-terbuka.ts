import { sql } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { skm142017 } from '../instrumen.ts'

/** A survey that takes answers today, and its address. */
export interface SurveiTerbuka {
  readonly unitId: string
  readonly kode: string
  readonly nama: string
  readonly selesai: Tanggal
  readonly layananIds: readonly string[]
}

/** Surveys that take answers on a day, by the unit's own address; of one unit or of all. */
export async function listSurveiTerbuka(db: Db, hariIni: Tanggal, unitId?: string): Promise<SurveiTerbuka[]> {
  let query = db
    .selectFrom('survei_periode as p')
    .innerJoin('survei_tautan as s', (j) =>
      j
        .onRef('s.instansi_id', '=', 'p.instansi_id')
        .onRef('s.unit_id', '=', 'p.unit_id')
        .on('s.layanan_id', 'is', null)
        .on('s.loket', 'is', null)
        // The SKM has the printed address of the unit; every other questionnaire one of its own.
        .on(sql<boolean>`s.instrumen_kode is not distinct from nullif(p.instrumen_kode, ${skm142017.kode})`),
    )
    .select([
      'p.unit_id',
      's.kode',
      'p.nama',
      'p.selesai',
      sql<string[]>`array(select pl.layanan_id from survei_periode_layanan pl
        where pl.instansi_id = p.instansi_id and pl.periode_id = p.id)`.as('layanan_ids'),
    ])
    .where('p.dibuka_at', 'is not', null)
    .where('p.ditutup_at', 'is', null)
    .where('p.mulai', '<=', hariIni)
    .where('p.selesai', '>=', hariIni)
  if (unitId !== undefined) query = query.where('p.unit_id', '=', unitId)
  const rows = await query
    .orderBy('p.unit_id')
    .orderBy(sql`p.instrumen_kode = ${skm142017.kode}`, 'desc')
    .orderBy('p.mulai')
    .execute()
  return rows.map((r) => ({
    unitId: r.unit_id,
    kode: r.kode,
    nama: r.nama,
    selesai: r.selesai,
    layananIds: r.layanan_ids,
  }))
}
