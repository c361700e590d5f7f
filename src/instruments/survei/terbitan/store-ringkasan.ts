import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { skm142017, type Instrumen, type UnsurKunci } from '../instrumen.ts'
import type { Bobot, Kinerja, Mutu } from '../rules.ts'
import type { Kepastian } from '../selang.ts'

/** One line of a list or a point of a trend. */
export interface RingkasanTerbitan {
  readonly periodeId: string
  readonly unitId: string
  readonly revisi: number
  readonly nama: string
  readonly mulai: string
  readonly selesai: string
  readonly terbitAt: Date
  readonly oleh: string
  readonly alasan: string
  readonly n: number
  readonly bobot: Bobot
  readonly ikm: number
  readonly mutu: Mutu
  readonly kinerja: Kinerja
  readonly selang95: readonly [number, number] | null
  readonly kepastian: Kepastian
  /** Value of each unsur, 25–100. */
  readonly unsur: Readonly<Record<UnsurKunci, number>>
  readonly mencapaiMinimum: boolean | null
  readonly hash: string
  /** The questionnaire as published; absent in the oldest, which are SKM. */
  readonly instrumen: Instrumen | null
}

const hasil = <T>(key: string): RawBuilder<T> => sql<T>`t.snapshot #> ${sql.lit(`{publik,hasil,${key}}`)}`

const selectRingkasan = (db: Db) =>
  db
    .selectFrom('survei_terbitan as t')
    .innerJoin('survei_periode as p', (j) =>
      j.onRef('p.instansi_id', '=', 't.instansi_id').onRef('p.id', '=', 't.periode_id'),
    )
    .select(['t.periode_id', 'p.unit_id', 't.revisi', 't.terbit_at', 't.hash', 't.alasan'])
    .select([
      't.oleh_nama',
      sql<string>`t.snapshot #>> '{publik,periode,nama}'`.as('nama'),
      sql<string>`t.snapshot #>> '{publik,periode,mulai}'`.as('mulai'),
      sql<string>`t.snapshot #>> '{publik,periode,selesai}'`.as('selesai'),
      sql<boolean | null>`t.snapshot #> '{publik,mencapaiMinimum}'`.as('mencapai_minimum'),
      // The SKM is one measure for ever: its questions need not be read again for every point of a trend.
      sql<Instrumen | null>`case when p.instrumen_kode <> ${skm142017.kode}
        then t.snapshot #> '{publik,instrumen,isi}' end`.as('instrumen'),
      hasil<number>('n').as('n'),
      hasil<Bobot>('bobot').as('bobot'),
      hasil<{ kunci: UnsurKunci; nilai: number }[]>('unsur').as('unsur'),
      hasil<number>('ikm').as('ikm'),
      hasil<Mutu>('mutu').as('mutu'),
      hasil<Kinerja>('kinerja').as('kinerja'),
      hasil<[number, number] | null>('selang95').as('selang95'),
      hasil<Kepastian>('kepastian').as('kepastian'),
    ])

type BarisRingkasan = Awaited<ReturnType<ReturnType<typeof selectRingkasan>['executeTakeFirstOrThrow']>>

const toRingkasan = (r: BarisRingkasan): RingkasanTerbitan => ({
  periodeId: r.periode_id,
  unitId: r.unit_id,
  revisi: r.revisi,
  nama: r.nama,
  mulai: r.mulai,
  selesai: r.selesai,
  terbitAt: r.terbit_at,
  oleh: r.oleh_nama,
  alasan: r.alasan,
  n: r.n,
  bobot: r.bobot,
  ikm: r.ikm,
  mutu: r.mutu,
  kinerja: r.kinerja,
  selang95: r.selang95,
  kepastian: r.kepastian,
  unsur: Object.fromEntries(r.unsur.map((u) => [u.kunci, u.nilai])) as Record<UnsurKunci, number>,
  mencapaiMinimum: r.mencapai_minimum,
  hash: r.hash,
  instrumen: r.instrumen,
})

/** Published periods of a unit with one instrument, in their newest revision, oldest first: a trend never mixes two. */
export async function listTerbitan(
  db: Db,
  unitId: string,
  instrumenKode: string = skm142017.kode,
): Promise<RingkasanTerbitan[]> {
  const rows = await selectRingkasan(db)
    .where('p.unit_id', '=', unitId)
    .where('p.instrumen_kode', '=', instrumenKode)
    .distinctOn(['p.mulai', 't.periode_id'])
    .orderBy('p.mulai')
    .orderBy('t.periode_id')
    .orderBy('t.revisi', 'desc')
    .execute()
  return rows.map(toRingkasan)
}

/** The newest SKM publication of every unit that has one: a board of the instansi. */
export async function listTerbitanTerbaru(db: Db): Promise<RingkasanTerbitan[]> {
  const rows = await selectRingkasan(db)
    .where('p.instrumen_kode', '=', skm142017.kode)
    .distinctOn('p.unit_id')
    .orderBy('p.unit_id')
    .orderBy('p.selesai', 'desc')
    .orderBy('p.mulai', 'desc')
    .orderBy('t.revisi', 'desc')
    .execute()
  return rows.map(toRingkasan)
}

/** All revisions of one periode, newest first. */
export async function listRevisi(db: Db, periodeId: string): Promise<RingkasanTerbitan[]> {
  const rows = await selectRingkasan(db)
    .where('t.periode_id', '=', periodeId)
    .orderBy('t.revisi', 'desc')
    .execute()
  return rows.map(toRingkasan)
}
