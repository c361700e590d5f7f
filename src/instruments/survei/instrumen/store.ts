import { sql, type Selectable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Instrumen } from '../instrumen-tipe.ts'
import type { InstrumenRow } from './tables.ts'
import type { HasilImpor } from './impor/hasil.ts'
import { parseInstrumen } from './schema.ts'
import { sidikInstrumen } from './sidik.ts'
import type { InstrumenTersimpan, RingkasanInstrumen, StatusInstrumen } from './tersimpan.ts'

const TERBANYAK = 300

const dipakai = sql<number>`(select count(*)::int from survei_periode p
  where p.instansi_id = survei_instrumen.instansi_id and p.instrumen_kode = survei_instrumen.kode
    and p.instrumen_versi = survei_instrumen.versi)`.as('dipakai')

const ringkas = ['kode', 'versi', 'unit_id', 'nama', 'status', 'diubah_at'] as const
type Ringkas = Pick<Selectable<InstrumenRow>, (typeof ringkas)[number]> & { dipakai: number }

const toRingkasan = (r: Ringkas): RingkasanInstrumen => ({
  kode: r.kode,
  versi: r.versi,
  unitId: r.unit_id,
  nama: r.nama,
  status: r.status,
  diubahAt: r.diubah_at,
  dipakai: r.dipakai,
})

const toTersimpan = (r: Ringkas & Pick<Selectable<InstrumenRow>, 'isi' | 'sidik'>): InstrumenTersimpan => ({
  ...toRingkasan(r),
  isi: parseInstrumen(r.isi),
  sidik: r.sidik,
})

/** Every version, newest first: the name of a questionnaire is that of its newest version. */
export async function listInstrumenSendiri(db: Db): Promise<RingkasanInstrumen[]> {
  const rows = await db
    .selectFrom('survei_instrumen')
    .select([...ringkas, dipakai])
    .orderBy('diubah_at', 'desc')
    .orderBy('kode')
    .orderBy('versi', 'desc')
    .limit(TERBANYAK)
    .execute()
  return rows.map(toRingkasan)
}

export async function findInstrumenTersimpan(
  db: Db,
  kode: string,
  versi: number,
): Promise<InstrumenTersimpan | undefined> {
  const row = await db
    .selectFrom('survei_instrumen')
    .select([...ringkas, 'isi', 'sidik', dipakai])
    .where('kode', '=', kode)
    .where('versi', '=', versi)
    .executeTakeFirst()
  return row && toTersimpan(row)
}

/** Locks one version against every other change, and against a periode that would take it meanwhile. */
export async function lockInstrumen(
  trx: Trx,
  kode: string,
  versi: number,
): Promise<InstrumenTersimpan | undefined> {
  const held = await trx
    .selectFrom('survei_instrumen')
    .select('kode')
    .where('kode', '=', kode)
    .where('versi', '=', versi)
    .forUpdate()
    .executeTakeFirst()
  // Asked again after the lock, so that a periode that came in between is counted.
  return held && findInstrumenTersimpan(trx, kode, versi)
}

export async function findVersiTerakhir(db: Db, kode: string): Promise<number> {
  const row = await db
    .selectFrom('survei_instrumen')
    .select((eb) => eb.fn.max('versi').as('versi'))
    .where('kode', '=', kode)
    .executeTakeFirst()
  return row?.versi ?? 0
}

/** Names of the periods that use a version, newest first. */
export async function listPemakai(
  db: Db,
  kode: string,
  versi: number,
): Promise<{ id: string; nama: string; unitId: string }[]> {
  const rows = await db
    .selectFrom('survei_periode')
    .select(['id', 'nama', 'unit_id'])
    .where('instrumen_kode', '=', kode)
    .where('instrumen_versi', '=', versi)
    .orderBy('mulai', 'desc')
    .limit(20)
    .execute()
  return rows.map((r) => ({ id: r.id, nama: r.nama, unitId: r.unit_id }))
}

export async function insertInstrumen(
  trx: Trx,
  instansiId: string,
  i: { readonly isi: Instrumen; readonly unitId: string | null; readonly createdBy: string | null },
): Promise<void> {
  await trx
    .insertInto('survei_instrumen')
    .values({
      instansi_id: instansiId,
      kode: i.isi.kode,
      versi: i.isi.versi,
      unit_id: i.unitId,
      nama: i.isi.nama.id,
      isi: JSON.stringify(i.isi),
      sidik: sidikInstrumen(i.isi),
      created_by: i.createdBy,
    })
    .execute()
}

export async function setInstrumen(trx: Trx, isi: Instrumen, at: Date): Promise<void> {
  await trx
    .updateTable('survei_instrumen')
    .set({ isi: JSON.stringify(isi), sidik: sidikInstrumen(isi), nama: isi.nama.id, diubah_at: at })
    .where('kode', '=', isi.kode)
    .where('versi', '=', isi.versi)
    .execute()
}

export async function markStatus(
  trx: Trx,
  { kode, versi }: { readonly kode: string; readonly versi: number },
  status: StatusInstrumen,
): Promise<void> {
  await trx
    .updateTable('survei_instrumen')
    .set({ status })
    .where('kode', '=', kode)
    .where('versi', '=', versi)
    .execute()
}

export async function removeInstrumen(trx: Trx, kode: string, versi: number): Promise<void> {
  await trx.deleteFrom('survei_instrumen').where('kode', '=', kode).where('versi', '=', versi).execute()
}

/** What was uploaded and waits for a person's agreement. */
export interface ImporMenunggu {
  readonly namaBerkas: string
  readonly hasil: HasilImpor
}

export async function findImporMenunggu(
  db: Db,
  kode: string,
  versi: number,
): Promise<ImporMenunggu | undefined> {
  const row = await db
    .selectFrom('survei_instrumen')
    .select('impor')
    .where('kode', '=', kode)
    .where('versi', '=', versi)
    .executeTakeFirst()
  // Written by us alone, whole, from a checked reading.
  return (row?.impor as ImporMenunggu | null | undefined) ?? undefined
}

export async function setImporMenunggu(
  trx: Trx,
  kode: string,
  versi: number,
  impor: ImporMenunggu | null,
): Promise<void> {
  await trx
    .updateTable('survei_instrumen')
    .set({ impor: impor === null ? null : JSON.stringify(impor) })
    .where('kode', '=', kode)
    .where('versi', '=', versi)
    .execute()
}
