import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { cariSql, kueriOf } from '../store-cari.ts'
import { samarOf, type Samar, type TeksSamar } from '../samaran.ts'
import type { Status } from '../status/rules.ts'
import { topikSql } from '../topik/sql.ts'

/** A complaint as everybody may see it, its texts masked. */
export interface Publik {
  readonly id: string
  readonly judul: TeksSamar
  readonly isi: TeksSamar
  readonly status: Status
  readonly unitId: string | null
  readonly kategoriId: string | null
  readonly wilayahKode: string | null
  readonly lokasi: TeksSamar
  readonly diterimaAt: Date
  readonly updatedAt: Date
  /** For what else was written about it. */
  readonly samar: Samar
}

/** The same words as isPublik in rules.ts (a test compares them), written so that the index of the public list is used. */
export const publikSql: RawBuilder<boolean> = sql<boolean>`(not p.rahasia and p.klasifikasi is distinct from 'berkadar'
  and p.status not in ('diterima', 'diblokir', 'menunggu_kelengkapan',
    'diarsipkan_admin', 'diarsipkan_sistem', 'diarsipkan_pelapor'))`

const publik = (db: Db) =>
  db
    .selectFrom('pengaduan as p')
    .select([
      'p.id',
      'p.judul',
      'p.isi',
      'p.status',
      'p.unit_id as unitId',
      'p.kategori_id as kategoriId',
      'p.wilayah_kode as wilayahKode',
      'p.lokasi',
      'p.diterima_at as diterimaAt',
      'p.updated_at as updatedAt',
      'p.nama_sidik as namaSidik',
    ])
    .where(publikSql)

export type BarisPublik = Awaited<ReturnType<ReturnType<typeof publik>['executeTakeFirstOrThrow']>>
type Kunci = Pick<Deps, 'deriveKey'>

export function toPublik(deps: Kunci, { namaSidik, ...p }: BarisPublik): Publik {
  const samar = samarOf(deps, { id: p.id, namaSidik })
  return { ...p, judul: samar(p.judul), isi: samar(p.isi), lokasi: samar(p.lokasi), samar }
}

export const kelompokStatus = {
  proses: [
    'terverifikasi',
    'terdisposisi',
    'bukan_wewenang',
    'ditindaklanjuti',
    'ditanggapi_pelapor',
    'dibuka_kembali',
    'diteruskan',
  ],
  dijawab: ['dijawab'],
  selesai: ['ditutup_pelapor', 'ditutup_admin', 'ditutup_sistem'],
} as const satisfies Record<string, readonly Status[]>
export type KelompokStatus = keyof typeof kelompokStatus
export const isKelompok = (text: string | undefined): text is KelompokStatus =>
  text !== undefined && Object.hasOwn(kelompokStatus, text)

export interface Saringan {
  readonly q?: string
  readonly unitId?: string
  readonly kategoriId?: string
  readonly wilayahKode?: string
  readonly status?: KelompokStatus
}
/** After this one; newest first. */
export interface Sesudah {
  readonly at: Date
  readonly id: string
}

/** As many ids as a search may find; past it the visitor is better served by another word. */
const TEMUAN = 2000

export function daftarSql(
  db: Db,
  s: Saringan,
  sesudah: Sesudah | undefined,
  limit: number,
): RawBuilder<BarisPublik> {
  // What retention has emptied tells nobody anything; its own address still says so.
  let query = publik(db).where('p.isi', '<>', '')
  if (s.q) {
    query = query.where(
      'p.id',
      'in',
      sql<string>`(select c.id from ${cariSql(kueriOf(s.q), TEMUAN, sesudah)} c)`,
    )
  }
  if (s.unitId) query = query.where('p.unit_id', '=', s.unitId)
  if (s.wilayahKode) query = query.where('p.wilayah_kode', 'like', `${s.wilayahKode}%`)
  if (s.status) query = query.where('p.status', 'in', [...kelompokStatus[s.status]])
  if (sesudah) query = query.where(sql<boolean>`(p.diterima_at, p.id) < (${sesudah.at}, ${sesudah.id}::uuid)`)
  const urut = (q: typeof query) => q.orderBy('p.diterima_at', 'desc').orderBy('p.id', 'desc').limit(limit)
  if (!s.kategoriId) return sql`${urut(query)}`
  if (s.q) return sql`${urut(query.where(sql<boolean>`p.kategori_id = any(${topikSql(s.kategoriId)})`))}`
  // Each topic is an index in the order of the list; walked apart, a rare one costs no more than a common one.
  return sql`
    select p.* from unnest(${topikSql(s.kategoriId)}) as n(kategori_id)
      cross join lateral ${urut(query.where(sql<boolean>`p.kategori_id = n.kategori_id`))} p
    order by p."diterimaAt" desc, p.id desc limit ${limit}`
}

/** Words one does not want are left out of what is asked: a letter that is missing then would tell what stands behind its mask. */
const tanpaKecuali = (q: string): string => q.replaceAll(/(^|\s)-+("[^"]*"?|\S*)/g, ' ')

/** How often a search goes on behind letters that hold the words only where they are masked. */
const PUTARAN = 5

/** Newest first. A search finds what everybody may read: by a name or a number that is masked nobody finds the letter. */
export async function listPublik(
  db: Db,
  deps: Kunci,
  saringan: Saringan,
  sesudah: Sesudah | undefined,
  limit: number,
): Promise<Publik[]> {
  const s = saringan.q ? { ...saringan, q: tanpaKecuali(saringan.q) } : saringan
  const list: Publik[] = []
  let dari = sesudah
  for (let i = 0; i < PUTARAN; i++) {
    const { rows } = await daftarSql(db, s, dari, limit - list.length).execute(db)
    const tampil = rows.map((r) => toPublik(deps, r))
    const tersembunyi = s.q ? await listTersembunyi(db, s.q, rows, tampil) : new Set<string>()
    list.push(...tampil.filter((p) => !tersembunyi.has(p.id)))
    const akhir = rows.at(-1)
    if (tersembunyi.size === 0 || !akhir) break
    dari = { at: akhir.diterimaAt, id: akhir.id }
  }
  return list
}

/** Of what was found, letters in which the words stand only behind the mask. */
async function listTersembunyi(
  db: Db,
  q: string,
  rows: readonly BarisPublik[],
  tampil: readonly Publik[],
): Promise<Set<string>> {
  const tersamar = tampil.filter((p, i) => p.judul !== rows[i]!.judul || p.isi !== rows[i]!.isi)
  if (tersamar.length === 0) return new Set()
  const { rows: hilang } = await sql<{ id: string }>`
    select id from unnest(${tersamar.map((p) => p.id)}::text[], ${tersamar.map((p) => `${p.judul} ${p.isi}`)}::text[]) as t(id, teks)
    where not to_tsvector('indonesian', teks) @@ ${kueriOf(q)}`.execute(db)
  return new Set(hilang.map((r) => r.id))
}

/** undefined for whatever the public may not see, and for what is not there: nobody can tell the two apart. */
export async function findPublik(db: Db, deps: Kunci, id: string): Promise<Publik | undefined> {
  const row = await publik(db).where('p.id', '=', id).executeTakeFirst()
  return row && toPublik(deps, row)
}

/** Has this letter a page that everybody may open? */
export const isPengaduanPublik = async (db: Db, id: string): Promise<boolean> =>
  (await publik(db).where('p.id', '=', id).executeTakeFirst()) !== undefined

/** Which instansi a public address belongs to; readable in every scope, and says nothing else. */
export async function findPemilik(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('pengaduan_kode')
    .select('instansi_id')
    .where('pengaduan_id', '=', id)
    .executeTakeFirst()
  return row?.instansi_id
}

export async function listKategoriUtama(db: Db): Promise<{ readonly id: string; readonly nama: string }[]> {
  return db
    .selectFrom('pengaduan_kategori')
    .select(['id', 'nama'])
    .where('induk_id', 'is', null)
    .where('selesai', 'is', null)
    .orderBy('nama')
    .limit(200)
    .execute()
}

/** How many reports about one service everybody may see, and how many of them are finished. */
export async function countPublikLayanan(
  db: Db,
  layananId: string,
): Promise<{ readonly semua: number; readonly selesai: number }> {
  const { rows } = await sql<{ semua: number; selesai: number }>`
    select count(*)::int as semua,
      count(*) filter (where p.status = any(${[...kelompokStatus.selesai, ...kelompokStatus.dijawab]}::text[]))::int as selesai
    from pengaduan p where p.layanan_id = ${layananId} and ${publikSql}`.execute(db)
  return rows[0]!
}
