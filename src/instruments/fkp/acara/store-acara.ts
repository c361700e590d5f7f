import './tables.ts'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { IsiBeritaAcara } from './isi.ts'
import { HARI_USUL } from './rules.ts'
import type { AcaraRow, BeritaAcaraRow } from './tables.ts'

/** What is set for the berita acara of one forum while it is drafted. */
export interface Acara {
  readonly hariUsul: number
  /** The day the draft was opened to the participants; null: the day of the forum. */
  readonly mulaiUsul: Tanggal | null
  readonly tempat: string
  readonly nomor: string
  readonly pernyataanKepala: string
  readonly pernyataanPeserta: string
  readonly alasanRevisi: string
}

const awal: Acara = {
  hariUsul: HARI_USUL,
  mulaiUsul: null,
  tempat: '',
  nomor: '',
  pernyataanKepala: '',
  pernyataanPeserta: '',
  alasanRevisi: '',
}

export async function findAcara(db: Db, forumId: string): Promise<Acara> {
  const r = await db.selectFrom('fkp_acara').selectAll().where('forum_id', '=', forumId).executeTakeFirst()
  return r === undefined
    ? awal
    : {
        hariUsul: r.hari_usul,
        mulaiUsul: r.mulai_usul,
        tempat: r.tempat,
        nomor: r.nomor,
        pernyataanKepala: r.pernyataan_kepala,
        pernyataanPeserta: r.pernyataan_peserta,
        alasanRevisi: r.alasan_revisi,
      }
}

export async function putAcara(
  trx: Trx,
  instansiId: string,
  forumId: string,
  row: Updateable<AcaraRow>,
): Promise<void> {
  await trx
    .insertInto('fkp_acara')
    .values({ ...(row as Insertable<AcaraRow>), instansi_id: instansiId, forum_id: forumId })
    .onConflict((oc) => oc.columns(['instansi_id', 'forum_id']).doUpdateSet(row))
    .execute()
}

/** A frozen berita acara. */
export interface BeritaAcara {
  readonly id: string
  readonly instansiId: string
  readonly forumId: string
  readonly revisi: number
  readonly nomor: string
  readonly tanggal: Tanggal
  readonly isi: IsiBeritaAcara
  readonly hash: string
  readonly ttdSandi: Uint8Array
  readonly ditetapkanAt: Date
}

const toBeritaAcara = (r: Selectable<BeritaAcaraRow>): BeritaAcara => ({
  id: r.id,
  instansiId: r.instansi_id,
  forumId: r.forum_id,
  revisi: r.revisi,
  nomor: r.nomor,
  tanggal: r.tanggal,
  isi: r.isi as IsiBeritaAcara,
  hash: r.hash,
  ttdSandi: r.ttd_sandi,
  ditetapkanAt: r.ditetapkan_at,
})

/** The one that counts, or an earlier one by its number. */
export async function findBeritaAcara(
  db: Db,
  forumId: string,
  revisi?: number,
): Promise<BeritaAcara | undefined> {
  let query = db.selectFrom('fkp_berita_acara').selectAll().where('forum_id', '=', forumId)
  if (revisi !== undefined) query = query.where('revisi', '=', revisi)
  const row = await query.orderBy('revisi', 'desc').limit(1).executeTakeFirst()
  return row && toBeritaAcara(row)
}

export async function listBeritaAcara(db: Db, forumId: string): Promise<BeritaAcara[]> {
  const rows = await db
    .selectFrom('fkp_berita_acara')
    .selectAll()
    .where('forum_id', '=', forumId)
    .orderBy('revisi', 'desc')
    .execute()
  return rows.map(toBeritaAcara)
}

export async function insertBeritaAcara(trx: Trx, row: Insertable<BeritaAcaraRow>): Promise<void> {
  await trx.insertInto('fkp_berita_acara').values(row).execute()
}

/** Every one of the instansi in turn, for the recomputation. */
export async function listSemuaBeritaAcara(db: Db, sesudah: string, limit: number): Promise<BeritaAcara[]> {
  let query = db.selectFrom('fkp_berita_acara').selectAll().orderBy('id').limit(limit)
  if (sesudah !== '') query = query.where('id', '>', sesudah)
  return (await query.execute()).map(toBeritaAcara)
}
