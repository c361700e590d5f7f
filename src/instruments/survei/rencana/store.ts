import type { Db, Trx } from '../../../platform/db/types.ts'
import { KUNCI } from '../instrumen/periksa.ts'
import { formatWaktu, parseWaktu, triwulanList, type Rencana } from './rules.ts'

/** In the order in which they were planned. */
export async function listRencana(db: Db, periodeId: string): Promise<Rencana[]> {
  const rows = await db
    .selectFrom('survei_rencana')
    .select(['id', 'unsur', 'kegiatan', 'waktu', 'penanggung_jawab'])
    .where('periode_id', '=', periodeId)
    .orderBy('urutan')
    .orderBy('id')
    .execute()
  return rows.flatMap((r): Rencana[] =>
    KUNCI.test(r.unsur)
      ? [
          {
            id: r.id,
            unsur: r.unsur,
            kegiatan: r.kegiatan,
            waktu: parseWaktu(r.waktu),
            penanggungJawab: r.penanggung_jawab,
          },
        ]
      : [],
  )
}

/** Adds a line at the end. The periode must be locked, or two new lines get one place. */
export async function insertRencana(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  r: Rencana,
  createdBy: string | null,
): Promise<void> {
  const last = await trx
    .selectFrom('survei_rencana')
    .select((eb) => eb.fn.max('urutan').as('urutan'))
    .where('periode_id', '=', periodeId)
    .executeTakeFirst()
  await trx
    .insertInto('survei_rencana')
    .values({
      instansi_id: instansiId,
      id: r.id,
      periode_id: periodeId,
      unsur: r.unsur,
      kegiatan: r.kegiatan,
      waktu: formatWaktu(r.waktu),
      penanggung_jawab: r.penanggungJawab,
      urutan: (last?.urutan ?? 0) + 1,
      created_by: createdBy,
    })
    .execute()
}

/** false when there is no such line in this periode. */
export async function setRencana(trx: Trx, periodeId: string, r: Rencana): Promise<boolean> {
  const done = await trx
    .updateTable('survei_rencana')
    .set({
      unsur: r.unsur,
      kegiatan: r.kegiatan,
      waktu: formatWaktu(r.waktu),
      penanggung_jawab: r.penanggungJawab,
    })
    .where('periode_id', '=', periodeId)
    .where('id', '=', r.id)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function removeRencana(trx: Trx, periodeId: string, id: string): Promise<boolean> {
  const done = await trx
    .deleteFrom('survei_rencana')
    .where('periode_id', '=', periodeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** A line as the register of actions has it: put in its place, or at the end. */
export async function putRencanaDaftar(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  r: {
    readonly id: string
    readonly unsur: string
    readonly kegiatan: string
    readonly tahun: number
    readonly triwulan: readonly number[]
    readonly penanggungJawab: string
  },
): Promise<void> {
  const { tahun, triwulan, ...isi } = r
  const baris: Rencana = {
    ...isi,
    waktu: { tahun, triwulan: triwulanList.filter((t) => triwulan.includes(t)) },
  }
  if (!(await setRencana(trx, periodeId, baris))) await insertRencana(trx, instansiId, periodeId, baris, null)
}

export async function dropRencanaDaftar(trx: Trx, periodeId: string, id: string): Promise<void> {
  await removeRencana(trx, periodeId, id)
}
