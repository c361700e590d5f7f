import { sql, type RawBuilder } from 'kysely'
import type { Lingkup } from '../policy.ts'

/** Named for it. `p` is the complaint. */
const disebut = (orangId: string): RawBuilder<boolean> => sql`exists (
  select from pengaduan_akses a
  where a.instansi_id = p.instansi_id and a.pengaduan_id = p.id and a.orang_id = ${orangId})`

const milikUnit = (unitIds: readonly string[]): RawBuilder<boolean> => sql`(
  p.unit_id = any(${[...unitIds]}::uuid[]) or exists (
    select from pengaduan_unit_pendukung u
    where u.instansi_id = p.instansi_id and u.pengaduan_id = p.id and u.unit_id = any(${[...unitIds]}::uuid[])))`

const BERKADAR = sql<boolean>`p.klasifikasi is not distinct from 'berkadar'`
const BIASA = sql<boolean>`p.klasifikasi is distinct from 'berkadar'`

/**
 * `canSee` as a condition on the complaint `p`. Every list, count, search and export carries it; lingkup.test.ts compares the
 * two for every role and every kind of complaint.
 */
export function terlihatSql(l: Lingkup): RawBuilder<boolean> {
  const jalan: RawBuilder<boolean>[] = []
  if (l.semua) jalan.push(BIASA)
  if (l.berkadar) jalan.push(BERKADAR)
  if (l.unitIds.length > 0) jalan.push(sql`(${BIASA} and not p.rahasia and ${milikUnit(l.unitIds)})`)
  if (l.orangId !== null) jalan.push(disebut(l.orangId))
  return jalan.length === 0 ? sql`false` : sql`(${sql.join(jalan, sql` or `)})`
}
