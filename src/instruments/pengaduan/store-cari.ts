import { sql, type RawBuilder } from 'kysely'

/** Where a page before ended. */
export interface SebelumIni {
  readonly at: Date
  readonly id: string
}

const TERAKHIR = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The newest `batas` complaints with these words, as rows of `id` and `at` (received), newest first; say nothing of who may see
 * them, so ask for that as well.
 */
export const cariSql = (
  kueri: RawBuilder<unknown>,
  batas: number,
  sebelum?: SebelumIni,
): RawBuilder<unknown> => sql`pengaduan_cari_urut(${kueri}, ${sebelum?.at.toISOString() ?? 'infinity'}::timestamptz,
  ${sebelum?.id ?? TERAKHIR}::uuid, ${sql.lit(batas)})`

/** As people type it: words, "in this order", -without. */
export const kueriOf = (teks: string): RawBuilder<unknown> => sql`websearch_to_tsquery('indonesian', ${teks})`
