import type { Db, Trx } from '../../../platform/db/types.ts'
import type { IsiFormulir } from '../entri/sidik.ts'
import type { Ketikan, Kumpulan } from './rules.ts'
import './tables.ts'

const selectKumpulan = (db: Db) =>
  db.selectFrom('survei_kumpulan').select(['id', 'periode_id', 'kode', 'layanan_id', 'lembar', 'dua_kali'])

type Row = Awaited<ReturnType<ReturnType<typeof selectKumpulan>['executeTakeFirstOrThrow']>>
const toKumpulan = (r: Row): Kumpulan => ({
  id: r.id,
  periodeId: r.periode_id,
  kode: r.kode,
  layananId: r.layanan_id,
  lembar: r.lembar,
  duaKali: r.dua_kali,
})

export interface KumpulanTampil extends Kumpulan {
  readonly pertama: number
  readonly kedua: number
  readonly masuk: number
}

/** Newest first; a period has tens of them, and a hundred is where a list stops being read. */
export async function listKumpulan(db: Db, periodeId: string): Promise<KumpulanTampil[]> {
  const rows = await selectKumpulan(db)
    .select((eb) => [
      eb
        .selectFrom('survei_ketikan as k')
        .whereRef('k.instansi_id', '=', 'survei_kumpulan.instansi_id')
        .whereRef('k.kumpulan_id', '=', 'survei_kumpulan.id')
        .where('k.ke', '=', 1)
        .select((e) => e.fn.countAll().as('n'))
        .as('pertama'),
      eb
        .selectFrom('survei_ketikan as k')
        .whereRef('k.instansi_id', '=', 'survei_kumpulan.instansi_id')
        .whereRef('k.kumpulan_id', '=', 'survei_kumpulan.id')
        .where('k.ke', '=', 2)
        .select((e) => e.fn.countAll().as('n'))
        .as('kedua'),
      eb
        .selectFrom('survei_ketikan as k')
        .whereRef('k.instansi_id', '=', 'survei_kumpulan.instansi_id')
        .whereRef('k.kumpulan_id', '=', 'survei_kumpulan.id')
        .where('k.ke', '=', 1)
        .where('k.masuk', '=', true)
        .select((e) => e.fn.countAll().as('n'))
        .as('masuk'),
    ])
    .where('periode_id', '=', periodeId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((r) => ({
    ...toKumpulan(r),
    pertama: Number(r.pertama),
    kedua: Number(r.kedua),
    masuk: Number(r.masuk),
  }))
}

export async function findKumpulan(db: Db, periodeId: string, id: string): Promise<Kumpulan | undefined> {
  const row = await selectKumpulan(db)
    .where('periode_id', '=', periodeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toKumpulan(row)
}

export async function insertKumpulan(
  trx: Trx,
  instansiId: string,
  k: Kumpulan,
  createdBy: string | null,
): Promise<void> {
  await trx
    .insertInto('survei_kumpulan')
    .values({
      instansi_id: instansiId,
      id: k.id,
      periode_id: k.periodeId,
      kode: k.kode,
      layanan_id: k.layananId,
      lembar: k.lembar,
      dua_kali: k.duaKali,
      created_by: createdBy,
    })
    .execute()
}

export async function listKetikan(db: Db, kumpulanId: string): Promise<Ketikan[]> {
  const rows = await db
    .selectFrom('survei_ketikan')
    .select(['nomor', 'ke', 'isi', 'masuk', 'created_by'])
    .where('kumpulan_id', '=', kumpulanId)
    .orderBy('nomor')
    .orderBy('ke')
    .execute()
  return rows.map((r) => ({
    nomor: r.nomor,
    ke: r.ke,
    isi: r.isi as IsiFormulir,
    masuk: r.masuk,
    oleh: r.created_by,
  }))
}

export async function insertKetikan(
  trx: Trx,
  instansiId: string,
  kumpulanId: string,
  k: Ketikan,
): Promise<void> {
  await trx
    .insertInto('survei_ketikan')
    .values({
      instansi_id: instansiId,
      kumpulan_id: kumpulanId,
      nomor: k.nomor,
      ke: k.ke,
      isi: JSON.stringify(k.isi),
      masuk: k.masuk,
      created_by: k.oleh,
    })
    .execute()
}

export async function markMasuk(trx: Trx, kumpulanId: string, nomor: number): Promise<void> {
  await trx
    .updateTable('survei_ketikan')
    .set({ masuk: true })
    .where('kumpulan_id', '=', kumpulanId)
    .where('nomor', '=', nomor)
    .execute()
}
