import './tables.ts'
import { sql, type Insertable, type Selectable, type SelectQueryBuilder, type Updateable } from 'kysely'
import type { Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import type { Database, Db, Trx } from '../../platform/db/types.ts'
import type { WaktuAksi } from './rules-waktu.ts'
import type { AsalAksi, StatusAksi } from './rules.ts'
import type { AksiRow, PeristiwaAksiRow } from './tables.ts'

/** One action of the register. */
export interface Aksi {
  readonly id: string
  readonly instansiId: string
  readonly unitId: string
  readonly layananId: string | null
  readonly tahun: number
  readonly nomor: number
  readonly asal: AsalAksi
  readonly asalId: string | null
  readonly asalKunci: string
  readonly asalTeks: string
  readonly kunciTunggal: string | null
  readonly masalah: string
  readonly program: string
  readonly kegiatan: string
  /** Key of the unsur it is to move, of the questionnaire it came from. */
  readonly unsur: string | null
  /** Key of the component of the service standard it is to mend. */
  readonly komponen: string | null
  readonly penanggungJawab: string
  readonly penanggungJawabId: string | null
  readonly waktu: WaktuAksi
  readonly mulai: Tanggal | null
  readonly tenggat: Tanggal
  /** Whole rupiah. */
  readonly anggaran: number | null
  readonly sumberAnggaran: string
  readonly status: StatusAksi
  readonly kemajuan: number
  readonly hambatan: string
  readonly hasil: string
  readonly disetujuiPada: Tanggal | null
  readonly selesaiPada: Tanggal | null
  readonly ringkasPublik: string
  readonly tampilPublik: boolean
  readonly urutan: number
  readonly pengusulId: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const waktuOf = (r: {
  readonly waktu_jenis: string
  readonly waktu_tahun: number | null
  readonly waktu_bagian: readonly number[]
}): WaktuAksi =>
  (r.waktu_jenis === 'triwulan' || r.waktu_jenis === 'bulan') && r.waktu_tahun !== null
    ? { jenis: r.waktu_jenis, tahun: r.waktu_tahun, bagian: r.waktu_bagian }
    : { jenis: 'tanggal' }

export const toAksi = (r: Selectable<AksiRow>): Aksi => ({
  id: r.id,
  instansiId: r.instansi_id,
  unitId: r.unit_id,
  layananId: r.layanan_id,
  tahun: r.tahun,
  nomor: r.nomor,
  asal: r.asal as AsalAksi,
  asalId: r.asal_id,
  asalKunci: r.asal_kunci,
  asalTeks: r.asal_teks,
  kunciTunggal: r.kunci_tunggal,
  masalah: r.masalah,
  program: r.program,
  kegiatan: r.kegiatan,
  unsur: r.unsur,
  komponen: r.komponen,
  penanggungJawab: r.penanggung_jawab,
  penanggungJawabId: r.penanggung_jawab_id,
  waktu: waktuOf(r),
  mulai: r.mulai,
  tenggat: r.tenggat,
  anggaran: r.anggaran === null ? null : Number(r.anggaran),
  sumberAnggaran: r.sumber_anggaran,
  status: r.status as StatusAksi,
  kemajuan: r.kemajuan,
  hambatan: r.hambatan,
  hasil: r.hasil,
  disetujuiPada: r.disetujui_pada,
  selesaiPada: r.selesai_pada,
  ringkasPublik: r.ringkas_publik,
  tampilPublik: r.tampil_publik,
  urutan: r.urutan,
  pengusulId: r.created_by,
  createdAt: r.created_at,
  updatedAt: r.updated_at,
})

export type KueriAksi = SelectQueryBuilder<Database, 'tindak_lanjut_aksi', Selectable<AksiRow>>
const aksi = (db: Db): KueriAksi => db.selectFrom('tindak_lanjut_aksi').selectAll()

export async function findAksi(db: Db, id: string): Promise<Aksi | undefined> {
  const row = await aksi(db).where('id', '=', id).executeTakeFirst()
  return row && toAksi(row)
}

export async function getAksi(db: Db, id: string): Promise<Aksi> {
  const found = await findAksi(db, id)
  if (!found) throw new AppError(common.notFound)
  return found
}

export async function lockAksi(trx: Trx, id: string): Promise<Aksi | undefined> {
  const row = await aksi(trx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toAksi(row)
}

/** The action this origin already became. */
export async function findAksiTunggal(
  db: Db,
  a: {
    readonly asal: AsalAksi
    readonly asalId: string | null
    readonly asalKunci: string
    readonly kunciTunggal: string
  },
): Promise<Aksi | undefined> {
  const row = await aksi(db)
    .where('asal', '=', a.asal)
    .where('asal_id', 'is not distinct from', a.asalId)
    .where('asal_kunci', '=', a.asalKunci)
    .where('kunci_tunggal', '=', a.kunciTunggal)
    .executeTakeFirst()
  return row && toAksi(row)
}

/** The next number of the year; holds it until the commit, so that none is left out. */
export async function takeNomor(trx: Trx, instansiId: string, tahun: number): Promise<number> {
  const row = await trx
    .insertInto('tindak_lanjut_nomor')
    .values({ instansi_id: instansiId, tahun, akhir: 1 })
    .onConflict((oc) =>
      oc.columns(['instansi_id', 'tahun']).doUpdateSet({ akhir: sql`tindak_lanjut_nomor.akhir + 1` }),
    )
    .returning('akhir')
    .executeTakeFirstOrThrow()
  return row.akhir
}

/** false where the same origin was taken in a moment ago by somebody else. */
export async function insertAksi(trx: Trx, row: Insertable<AksiRow>): Promise<boolean> {
  const done = await trx
    .insertInto('tindak_lanjut_aksi')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function setAksi(trx: Trx, id: string, row: Updateable<AksiRow>, at: Date): Promise<void> {
  await trx
    .updateTable('tindak_lanjut_aksi')
    .set({ ...row, updated_at: at })
    .where('id', '=', id)
    .execute()
}

export interface PeristiwaAksi {
  readonly urutan: number
  readonly jenis: string
  readonly ke: StatusAksi
  readonly kemajuan: number
  readonly teks: string
  readonly data: Readonly<Record<string, unknown>>
  readonly orangId: string | null
  readonly at: Date
}

export async function insertPeristiwa(trx: Trx, row: Insertable<PeristiwaAksiRow>): Promise<void> {
  await trx.insertInto('tindak_lanjut_peristiwa').values(row).execute()
}

const toPeristiwa = (r: Selectable<PeristiwaAksiRow>): PeristiwaAksi => ({
  urutan: r.urutan,
  jenis: r.jenis,
  ke: r.ke as StatusAksi,
  kemajuan: r.kemajuan,
  teks: r.teks,
  data: r.data as Readonly<Record<string, unknown>>,
  orangId: r.orang_id,
  at: r.at,
})

/** The newest thousand, in the order in which they happened. */
export async function listPeristiwa(db: Db, aksiId: string): Promise<PeristiwaAksi[]> {
  const rows = await db
    .selectFrom('tindak_lanjut_peristiwa')
    .selectAll()
    .where('aksi_id', '=', aksiId)
    .orderBy('urutan', 'desc')
    .limit(1000)
    .execute()
  return rows.map(toPeristiwa).toReversed()
}

/** What happened to it last. */
export async function findPeristiwaAkhir(db: Db, aksiId: string): Promise<PeristiwaAksi | undefined> {
  const row = await db
    .selectFrom('tindak_lanjut_peristiwa')
    .selectAll()
    .where('aksi_id', '=', aksiId)
    .orderBy('urutan', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toPeristiwa(row)
}
