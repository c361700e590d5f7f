import './tables.ts'
import { sql, type Selectable } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { angkaSchema, potongSchema, type Angka } from './angka.ts'
import type { DuaCacah } from './kumpul.ts'
import type { ArahDampak, ArahHarapan, Harapan, HasilHarapan, TolokUkur } from './rules.ts'
import type { DampakRow, HarapanRow } from './tables.ts'

/** What a publication said of one action. */
export interface Dampak {
  readonly aksiId: string
  readonly periodeId: string
  readonly revisi: number
  readonly acuanRevisi: number
  readonly harapanVersi: number
  readonly periodeSelesai: Tanggal
  readonly arah: ArahDampak
  readonly hasil: HasilHarapan
  readonly p: number
  readonly pHolm: number
  readonly keluarga: number
  readonly tuntas: boolean
  readonly angka: Angka
  /** Complaints by stretch, as they were counted then; null of anything else, and before it was kept. */
  readonly potong: DuaCacah | null
  readonly at: Date
}

/** An expectation with the action it belongs to. */
export interface HarapanAksi extends Harapan {
  readonly aksiId: string
  /** Questionnaire whose publications answer. */
  readonly instrumen: string
}

function tolokOf(r: Selectable<HarapanRow>): TolokUkur {
  if (r.jenis === 'unsur') return { jenis: 'unsur', unsur: r.kunci, instrumen: r.instrumen }
  return r.jenis === 'waktu'
    ? { jenis: 'waktu', layananId: r.layanan_id! }
    : { jenis: 'pengaduan', kategoriId: r.kategori_id }
}

export const toHarapan = (r: Selectable<HarapanRow>): HarapanAksi => ({
  aksiId: r.aksi_id,
  versi: r.versi,
  tolok: tolokOf(r),
  instrumen: r.instrumen,
  arah: r.arah as ArahHarapan,
  besar: r.besar === null ? '' : r.besar.replace(/\.?0+$/, ''),
  tanggal: r.tanggal,
  acuan: { periodeId: r.acuan_periode_id, revisi: r.acuan_revisi, selesai: r.acuan_selesai },
})

export const toDampak = (r: Selectable<DampakRow>): Dampak => ({
  aksiId: r.aksi_id,
  periodeId: r.periode_id,
  revisi: r.revisi,
  acuanRevisi: r.acuan_revisi,
  harapanVersi: r.harapan_versi,
  periodeSelesai: r.periode_selesai,
  arah: r.arah as ArahDampak,
  hasil: r.hasil as HasilHarapan,
  p: r.p,
  pHolm: r.p_holm,
  keluarga: r.keluarga,
  tuntas: r.tuntas,
  angka: angkaSchema.parse(r.angka),
  potong: r.potong === null ? null : potongSchema.parse(r.potong),
  at: r.at,
})

const ids = (list: readonly string[]) => sql<string>`any(${[...list]}::uuid[])`

/** The version that stands, of each action that has one. */
export async function listHarapan(db: Db, aksiIds: readonly string[]): Promise<HarapanAksi[]> {
  if (aksiIds.length === 0) return []
  const rows = await db
    .selectFrom('tindak_lanjut_harapan')
    .selectAll()
    .distinctOn('aksi_id')
    .where('aksi_id', '=', ids(aksiIds))
    .orderBy('aksi_id')
    .orderBy('versi', 'desc')
    .execute()
  return rows.map(toHarapan)
}

/** Every version of one action, oldest first. */
export async function listVersiHarapan(db: Db, aksiId: string): Promise<HarapanAksi[]> {
  const rows = await db
    .selectFrom('tindak_lanjut_harapan')
    .selectAll()
    .where('aksi_id', '=', aksiId)
    .orderBy('versi')
    .limit(200)
    .execute()
  return rows.map(toHarapan)
}

/** All that were hoped in a unit and may be answered by publications of one questionnaire; given-up actions are answered by nothing. */
export async function listHarapanUnit(
  db: Db,
  unitId: string,
  instrumen: string,
): Promise<(HarapanAksi & { readonly selesaiPada: Tanggal | null })[]> {
  const rows = await db
    .selectFrom('tindak_lanjut_harapan as h')
    .innerJoin('tindak_lanjut_aksi as a', (j) =>
      j.onRef('a.instansi_id', '=', 'h.instansi_id').onRef('a.id', '=', 'h.aksi_id'),
    )
    .selectAll('h')
    .select('a.selesai_pada')
    .distinctOn('h.aksi_id')
    .where('a.unit_id', '=', unitId)
    .where('a.status', '<>', 'batal')
    .where('h.instrumen', '=', instrumen)
    .orderBy('h.aksi_id')
    .orderBy('h.versi', 'desc')
    .execute()
  return rows.map((r) => ({ ...toHarapan(r), selesaiPada: r.selesai_pada }))
}

export async function insertHarapan(
  trx: Trx,
  instansiId: string,
  h: HarapanAksi,
  oleh: { readonly at: Date; readonly orangId: string | null },
): Promise<void> {
  const t = h.tolok
  await trx
    .insertInto('tindak_lanjut_harapan')
    .values({
      instansi_id: instansiId,
      aksi_id: h.aksiId,
      versi: h.versi,
      jenis: t.jenis,
      kunci: t.jenis === 'unsur' ? t.unsur : '',
      instrumen: h.instrumen,
      layanan_id: t.jenis === 'waktu' ? t.layananId : null,
      kategori_id: t.jenis === 'pengaduan' ? t.kategoriId : null,
      arah: h.arah,
      besar: h.besar === '' ? null : h.besar,
      tanggal: h.tanggal,
      acuan_periode_id: h.acuan.periodeId,
      acuan_revisi: h.acuan.revisi,
      acuan_selesai: h.acuan.selesai,
      created_at: oleh.at,
      created_by: oleh.orangId,
    })
    .execute()
}

/** Every verdict of these actions, the newest periode and revision first. */
export async function listDampak(db: Db, aksiIds: readonly string[]): Promise<Dampak[]> {
  if (aksiIds.length === 0) return []
  const rows = await db
    .selectFrom('tindak_lanjut_dampak')
    .selectAll()
    .where('aksi_id', '=', ids(aksiIds))
    .orderBy('aksi_id')
    .orderBy('periode_selesai', 'desc')
    .orderBy('revisi', 'desc')
    .orderBy('acuan_revisi', 'desc')
    .limit(5000)
    .execute()
  return rows.map(toDampak)
}

/** The verdict that stands for each action: of the latest periode, in its newest revision. */
export async function listDampakTerbaru(
  db: Db,
  aksiIds: readonly string[],
): Promise<ReadonlyMap<string, Dampak>> {
  if (aksiIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('tindak_lanjut_dampak')
    .selectAll()
    .distinctOn('aksi_id')
    .where('aksi_id', '=', ids(aksiIds))
    .orderBy('aksi_id')
    .orderBy('periode_selesai', 'desc')
    .orderBy('revisi', 'desc')
    .orderBy('acuan_revisi', 'desc')
    .execute()
  return new Map(rows.map((r) => [r.aksi_id, toDampak(r)]))
}

/** false when this publication has said it before. */
export async function insertDampak(trx: Trx, instansiId: string, d: Dampak): Promise<boolean> {
  const done = await trx
    .insertInto('tindak_lanjut_dampak')
    .values({
      instansi_id: instansiId,
      aksi_id: d.aksiId,
      periode_id: d.periodeId,
      revisi: d.revisi,
      acuan_revisi: d.acuanRevisi,
      harapan_versi: d.harapanVersi,
      periode_selesai: d.periodeSelesai,
      arah: d.arah,
      hasil: d.hasil,
      p: d.p,
      p_holm: d.pHolm,
      keluarga: d.keluarga,
      tuntas: d.tuntas,
      angka: JSON.stringify(d.angka),
      potong: d.potong && JSON.stringify(d.potong),
      at: d.at,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows !== 1n) return false
  await markDampak(trx, d.aksiId)
  return true
}

/** What the verdict that stands says of an action that was done by then: what rose before anything was done is nobody's merit. */
const markDampak = (trx: Trx, aksiId: string): Promise<unknown> =>
  sql`
    update tindak_lanjut_aksi a set dampak = (
      select case when not x.tuntas then null when x.hasil in ('tercapai', 'kurang') then 'sesuai' else x.hasil end
      from tindak_lanjut_dampak x where x.instansi_id = a.instansi_id and x.aksi_id = a.id
      order by x.periode_selesai desc, x.revisi desc, x.acuan_revisi desc limit 1)
    where a.id = ${aksiId}`.execute(trx)
