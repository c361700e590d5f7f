import { sql } from 'kysely'
import { IANA, type Zona } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import './tables.ts'

export const HARI_BAWAAN = 30

/** What a list came to, in numbers. */
export interface RekapUndangan {
  readonly diundang: number
  readonly terkirim: number
  readonly gagal: number
  readonly menjawab: number
}

export interface SimpanUndangan {
  readonly hari: number
  /** The names are gone; this is what remains. */
  readonly dihapus: (RekapUndangan & { readonly at: Date }) | undefined
}

export async function findSimpan(db: Db, periodeId: string): Promise<SimpanUndangan> {
  const row = await db
    .selectFrom('survei_undangan_simpan')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .executeTakeFirst()
  if (!row) return { hari: HARI_BAWAAN, dihapus: undefined }
  return {
    hari: row.hari,
    dihapus: row.dihapus_at
      ? {
          at: row.dihapus_at,
          diundang: row.diundang ?? 0,
          terkirim: row.terkirim ?? 0,
          gagal: row.gagal ?? 0,
          menjawab: row.menjawab ?? 0,
        }
      : undefined,
  }
}

export async function setHari(trx: Trx, instansiId: string, periodeId: string, hari: number): Promise<void> {
  await trx
    .insertInto('survei_undangan_simpan')
    .values({ instansi_id: instansiId, periode_id: periodeId, hari })
    .onConflict((oc) => oc.columns(['instansi_id', 'periode_id']).doUpdateSet({ hari }))
    .execute()
}

export async function setDihapus(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  rekap: RekapUndangan,
  at: Date,
): Promise<void> {
  const values = { dihapus_at: at, ...rekap }
  await trx
    .insertInto('survei_undangan_simpan')
    .values({ instansi_id: instansiId, periode_id: periodeId, hari: HARI_BAWAAN, ...values })
    .onConflict((oc) => oc.columns(['instansi_id', 'periode_id']).doUpdateSet(values))
    .execute()
}

/** Periods whose names have been kept long enough: the days after the last day (or the closing) are over. */
export async function listJatuhTempo(db: Db, hariIni: string, zona: Zona): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from survei_periode p
    left join survei_undangan_simpan s on s.instansi_id = p.instansi_id and s.periode_id = p.id
    where coalesce((p.ditutup_at at time zone ${IANA[zona]})::date, p.selesai) + coalesce(s.hari, ${HARI_BAWAAN}) < ${hariIni}::date
      and exists (select 1 from survei_undangan u where u.instansi_id = p.instansi_id and u.periode_id = p.id)
    order by p.id`.execute(db)
  return rows.map((r) => r.id)
}
