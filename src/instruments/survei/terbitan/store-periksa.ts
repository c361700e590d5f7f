import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import '../../../platform/audit/tables.ts'

export interface PeriodePeriksa {
  readonly instansiId: string
  readonly id: string
  readonly nama: string
  readonly unit: string
  readonly revisi: number
}

/** Every periode of the scope (for the owner: of the house), in pages. */
export async function* eachPeriode(db: Db): AsyncGenerator<PeriodePeriksa[]> {
  const start = '00000000-0000-0000-0000-000000000000'
  for (let after = { instansiId: start, id: start }; ;) {
    const rows = await db
      .selectFrom('survei_periode as p')
      .innerJoin('registry_unit as u', (j) =>
        j.onRef('u.instansi_id', '=', 'p.instansi_id').onRef('u.id', '=', 'p.unit_id'),
      )
      .select(['p.instansi_id', 'p.id', 'p.nama', 'p.revisi', 'u.nama as unit'])
      .where(sql<boolean>`(p.instansi_id, p.id) > (${after.instansiId}::uuid, ${after.id}::uuid)`)
      .orderBy('p.instansi_id')
      .orderBy('p.id')
      .limit(500)
      .execute()
    const page = rows.map((r): PeriodePeriksa => ({
      instansiId: r.instansi_id,
      id: r.id,
      nama: r.nama,
      unit: r.unit,
      revisi: r.revisi,
    }))
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last
  }
}

/** A publication as it is stored, unread: the check must not trust what it checks. */
export interface TerbitanTersimpan {
  readonly revisi: number
  readonly sampaiUrut: number
  readonly hashBaris: string
  readonly hash: string
  readonly snapshot: unknown
  /** What the audit trail recorded when it was published; null when there is no such line. */
  readonly hashAudit: string | null
}

export async function listTersimpan(db: Db, periodeId: string): Promise<TerbitanTersimpan[]> {
  const rows = await db
    .selectFrom('survei_terbitan as t')
    .select(['t.revisi', 't.sampai_urut', 't.hash_baris', 't.hash', 't.snapshot'])
    .select((eb) =>
      eb
        .selectFrom('audit_catatan as a')
        .select(sql<string>`a.data ->> 'hash'`.as('hash'))
        .whereRef('a.instansi_id', '=', 't.instansi_id')
        .where('a.sasaran_id', '=', periodeId)
        .where('a.peristiwa', '=', 'survei.periode.terbit')
        .where(sql<boolean>`(a.data ->> 'revisi')::int = t.revisi`)
        .limit(1)
        .as('hash_audit'),
    )
    .where('t.periode_id', '=', periodeId)
    .orderBy('t.revisi')
    .execute()
  return rows.map((r) => ({
    revisi: r.revisi,
    sampaiUrut: Number(r.sampai_urut),
    hashBaris: r.hash_baris,
    hash: r.hash,
    snapshot: r.snapshot,
    hashAudit: r.hash_audit,
  }))
}

export async function listNamaLayanan(db: Db, periodeId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('survei_periode_layanan as pl')
    .innerJoin('registry_layanan as l', (j) =>
      j.onRef('l.instansi_id', '=', 'pl.instansi_id').onRef('l.id', '=', 'pl.layanan_id'),
    )
    .select(['l.id', 'l.nama'])
    .where('pl.periode_id', '=', periodeId)
    .execute()
  return new Map(rows.map((r) => [r.id, r.nama]))
}
