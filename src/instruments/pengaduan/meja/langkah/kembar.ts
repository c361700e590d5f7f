import { sql } from 'kysely'
import type { Pejabat } from '../../../../kernel/actor.ts'
import type { Db } from '../../../../platform/db/types.ts'
import { findMirip } from '../../mirip/cari.ts'
import { lingkupOf } from '../../policy.ts'
import { selesaiList } from '../../status/rules.ts'
import { terlihatSql } from '../lingkup.ts'
import type { Rinci } from '../rinci.ts'

/** A letter that this one may be the same as. */
export interface Kembar {
  readonly kode: string
  readonly judul: string
  readonly lokasi: string
  readonly diterimaAt: Date
}

/** Those likeliest to be about the same matter, of what this officer may see and is still open. */
export async function listKembar(db: Db, pejabat: Pejabat, r: Rinci, now: Date): Promise<Kembar[]> {
  const { isi, lokasi, wilayahKode, lintang, bujur } = r.rincian
  const titik = lintang === null || bujur === null ? null : { lintang, bujur }
  return findMirip(
    db,
    { isi, lokasi, wilayahKode, titik },
    now,
    sql<boolean>`(${terlihatSql(lingkupOf(pejabat))} and p.id <> ${r.p.id} and p.status <> all(${[...selesaiList]}::text[]))`,
  )
}
