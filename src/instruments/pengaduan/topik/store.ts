import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import { startOfTanggal, tanggalOf, type Tanggal, type Zona } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listKategori, pilihanKategori } from '../meja/store-kategori.ts'
import { gabunganSql } from './gabungan.ts'

/** Letters to a unit about one topic (and the topics under it), or about anything, within days of the calendar. */
export interface RentangTopik {
  readonly unitId: string
  readonly kategoriId: string | null
  readonly dari: Tanggal
  /** The last day, too. */
  readonly sampai: Tanggal
  readonly zona: Zona
}

/**
 * What may be counted for everybody: nothing kept secret or under supervision, nothing archived or blocked, no request for
 * information. Letters just in count before they are verified, or the newest days would always look quieter than the others.
 */
const terhitungSql: RawBuilder<boolean> = sql<boolean>`(not p.rahasia and p.klasifikasi is distinct from 'berkadar'
  and p.jenis <> 'permintaan_informasi'
  and p.status not in ('diblokir', 'diarsipkan_admin', 'diarsipkan_sistem', 'diarsipkan_pelapor'))`

/** Letters that say what is asked for; `masuk` is the letter that came in then. */
const dalamSql = (
  r: RentangTopik,
  masuk: RawBuilder<Date>,
): RawBuilder<boolean> => sql<boolean>`p.unit_id = ${r.unitId}
  and ${masuk} >= ${startOfTanggal(r.dari, r.zona)}
  and ${masuk} < ${new Date(startOfTanggal(r.sampai, r.zona).getTime() + SEHARI)}
  and (${r.kategoriId}::uuid is null or p.kategori_id in
    (select k.id from pengaduan_kategori k where k.id = ${r.kategoriId} or k.induk_id = ${r.kategoriId}))
  and ${terhitungSql}`
const SEHARI = 86_400_000

/**
 * How many came in each stretch of `panjang` days, from the first day on; stretches without any are left out. Those merged into
 * another count on the day they came, or merging would look like an improvement.
 */
export async function countPotong(
  db: Db,
  r: RentangTopik,
  panjang: number,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ ke: number; n: number }>`
    select floor(extract(epoch from at - ${startOfTanggal(r.dari, r.zona)}) / ${panjang * 86_400})::int as ke, count(*)::int as n
    from (
      select p.diterima_at as at from pengaduan p where ${dalamSql(r, sql`p.diterima_at`)}
      union all
      select g.diterima_at from pengaduan p join pengaduan g on ${gabunganSql} where ${dalamSql(r, sql`g.diterima_at`)}
    ) s group by 1 order by 1`.execute(db)
  return new Map(rows.map((x) => [x.ke, x.n]))
}

/** The newest letters of a topic, as ids. */
export async function listIdTopik(db: Db, r: RentangTopik, batas: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from pengaduan p where ${dalamSql(r, sql`p.diterima_at`)} order by p.diterima_at desc, p.id desc limit ${batas}`.execute(
    db,
  )
  return rows.map((x) => x.id)
}

/** Since when letters are kept here at all: before that day a silence says nothing. */
export async function findAwalPengaduan(db: Db, zona: Zona): Promise<Tanggal | undefined> {
  const row = await db
    .selectFrom('pengaduan')
    .select('diterima_at')
    .orderBy('diterima_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && tanggalOf(row.diterima_at, zona)
}

/** Topics one can choose from, each below its main one. */
export async function listTopik(db: Db): Promise<{ readonly value: string; readonly label: string }[]> {
  return pilihanKategori((await listKategori(db)).filter((k) => k.selesai === null))
}

export async function findNamaTopik(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('pengaduan_kategori').select('nama').where('id', '=', id).executeTakeFirst()
  return row?.nama
}
