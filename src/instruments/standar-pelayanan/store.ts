import './tables.ts'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import { berlakuList, type Aksi, type Keadaan } from './rules-alur.ts'
import { isiKosong, type IsiStandar } from './rules.ts'
import type { PeristiwaStandarRow, VersiRow } from './tables.ts'

/** One version of a service's standard. */
export interface Versi {
  readonly id: string
  readonly instansiId: string
  readonly layananId: string
  readonly unitId: string
  readonly nomor: number
  readonly keadaan: Keadaan
  readonly isi: IsiStandar
  readonly urutan: number
  readonly beritaAcara: { readonly nomor: string; readonly tanggal: Tanggal } | null
  readonly fkpId: string | null
  readonly sk: { readonly nomor: string; readonly tanggal: Tanggal } | null
  readonly penandatangan: { readonly nama: string; readonly nip: string; readonly jabatan: string } | null
  readonly terbit: Tanggal | null
  readonly monev: Tanggal | null
  readonly tinjau: Tanggal | null
  readonly tinjauPada: Tanggal | null
  readonly diganti: Tanggal | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface PeristiwaStandar {
  readonly urutan: number
  readonly aksi: string
  readonly ke: Keadaan
  readonly orangId: string | null
  readonly at: Date
  readonly catatan: string
}

type Baris = Selectable<VersiRow> & { unit_id: string }

const toVersi = (r: Baris): Versi => ({
  id: r.id,
  instansiId: r.instansi_id,
  layananId: r.layanan_id,
  unitId: r.unit_id,
  nomor: r.nomor,
  keadaan: r.keadaan,
  // What a later version of the program adds is empty in what was written before.
  isi: { ...isiKosong, ...(r.isi as Partial<IsiStandar>) },
  urutan: r.urutan,
  beritaAcara: r.ba_tanggal === null ? null : { nomor: r.ba_nomor, tanggal: r.ba_tanggal },
  fkpId: r.fkp_id,
  sk: r.sk_tanggal === null ? null : { nomor: r.sk_nomor, tanggal: r.sk_tanggal },
  penandatangan: r.ttd_nama === '' ? null : { nama: r.ttd_nama, nip: r.ttd_nip, jabatan: r.ttd_jabatan },
  terbit: r.terbit,
  monev: r.monev,
  tinjau: r.tinjau,
  tinjauPada: r.tinjau_pada,
  diganti: r.diganti,
  createdAt: r.created_at,
  updatedAt: r.updated_at,
})

const versi = (db: Db) =>
  db
    .selectFrom('standar_versi as v')
    .innerJoin('registry_layanan as l', (j) =>
      j.onRef('l.instansi_id', '=', 'v.instansi_id').onRef('l.id', '=', 'v.layanan_id'),
    )
    .selectAll('v')
    .select('l.unit_id')

export async function findVersi(db: Db, id: string): Promise<Versi | undefined> {
  const row = await versi(db).where('v.id', '=', id).executeTakeFirst()
  return row && toVersi(row)
}

export async function lockVersi(trx: Trx, id: string): Promise<Versi | undefined> {
  const row = await versi(trx).where('v.id', '=', id).forUpdate('v').executeTakeFirst()
  return row && toVersi(row)
}

export async function getVersi(db: Db, id: string): Promise<Versi> {
  const found = await findVersi(db, id)
  if (!found) throw new AppError(common.notFound)
  return found
}

/** The one the public may rely on. */
export async function findBerlaku(db: Db, layananId: string): Promise<Versi | undefined> {
  const row = await versi(db)
    .where('v.layanan_id', '=', layananId)
    .where('v.keadaan', 'in', berlakuList)
    .where('v.diganti', 'is', null)
    .executeTakeFirst()
  return row && toVersi(row)
}

/** Every version in force, of one unit or all; for the catalogue as a whole (some thousands at the most). */
export async function listBerlaku(db: Db, unitId?: string): Promise<Versi[]> {
  let query = versi(db).where('v.keadaan', 'in', berlakuList).where('v.diganti', 'is', null)
  if (unitId !== undefined) query = query.where('l.unit_id', '=', unitId)
  return (await query.orderBy('l.nama').orderBy('v.id').execute()).map(toVersi)
}

/** Of one service, the newest first. */
export async function listVersi(db: Db, layananId: string): Promise<Versi[]> {
  const rows = await versi(db).where('v.layanan_id', '=', layananId).orderBy('v.nomor', 'desc').execute()
  return rows.map(toVersi)
}

/** In force and to be reviewed by now: a forum draws them onto its agenda. */
export async function listLewatTinjau(db: Db, hariIni: Tanggal, unitId?: string): Promise<Versi[]> {
  let query = versi(db)
    .where('v.keadaan', 'in', berlakuList)
    .where('v.diganti', 'is', null)
    .where('v.tinjau_pada', '<', hariIni)
    .where('l.aktif', '=', true)
  if (unitId !== undefined) query = query.where('l.unit_id', '=', unitId)
  return (await query.orderBy('v.tinjau_pada').orderBy('v.id').limit(500).execute()).map(toVersi)
}

/** Under discussion, waiting for a forum. */
export async function listDibahas(db: Db, unitId?: string): Promise<Versi[]> {
  let query = versi(db).where('v.keadaan', '=', 'dibahas')
  if (unitId !== undefined) query = query.where('l.unit_id', '=', unitId)
  return (await query.orderBy('l.nama').orderBy('v.id').limit(500).execute()).map(toVersi)
}

export async function listPeristiwa(db: Db, versiId: string): Promise<PeristiwaStandar[]> {
  const rows = await db
    .selectFrom('standar_peristiwa')
    .selectAll()
    .where('versi_id', '=', versiId)
    .orderBy('urutan')
    .execute()
  return rows.map((r) => ({
    urutan: r.urutan,
    aksi: r.aksi as Aksi,
    ke: r.ke,
    orangId: r.orang_id,
    at: r.at,
    catatan: r.catatan,
  }))
}

export async function insertVersi(trx: Trx, row: Insertable<VersiRow>): Promise<void> {
  await trx.insertInto('standar_versi').values(row).execute()
}

export async function setVersi(trx: Trx, id: string, row: Updateable<VersiRow>, at: Date): Promise<void> {
  await trx
    .updateTable('standar_versi')
    .set({ ...row, updated_at: at })
    .where('id', '=', id)
    .execute()
}

/** Does it say so already? */
export async function isTertulis(db: Db, id: string, row: Updateable<VersiRow>): Promise<boolean> {
  const ada = await db.selectFrom('standar_versi').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return Object.entries(row).every(([kolom, nilai]) => ada[kolom as keyof typeof ada] === nilai)
}

/** Another version takes its place. */
export async function markDiganti(trx: Trx, layananId: string, tanggal: Tanggal): Promise<void> {
  await trx
    .updateTable('standar_versi')
    .set({ diganti: tanggal })
    .where('layanan_id', '=', layananId)
    .where('keadaan', 'in', berlakuList)
    .where('diganti', 'is', null)
    .execute()
}

export async function insertPeristiwa(trx: Trx, row: Insertable<PeristiwaStandarRow>): Promise<void> {
  await trx.insertInto('standar_peristiwa').values(row).execute()
}

export async function findBulanTinjau(db: Db): Promise<number | undefined> {
  const row = await db.selectFrom('standar_aturan').select('bulan_tinjau').executeTakeFirst()
  return row?.bulan_tinjau
}

export async function setBulanTinjau(trx: Trx, instansiId: string, bulan: number): Promise<void> {
  await trx
    .insertInto('standar_aturan')
    .values({ instansi_id: instansiId, bulan_tinjau: bulan })
    .onConflict((oc) => oc.column('instansi_id').doUpdateSet({ bulan_tinjau: bulan }))
    .execute()
}
