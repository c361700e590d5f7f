import '../tables.ts'
import '../tables-luar.ts'
import './tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { selesaiList } from '../status/rules.ts'
import type { BagianAduan } from './rules.ts'

const SELESAI = sql`p.status in (${sql.join(selesaiList.map((s) => sql.lit(s)))})`

/** Finished, not held, nothing it belongs to is still open, and its last step is older than the limit. */
const BEBAS = (batas: Date): RawBuilder<boolean> => sql`(${SELESAI}
  and not exists (select from pengaduan_tahan t where t.instansi_id = p.instansi_id and t.pengaduan_id = p.id and t.dilepas_at is null)
  and not exists (select from pengaduan q where q.instansi_id = p.instansi_id and q.antrean <> 'selesai'
    and (q.induk_id = p.id or q.id = p.induk_id))
  and (select e.at from pengaduan_peristiwa e where e.instansi_id = p.instansi_id and e.pengaduan_id = p.id
    order by e.urutan desc limit 1) < ${batas})`

const ada = (tabel: string, dan = 'true'): RawBuilder<boolean> =>
  sql`exists (select from ${sql.table(tabel)} x where x.instansi_id = p.instansi_id and x.pengaduan_id = p.id and ${sql.raw(dan)})`

/** Is there still something of it to erase? */
const ADA: Readonly<Record<BagianAduan, RawBuilder<boolean>>> = {
  identitas: sql`(${ada('pengaduan_pelapor')} or ${ada('pengaduan_pengikut')})`,
  lampiran: ada('pengaduan_lampiran'),
  cerita: sql`not ${ada('pengaduan_retensi_hapus', `x.bagian = 'cerita'`)}`,
  surat: ada('pengaduan_surat', 'x.asli_kunci is not null'),
}

/**
 * The oldest finished ones after one, no more than `banyak`, and of each whether its time has come: two walks along the inbox's own
 * indexes, of which one holds what is under supervision. What was erased long ago is looked at and passed by, so one question costs
 * the same however many there are.
 */
export const selesaiSql = (
  bagian: BagianAduan,
  batas: Date,
  sesudah: Urut | undefined,
  banyak: number,
): RawBuilder<Dilihat> => {
  const urut = sql`order by p.urut_at, p.id limit ${banyak}`
  const jalan = (
    berkadar: RawBuilder<boolean>,
  ) => sql`(select p.instansi_id, p.id, p.status, p.induk_id, p.urut_at
    from pengaduan p where p.antrean = 'selesai' and ${berkadar} and p.urut_at < ${batas}
      ${sesudah ? sql`and (p.urut_at, p.id) > (${sesudah.at}, ${sesudah.id}::uuid)` : sql``} ${urut})`
  return sql`select p.urut_at as at, p.id, (${ADA[bagian]} and ${BEBAS(batas)}) as boleh
    from (select * from (${jalan(sql`p.klasifikasi is distinct from 'berkadar'`)}
      union all ${jalan(sql`p.klasifikasi = 'berkadar'`)}) p ${urut}) p
    order by p.urut_at, p.id`
}

export interface Urut {
  readonly at: Date
  readonly id: string
}
export interface Dilihat extends Urut {
  readonly boleh: boolean
}

export async function listSelesai(db: Db, ...yang: Parameters<typeof selesaiSql>): Promise<Dilihat[]> {
  return (await selesaiSql(...yang).execute(db)).rows
}

/** Holds them against whoever would act on them; a complaint that somebody has in hand right now waits for the next run. */
export async function lockSemua(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('pengaduan')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((r) => r.id)
}

/** Asked again once they are held: a hold or a reopening that came in between counts. */
export async function listMasihBebas(trx: Trx, ids: readonly string[], batas: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from pengaduan p
    where p.id = any(${[...ids]}::uuid[]) and ${BEBAS(batas)}`.execute(trx)
  return rows.map((r) => r.id)
}

export async function markTerhapus(
  trx: Trx,
  p: { readonly instansiId: string; readonly jalanId: string; readonly at: Date },
  bagian: BagianAduan,
  ids: readonly string[],
): Promise<void> {
  await trx
    .insertInto('pengaduan_retensi_hapus')
    .values(
      ids.map((id) => ({
        instansi_id: p.instansiId,
        pengaduan_id: id,
        bagian,
        at: p.at,
        jalan_id: p.jalanId,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export interface Terhapus {
  readonly bagian: BagianAduan
  readonly at: Date
}
/** For the page of one complaint. */
export async function listTerhapus(db: Db, pengaduanId: string): Promise<Terhapus[]> {
  return db
    .selectFrom('pengaduan_retensi_hapus')
    .select(['bagian', 'at'])
    .where('pengaduan_id', '=', pengaduanId)
    .orderBy('at')
    .orderBy('bagian')
    .execute()
}
