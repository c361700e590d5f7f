import { sql } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'

/** Which publication, and when: everything about it that is not in the snapshot. */
export interface KunciTerbitan {
  readonly unitId: string
  readonly periodeId: string
  /** Results of different questionnaires never stand in one series. */
  readonly instrumenKode: string
  readonly revisi: number
  readonly mulai: Tanggal
  readonly selesai: Tanggal
}

/** Published periods in their newest revision, unit by unit and oldest first. No snapshot is opened. */
export async function listKunci(
  db: Db,
  saring: { readonly sejak?: Tanggal; readonly unitId?: string; readonly kode?: string } = {},
): Promise<KunciTerbitan[]> {
  let query = db
    .selectFrom('survei_periode')
    .select(['unit_id', 'id', 'instrumen_kode', 'revisi', 'mulai', 'selesai'])
    .where('revisi', '>', 0)
  if (saring.sejak !== undefined) query = query.where('selesai', '>=', saring.sejak)
  if (saring.unitId !== undefined) query = query.where('unit_id', '=', saring.unitId)
  if (saring.kode !== undefined) query = query.where('instrumen_kode', '=', saring.kode)
  const rows = await query.orderBy('unit_id').orderBy('mulai').orderBy('selesai').orderBy('id').execute()
  return rows.map((r) => ({
    unitId: r.unit_id,
    periodeId: r.id,
    instrumenKode: r.instrumen_kode,
    revisi: r.revisi,
    mulai: r.mulai,
    selesai: r.selesai,
  }))
}

/** The public snapshots behind some keys. `publik` is unread JSON. */
export async function readPublik(
  db: Db,
  kunci: readonly Pick<KunciTerbitan, 'periodeId' | 'revisi'>[],
): Promise<{ periodeId: string; revisi: number; terbitAt: Date; hash: string; publik: unknown }[]> {
  if (kunci.length === 0) return []
  const { rows } = await sql<{
    periode_id: string
    revisi: number
    terbit_at: Date
    hash: string
    publik: unknown
  }>`
    select t.periode_id, t.revisi, t.terbit_at, t.hash, t.snapshot -> 'publik' as publik
    from survei_terbitan t
    join unnest(${kunci.map((k) => k.periodeId)}::uuid[], ${kunci.map((k) => k.revisi)}::int[]) as k(id, revisi)
      on k.id = t.periode_id and k.revisi = t.revisi`.execute(db)
  return rows.map((r) => ({
    periodeId: r.periode_id,
    revisi: r.revisi,
    terbitAt: r.terbit_at,
    hash: r.hash,
    publik: r.publik,
  }))
}
