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

/** Two walks along the inbox's own indexes, of which one holds what is under supervision. */
const calon = (
  bagian: BagianAduan,
  batas: Date,
  kolom: RawBuilder<unknown>,
  sesudah?: Urut,
): RawBuilder<never> => {
  const jalan = (berkadar: RawBuilder<boolean>) => sql`select ${kolom} from pengaduan p
    where p.antrean = 'selesai' and ${berkadar} and p.urut_at < ${batas}
      ${sesudah ? sql`and (p.urut_at, p.id) > (${sesudah.at}, ${sesudah.id}::uuid)` : sql``}
      and ${ADA[bagian]} and ${BEBAS(batas)}`
  return sql`(${jalan(sql`p.klasifikasi is distinct from 'berkadar'`)} union all ${jalan(sql`p.klasifikasi = 'berkadar'`)})`
}

export interface Urut {
  readonly at: Date
  readonly id: string
}

/** The oldest whose time has come, after this one. */
export async function listCalon(
  db: Db,
  bagian: BagianAduan,
  batas: Date,
  sesudah: Urut | undefined,
  banyak: number,
): Promise<Urut[]> {
  const { rows } =
    await sql<Urut>`select c.at, c.id from ${calon(bagian, batas, sql`p.urut_at as at, p.id`, sesudah)} c
    order by c.at, c.id limit ${banyak}`.execute(db)
  return rows
}

/** How many at most `paling`: a preview need not count a million. */
export async function countCalon(db: Db, bagian: BagianAduan, batas: Date, paling: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from (select from ${calon(bagian, batas, sql`p.id`)} c limit ${paling}) s`.execute(db)
  return rows[0]?.n ?? 0
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
