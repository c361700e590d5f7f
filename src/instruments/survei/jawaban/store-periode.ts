import { sql } from 'kysely'
import { prepared } from '../../../platform/db/pipeline.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { skm142017 } from '../instrumen.ts'
import type { PakaiInstrumen } from '../instrumen/periode.ts'

export interface PeriodeTerima extends PakaiInstrumen {
  readonly id: string
  readonly mulai: string
  readonly selesai: string
  readonly dibuka: boolean
  readonly ditutup: boolean
  readonly layananIds: readonly string[]
}

/** Holds the periode open while answers are written: closing or publishing it waits, other answers do not. */
export async function lockPeriodeTerima(trx: Trx, periodeId: string): Promise<PeriodeTerima | undefined> {
  // Both at once: what a locked periode offers can no longer change either.
  const [periode, layanan] = await Promise.all([
    sql<PeriodeTerkunci>`${prepared} select id, mulai, selesai, dibuka_at is not null as dibuka,
      ditutup_at is not null as ditutup, instansi_id as "instansiId", instrumen_kode as "instrumenKode",
      instrumen_versi as "instrumenVersi", konversi from survei_periode where id = ${periodeId} for share`.execute(
      trx,
    ),
    sql<{ layanan_id: string }>`${prepared} select layanan_id from survei_periode_layanan
      where periode_id = ${periodeId}`.execute(trx),
  ])
  const [row] = periode.rows
  return row && { ...row, layananIds: layanan.rows.map((l) => l.layanan_id) }
}

type PeriodeTerkunci = Omit<PeriodeTerima, 'layananIds'>

export interface TautanSurvei {
  readonly id: string
  readonly unitId: string
  readonly layananId: string | null
  /** Only surveys with this instrument; null: the SKM before others. */
  readonly instrumenKode?: string | null
}

export async function findTautan(db: Db, kode: string): Promise<TautanSurvei | undefined> {
  const row = await db
    .selectFrom('survei_tautan')
    .select(['id', 'unit_id', 'layanan_id', 'instrumen_kode'])
    .where('kode', '=', kode)
    .executeTakeFirst()
  return (
    row && { id: row.id, unitId: row.unit_id, layananId: row.layanan_id, instrumenKode: row.instrumen_kode }
  )
}

export interface PeriodeFormulir extends PakaiInstrumen {
  readonly id: string
  readonly nama: string
  readonly mulai: string
  readonly selesai: string
  readonly terbuka: boolean
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
}

/** As it was a moment ago. `versi`: of its row; every change of the periode or of its services makes another. */
export interface PeriodeTerlihat extends PeriodeFormulir {
  readonly versi: string
}

/**
 * The periode a printed address leads to today: the one that is open for this unit (and service), else the newest one
 * (to say that it is closed, or when it opens).
 */
export async function findPeriodeFormulir(
  db: Db,
  tautan: TautanSurvei,
  hariIni: string,
): Promise<PeriodeTerlihat | undefined> {
  const terbuka = sql<boolean>`(p.dibuka_at is not null and p.ditutup_at is null
    and ${hariIni}::date between p.mulai and p.selesai)`
  let query = db
    .selectFrom('survei_periode as p')
    .select(['p.id', 'p.nama', 'p.mulai', 'p.selesai'])
    .select(['p.instansi_id', 'p.instrumen_kode', 'p.instrumen_versi', 'p.konversi'])
    .select(terbuka.as('terbuka'))
    .select(sql<string>`p.xmin::text`.as('versi'))
    .where('p.unit_id', '=', tautan.unitId)
    .where('p.dibuka_at', 'is not', null)
    .orderBy(terbuka, 'desc')
    .orderBy(sql`p.instrumen_kode = ${skm142017.kode}`, 'desc')
    .orderBy('p.mulai', 'desc')
    .limit(1)
  if (tautan.instrumenKode) query = query.where('p.instrumen_kode', '=', tautan.instrumenKode)
  if (tautan.layananId !== null) {
    const layananId = tautan.layananId
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('survei_periode_layanan as pl')
          .select('pl.layanan_id')
          .whereRef('pl.instansi_id', '=', 'p.instansi_id')
          .whereRef('pl.periode_id', '=', 'p.id')
          .where('pl.layanan_id', '=', layananId),
      ),
    )
  }
  const p = await query.executeTakeFirst()
  if (!p) return undefined
  const layanan = await db
    .selectFrom('survei_periode_layanan as pl')
    .innerJoin('registry_layanan as l', (join) =>
      join.onRef('l.instansi_id', '=', 'pl.instansi_id').onRef('l.id', '=', 'pl.layanan_id'),
    )
    .select(['l.id', 'l.nama'])
    .where('pl.periode_id', '=', p.id)
    .orderBy('l.urutan')
    .orderBy('l.nama')
    .execute()
  return {
    id: p.id,
    nama: p.nama,
    mulai: p.mulai,
    selesai: p.selesai,
    instansiId: p.instansi_id,
    instrumenKode: p.instrumen_kode,
    instrumenVersi: p.instrumen_versi,
    konversi: p.konversi,
    terbuka: p.terbuka,
    versi: p.versi,
    layanan: tautan.layananId === null ? layanan : layanan.filter((l) => l.id === tautan.layananId),
  }
}
