import { sql, type Selectable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { PerangkatRow } from './tables.ts'
import type { JenisPerangkat } from './tipe.ts'

export interface Perangkat {
  readonly instansiId: string
  readonly id: string
  readonly kode: string
  readonly jenis: JenisPerangkat
  readonly unitId: string
  /** null: the device asks which service. */
  readonly layananId: string | null
  readonly tugasId: string | null
  readonly nama: string
  readonly diamDetik: number
  readonly pin: string | null
  readonly pasangHash: string | null
  readonly pasangSampai: Date | null
  readonly tokenHash: string | null
  readonly dipasangAt: Date | null
  readonly dicabutAt: Date | null
  readonly terakhirAt: Date | null
  readonly menunggu: number
  readonly tertahan: number
  readonly selisihDetik: number
  readonly nMasuk: number
  readonly createdAt: Date
}

const toPerangkat = (r: Selectable<PerangkatRow>): Perangkat => ({
  instansiId: r.instansi_id,
  id: r.id,
  kode: r.kode,
  jenis: r.jenis,
  unitId: r.unit_id,
  layananId: r.layanan_id,
  tugasId: r.tugas_id,
  nama: r.nama,
  diamDetik: r.diam_detik,
  pin: r.pin,
  pasangHash: r.pasang_hash,
  pasangSampai: r.pasang_sampai,
  tokenHash: r.token_hash,
  dipasangAt: r.dipasang_at,
  dicabutAt: r.dicabut_at,
  terakhirAt: r.terakhir_at,
  menunggu: r.menunggu,
  tertahan: r.tertahan,
  selisihDetik: r.selisih_detik,
  nMasuk: r.n_masuk,
  createdAt: r.created_at,
})

export async function findPerangkat(db: Db, id: string): Promise<Perangkat | undefined> {
  const row = await db.selectFrom('survei_perangkat').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPerangkat(row)
}

export async function lockPerangkat(trx: Trx, id: string): Promise<Perangkat | undefined> {
  const row = await trx
    .selectFrom('survei_perangkat')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toPerangkat(row)
}

/** Devices of one assignment, newest first. */
export async function listPerangkatTugas(db: Db, tugasIds: readonly string[]): Promise<Perangkat[]> {
  if (tugasIds.length === 0) return []
  const rows = await db
    .selectFrom('survei_perangkat')
    .selectAll()
    .where('tugas_id', 'in', [...tugasIds])
    .orderBy('created_at', 'desc')
    .limit(1000)
    .execute()
  return rows.map(toPerangkat)
}

/** Kiosks of some units, those in use first. A unit has a handful; the limit is a guard, not a page. */
export async function listAnjungan(db: Db, units: 'semua' | readonly string[]): Promise<Perangkat[]> {
  if (units !== 'semua' && units.length === 0) return []
  let query = db
    .selectFrom('survei_perangkat')
    .selectAll()
    .where('jenis', '=', 'anjungan')
    .orderBy(sql`dicabut_at is not null`)
    .orderBy('unit_id')
    .orderBy('nama')
    .limit(500)
  if (units !== 'semua') query = query.where('unit_id', 'in', [...units])
  return (await query.execute()).map(toPerangkat)
}

export type PerangkatBaru = Pick<
  Perangkat,
  'instansiId' | 'id' | 'kode' | 'jenis' | 'unitId' | 'layananId' | 'tugasId' | 'nama' | 'diamDetik' | 'pin'
> &
  Pick<Perangkat, 'tokenHash' | 'dipasangAt' | 'createdAt'> & { readonly createdBy: string | null }

export async function insertPerangkat(trx: Trx, p: PerangkatBaru): Promise<void> {
  await trx
    .insertInto('survei_perangkat')
    .values({
      instansi_id: p.instansiId,
      id: p.id,
      kode: p.kode,
      jenis: p.jenis,
      unit_id: p.unitId,
      layanan_id: p.layananId,
      tugas_id: p.tugasId,
      nama: p.nama,
      diam_detik: p.diamDetik,
      pin: p.pin,
      token_hash: p.tokenHash,
      dipasang_at: p.dipasangAt,
      created_at: p.createdAt,
      created_by: p.createdBy,
    })
    .execute()
}

export async function setPerangkat(
  trx: Trx,
  id: string,
  p: Pick<Perangkat, 'nama' | 'layananId' | 'diamDetik' | 'pin'>,
): Promise<void> {
  await trx
    .updateTable('survei_perangkat')
    .set({ nama: p.nama, layanan_id: p.layananId, diam_detik: p.diamDetik, pin: p.pin })
    .where('id', '=', id)
    .execute()
}

export async function setPasang(trx: Trx, id: string, hash: string, sampai: Date): Promise<void> {
  await trx
    .updateTable('survei_perangkat')
    .set({ pasang_hash: hash, pasang_sampai: sampai })
    .where('id', '=', id)
    .execute()
}

/** The one-time code is used up, and whatever device was here before is no longer. */
export async function markDipasang(trx: Trx, id: string, tokenHash: string, at: Date): Promise<void> {
  await trx
    .updateTable('survei_perangkat')
    .set({
      token_hash: tokenHash,
      pasang_hash: null,
      pasang_sampai: null,
      dipasang_at: at,
      terakhir_at: at,
      menunggu: 0,
      tertahan: 0,
    })
    .where('id', '=', id)
    .execute()
}

export async function markDicabut(trx: Trx, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('survei_perangkat')
    .set({ dicabut_at: at, token_hash: null, pasang_hash: null })
    .where('id', '=', id)
    .execute()
}

/** Of these keys, those whose answers are in. */
export async function findSudah(
  db: Db,
  periodeIds: readonly string[],
  kunci: readonly string[],
): Promise<Set<string>> {
  if (periodeIds.length === 0 || kunci.length === 0) return new Set()
  const rows = await db
    .selectFrom('survei_jawaban')
    .select('kunci_kirim')
    .where('periode_id', 'in', [...periodeIds])
    .where('kunci_kirim', 'in', [...kunci])
    .execute()
  return new Set(rows.map((r) => r.kunci_kirim))
}

/** What the device said of itself, and how many answers of it are new. */
export async function addLaporan(
  trx: Trx,
  id: string,
  l: {
    readonly at: Date
    readonly menunggu: number
    readonly tertahan: number
    readonly selisihDetik: number
  },
): Promise<void> {
  await trx
    .updateTable('survei_perangkat')
    .set({ terakhir_at: l.at, menunggu: l.menunggu, tertahan: l.tertahan, selisih_detik: l.selisihDetik })
    .where('id', '=', id)
    .execute()
}

/** The assignment first: whoever opens it on another phone locks the two in this order. */
export async function addMasuk(trx: Trx, p: Pick<Perangkat, 'id' | 'tugasId'>, n: number): Promise<void> {
  if (n === 0) return
  if (p.tugasId !== null)
    await trx
      .updateTable('survei_tugas')
      .set({ n_masuk: sql<number>`n_masuk + ${n}` })
      .where('id', '=', p.tugasId)
      .execute()
  await trx
    .updateTable('survei_perangkat')
    .set({ n_masuk: sql<number>`n_masuk + ${n}` })
    .where('id', '=', p.id)
    .execute()
}
