import { sql } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Agregat, Kinerja, Mutu } from '../rules.ts'
import type { Kepastian } from '../selang.ts'

/** One unit on the board of an instansi: its newest publication, with the whole numbers to pool. */
export interface PapanUnit {
  readonly unitId: string
  readonly periodeId: string
  readonly revisi: number
  readonly nama: string
  readonly selesai: Tanggal
  readonly terbitAt: Date
  readonly n: number
  readonly ikm: number
  readonly mutu: Mutu
  readonly kinerja: Kinerja
  readonly selang95: readonly [number, number] | null
  readonly kepastian: Kepastian
  readonly mencapaiMinimum: boolean | null
  readonly agregat: Agregat
}

interface Baris {
  readonly unit_id: string
  readonly periode_id: string
  readonly revisi: number
  readonly terbit_at: Date
  readonly periode: { readonly nama: string; readonly selesai: string }
  readonly hasil: Pick<PapanUnit, 'n' | 'ikm' | 'mutu' | 'kinerja' | 'selang95' | 'kepastian'>
  readonly minimum: boolean | null
  readonly agregat: Agregat
}

/** The newest publication of every unit, or the newest whose period ended in a year. One query, whatever the number of units. */
export async function listPapan(db: Db, tahun?: number): Promise<PapanUnit[]> {
  let query = db
    .selectFrom('survei_terbitan as t')
    .innerJoin('survei_periode as p', (j) =>
      j
        .onRef('p.instansi_id', '=', 't.instansi_id')
        .onRef('p.id', '=', 't.periode_id')
        .onRef('p.revisi', '=', 't.revisi'),
    )
    .distinctOn('p.unit_id')
    .select([
      'p.unit_id',
      't.periode_id',
      't.revisi',
      't.terbit_at',
      sql<Baris['periode']>`t.snapshot #> '{publik,periode}'`.as('periode'),
      sql<Baris['hasil']>`t.snapshot #> '{publik,hasil}'`.as('hasil'),
      sql<boolean | null>`t.snapshot #> '{publik,mencapaiMinimum}'`.as('minimum'),
      sql<Agregat>`t.snapshot #> '{publik,agregat}'`.as('agregat'),
    ])
  if (tahun !== undefined) {
    query = query.where('p.selesai', '>=', `${tahun}-01-01`).where('p.selesai', '<=', `${tahun}-12-31`)
  }
  const rows: Baris[] = await query
    .orderBy('p.unit_id')
    .orderBy('p.selesai', 'desc')
    .orderBy('p.mulai', 'desc')
    .execute()
  return rows.map(({ hasil, ...r }) => ({
    unitId: r.unit_id,
    periodeId: r.periode_id,
    revisi: r.revisi,
    nama: r.periode.nama,
    selesai: r.periode.selesai,
    terbitAt: r.terbit_at,
    n: hasil.n,
    ikm: hasil.ikm,
    mutu: hasil.mutu,
    kinerja: hasil.kinerja,
    selang95: hasil.selang95,
    kepastian: hasil.kepastian,
    mencapaiMinimum: r.minimum,
    agregat: r.agregat,
  }))
}

/** Years in which a published period ended, newest first. */
export async function listTahunTerbit(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('survei_periode')
    .select(sql<number>`extract(year from selesai)::int`.as('tahun'))
    .distinct()
    .where('revisi', '>', 0)
    .orderBy('tahun', 'desc')
    .execute()
  return rows.map((r) => r.tahun)
}

/** A survey that takes answers today, and its address. */
export interface SurveiTerbuka {
  readonly unitId: string
  readonly kode: string
  readonly nama: string
  readonly selesai: Tanggal
  readonly layananIds: readonly string[]
}

/** Surveys that take answers on a day, by the unit's own address; of one unit or of all. */
export async function listSurveiTerbuka(db: Db, hariIni: Tanggal, unitId?: string): Promise<SurveiTerbuka[]> {
  let query = db
    .selectFrom('survei_periode as p')
    .innerJoin('survei_tautan as s', (j) =>
      j
        .onRef('s.instansi_id', '=', 'p.instansi_id')
        .onRef('s.unit_id', '=', 'p.unit_id')
        .on('s.layanan_id', 'is', null),
    )
    .select([
      'p.unit_id',
      's.kode',
      'p.nama',
      'p.selesai',
      sql<string[]>`array(select pl.layanan_id from survei_periode_layanan pl
        where pl.instansi_id = p.instansi_id and pl.periode_id = p.id)`.as('layanan_ids'),
    ])
    .where('p.dibuka_at', 'is not', null)
    .where('p.ditutup_at', 'is', null)
    .where('p.mulai', '<=', hariIni)
    .where('p.selesai', '>=', hariIni)
  if (unitId !== undefined) query = query.where('p.unit_id', '=', unitId)
  const rows = await query.orderBy('p.unit_id').orderBy('p.mulai').execute()
  return rows.map((r) => ({
    unitId: r.unit_id,
    kode: r.kode,
    nama: r.nama,
    selesai: r.selesai,
    layananIds: r.layanan_ids,
  }))
}
