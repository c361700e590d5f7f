import { sql, type Selectable } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { PeriodeRow } from '../tables.ts'
import type { Periode } from './periode.ts'

type Row = Selectable<PeriodeRow> & { layanan_ids: string[] }

/** Beside a row of `survei_periode`: the services it asks about. */
export const layananIds = sql<string[]>`(
  select coalesce(array_agg(pl.layanan_id order by pl.layanan_id), '{}') from survei_periode_layanan pl
  where pl.instansi_id = survei_periode.instansi_id and pl.periode_id = survei_periode.id)`.as('layanan_ids')

export const toPeriode = (row: Row): Periode => ({
  instansiId: row.instansi_id,
  id: row.id,
  unitId: row.unit_id,
  nama: row.nama,
  mulai: row.mulai,
  selesai: row.selesai,
  instrumenKode: row.instrumen_kode,
  instrumenVersi: row.instrumen_versi,
  konversi: row.konversi,
  bobot: row.bobot,
  populasi: row.populasi,
  caraSampel: { metode: row.sampel_metode, galat: row.sampel_galat, hingga: row.sampel_hingga },
  palingSedikit: row.sampel_paling_sedikit,
  naskah: row.naskah,
  dibukaAt: row.dibuka_at,
  ditutupAt: row.ditutup_at,
  revisi: row.revisi,
  terbitAt: row.terbit_at,
  layananIds: row.layanan_ids,
})

export async function findPeriode(db: Db, id: string): Promise<Periode | undefined> {
  const row = await db
    .selectFrom('survei_periode')
    .selectAll()
    .select(layananIds)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toPeriode(row)
}

/** Answers under way hold the row shared: whoever locks it waits until they are in. */
export async function lockPeriode(trx: Trx, id: string): Promise<Periode | undefined> {
  const row = await trx
    .selectFrom('survei_periode')
    .selectAll()
    .select(layananIds)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toPeriode(row)
}

export type PeriodeBaru = Pick<
  Periode,
  | 'instansiId'
  | 'id'
  | 'unitId'
  | 'nama'
  | 'mulai'
  | 'selesai'
  | 'instrumenKode'
  | 'instrumenVersi'
  | 'konversi'
  | 'populasi'
  | 'layananIds'
> & { readonly dibukaAt: Date; readonly createdBy: string | null }

export async function insertPeriode(trx: Trx, p: PeriodeBaru): Promise<void> {
  await trx
    .insertInto('survei_periode')
    .values({
      instansi_id: p.instansiId,
      id: p.id,
      unit_id: p.unitId,
      nama: p.nama,
      mulai: p.mulai,
      selesai: p.selesai,
      instrumen_kode: p.instrumenKode,
      instrumen_versi: p.instrumenVersi,
      konversi: p.konversi,
      populasi: p.populasi,
      naskah: '{}',
      dibuka_at: p.dibukaAt,
      created_by: p.createdBy,
    })
    .execute()
  await insertLayanan(trx, p.instansiId, p.id, p.layananIds)
}

type PeriodeUbah = Pick<
  Periode,
  'instansiId' | 'id' | 'nama' | 'mulai' | 'selesai' | 'populasi' | 'konversi' | 'layananIds'
>

export async function setPeriode(trx: Trx, p: PeriodeUbah): Promise<void> {
  await trx
    .updateTable('survei_periode')
    .set({ nama: p.nama, mulai: p.mulai, selesai: p.selesai, populasi: p.populasi, konversi: p.konversi })
    .where('id', '=', p.id)
    .execute()
  await trx.deleteFrom('survei_periode_layanan').where('periode_id', '=', p.id).execute()
  await insertLayanan(trx, p.instansiId, p.id, p.layananIds)
}

async function insertLayanan(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .insertInto('survei_periode_layanan')
    .values(ids.map((id) => ({ instansi_id: instansiId, periode_id: periodeId, layanan_id: id })))
    .execute()
}

export async function markDitutup(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('survei_periode').set({ ditutup_at: at }).where('id', '=', id).execute()
}

export async function markDibukaLagi(trx: Trx, id: string, selesai: Tanggal): Promise<void> {
  await trx.updateTable('survei_periode').set({ ditutup_at: null, selesai }).where('id', '=', id).execute()
}

export async function hasJawaban(db: Db, periodeId: string): Promise<boolean> {
  const found = await db
    .selectFrom('survei_jawaban')
    .select(sql`1`.as('ada'))
    .where('periode_id', '=', periodeId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
