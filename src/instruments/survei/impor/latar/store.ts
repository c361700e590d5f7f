import type { Selectable, Updateable } from 'kysely'
import type { Refusal } from '../../../../kernel/errors.ts'
import type { Kalimat } from '../../hitung/galat.ts'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { PilihanImpor } from '../impor.ts'
import { formatPilihan, parsePilihan } from '../pilihan.ts'
import type { Pratinjau } from '../pratinjau.ts'
import type { ImporLatar } from './latar.ts'
import type { ImporLatarRow } from './tables.ts'

/** Kept in one column, a line for each language. */
export const pesanOf = ({ message, en }: Refusal): string => `${message}\n${en ?? ''}`
function kalimatOf(text: string): Kalimat {
  const [pesan = '', en = ''] = text.split('\n')
  return { pesan, en }
}

const toLatar = (r: Selectable<ImporLatarRow>): ImporLatar => ({
  langkah: r.langkah,
  pilihan: parsePilihan(Object.fromEntries(new URLSearchParams(r.pilihan)), ''),
  persen: r.persen,
  sampaiBaris: r.sampai_baris,
  nMasuk: r.n_masuk,
  hasil: r.hasil as Pratinjau | null,
  pesan: r.pesan === null ? null : kalimatOf(r.pesan),
  dimintaOleh: r.diminta_oleh,
})

export async function findLatar(db: Db, imporId: string): Promise<ImporLatar | undefined> {
  const row = await db
    .selectFrom('survei_impor_latar')
    .selectAll()
    .where('impor_id', '=', imporId)
    .executeTakeFirst()
  return row && toLatar(row)
}

/** Those that belong to these files, by the file. */
export async function listLatar(
  db: Db,
  imporIds: readonly string[],
): Promise<ReadonlyMap<string, ImporLatar>> {
  if (imporIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('survei_impor_latar')
    .selectAll()
    .where('impor_id', 'in', imporIds)
    .execute()
  return new Map(rows.map((r) => [r.impor_id, toLatar(r)]))
}

/** Starts the reading anew with these choices. */
export async function setPeriksa(
  trx: Trx,
  instansiId: string,
  imporId: string,
  pilihan: PilihanImpor,
  dimintaOleh: string | null,
): Promise<void> {
  const baru = {
    langkah: 'periksa' as const,
    pilihan: formatPilihan(pilihan),
    persen: 0,
    hasil: null,
    pesan: null,
    diminta_oleh: dimintaOleh,
  }
  await trx
    .insertInto('survei_impor_latar')
    .values({ instansi_id: instansiId, impor_id: imporId, ...baru })
    .onConflict((oc) => oc.columns(['instansi_id', 'impor_id']).doUpdateSet(baru))
    .execute()
}

/** Changes what is at this step still; false when somebody was quicker, or the file is gone. */
export async function setLatar(
  trx: Trx,
  imporId: string,
  dari: ImporLatar['langkah'],
  set: Omit<Updateable<ImporLatarRow>, 'impor_id' | 'instansi_id'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('survei_impor_latar')
    .set(set)
    .where('impor_id', '=', imporId)
    .where('langkah', '=', dari)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Answers up to this row of the file are in. */
export async function addMasuk(trx: Trx, imporId: string, sampaiBaris: number, masuk: number): Promise<void> {
  await trx
    .updateTable('survei_impor_latar')
    .set((eb) => ({
      sampai_baris: eb.fn<number>('greatest', ['sampai_baris', eb.val(sampaiBaris)]),
      n_masuk: eb('n_masuk', '+', masuk),
    }))
    .where('impor_id', '=', imporId)
    .execute()
}

/** Files of which only a part is in: cut off, or being taken in at this moment. */
export async function listSebagian(db: Db, periodeId: string): Promise<{ namaBerkas: string; n: number }[]> {
  const rows = await db
    .selectFrom('survei_impor_latar as l')
    .innerJoin('survei_impor as i', (j) =>
      j.onRef('i.instansi_id', '=', 'l.instansi_id').onRef('i.id', '=', 'l.impor_id'),
    )
    .select(['i.nama_berkas', 'l.n_masuk'])
    .where('i.periode_id', '=', periodeId)
    .where('i.dimasukkan_at', 'is', null)
    .where('l.langkah', 'in', ['masukkan', 'berhenti'])
    .orderBy('i.created_at')
    .limit(20)
    .execute()
  return rows.map((r) => ({ namaBerkas: r.nama_berkas, n: r.n_masuk }))
}

/** Nothing of the file stays once its answers are in. */
export async function removeLatar(trx: Trx, imporId: string): Promise<void> {
  await trx.deleteFrom('survei_impor_latar').where('impor_id', '=', imporId).execute()
}
