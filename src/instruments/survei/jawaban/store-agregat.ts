import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { listInstrumenPeriode } from '../instrumen/periode.ts'
import { dikeluarkan } from '../integritas/store-putusan.ts'
import {
  emptyAgregat,
  mergeAgregat,
  multiplyAgregat,
  pencatat,
  subtractAgregat,
  type Agregat,
} from '../rules.ts'
import { fromNilai } from './rules.ts'
import type { AgregatPeriode, Dimensi, HitunganDemografi } from './tipe.ts'

interface AgregatHitung {
  readonly n: string
  readonly total: readonly string[]
  readonly kuadrat: readonly string[]
  readonly jumlah_baris: string
  readonly jumlah_kuadrat: string
}

const perKunci = (
  kunci: readonly { readonly kunci: string }[],
  list: readonly string[],
): Record<string, number> => Object.fromEntries(kunci.map((k, i) => [k.kunci, Number(list[i])]))

interface LayananDikeluarkan {
  readonly periodeId: string
  readonly layananId: string
  readonly agregat: Agregat
  readonly nGarisLurus: number
  readonly nGanda: number
}

interface BarisDikeluarkan {
  readonly periode_id: string
  readonly layanan_id: string
  readonly nilai: readonly number[]
  readonly n: string
  readonly n_garis_lurus: string
  readonly n_ganda: string
}

/** What was taken out, from the rows: they are few, and equal answers come as one line. */
async function listDikeluarkan(db: Db, periodeIds: readonly string[]): Promise<readonly BarisDikeluarkan[]> {
  const { rows } = await sql<BarisDikeluarkan>`
    select j.periode_id, j.layanan_id, j.nilai, count(*) as n,
      count(*) filter (where j.garis_lurus) as n_garis_lurus, count(*) filter (where j.ganda) as n_ganda
    from (${dikeluarkan(periodeIds)}) as d
    join survei_jawaban j on j.periode_id = d.periode_id and j.urut = d.jawaban_urut
    group by 1, 2, 3`.execute(db)
  return rows
}

const toDikeluarkan = (
  rows: readonly BarisDikeluarkan[],
  instrumen: ReadonlyMap<string, Instrumen>,
): LayananDikeluarkan[] =>
  rows.map((r) => {
    const i = instrumen.get(r.periode_id) ?? skm142017
    const satu = pencatat(i)(emptyAgregat(i), fromNilai(r.nilai, i))
    return {
      periodeId: r.periode_id,
      layananId: r.layanan_id,
      agregat: multiplyAgregat(satu, Number(r.n)),
      nGarisLurus: Number(r.n_garis_lurus),
      nGanda: Number(r.n_ganda),
    }
  })

export const toAgregat = (row: AgregatHitung, instrumen: Instrumen = skm142017): Agregat => ({
  n: Number(row.n),
  total: perKunci(instrumen.pertanyaan, row.total),
  kuadrat: perKunci(instrumen.unsur, row.kuadrat),
  jumlahBaris: Number(row.jumlah_baris),
  jumlahKuadrat: Number(row.jumlah_kuadrat),
})

/** Aggregates of several periode at once (a list of them costs one query); every asked id has an entry. */
export async function listAgregat(
  db: Db,
  periodeIds: readonly string[],
): Promise<ReadonlyMap<string, AgregatPeriode>> {
  const result = new Map<string, AgregatPeriode>(periodeIds.map((id) => [id, kosong]))
  if (periodeIds.length === 0) return result
  const tercatat = db
    .selectFrom('survei_agregat')
    .selectAll()
    .where('periode_id', 'in', [...periodeIds])
    .orderBy('layanan_id')
  const [rows, instrumen, keluar] = await Promise.all([
    tercatat.execute(),
    listInstrumenPeriode(db, periodeIds),
    listDikeluarkan(db, periodeIds),
  ])
  for (const row of rows) {
    const old = result.get(row.periode_id) ?? kosong
    const agregat = toAgregat(row, instrumen.get(row.periode_id))
    const perLayanan = new Map(old.perLayanan)
    perLayanan.set(row.layanan_id, mergeAgregat(perLayanan.get(row.layanan_id) ?? emptyAgregat(), agregat))
    result.set(row.periode_id, {
      semua: mergeAgregat(old.semua, agregat),
      tanpaTanda: row.bertanda ? old.tanpaTanda : mergeAgregat(old.tanpaTanda, agregat),
      perLayanan,
      nGarisLurus: old.nGarisLurus + Number(row.n_garis_lurus),
      nGanda: old.nGanda + Number(row.n_ganda),
    })
  }
  for (const k of toDikeluarkan(keluar, instrumen)) {
    const old = result.get(k.periodeId)
    if (old) result.set(k.periodeId, withoutDikeluarkan(old, k))
  }
  return result
}

/** Only a flagged answer can be taken out, so what carries no flag stays as it is. */
function withoutDikeluarkan(old: AgregatPeriode, k: LayananDikeluarkan): AgregatPeriode {
  const perLayanan = new Map(old.perLayanan)
  const own = perLayanan.get(k.layananId)
  if (own) perLayanan.set(k.layananId, subtractAgregat(own, k.agregat))
  return {
    ...old,
    semua: subtractAgregat(old.semua, k.agregat),
    perLayanan,
    nGarisLurus: old.nGarisLurus - k.nGarisLurus,
    nGanda: old.nGanda - k.nGanda,
    dikeluarkan: mergeAgregat(old.dikeluarkan ?? emptyAgregat(), k.agregat),
  }
}

const kosong: AgregatPeriode = {
  semua: emptyAgregat(),
  tanpaTanda: emptyAgregat(),
  perLayanan: new Map(),
  nGarisLurus: 0,
  nGanda: 0,
}

export async function getAgregat(db: Db, periodeId: string): Promise<AgregatPeriode> {
  return (await listAgregat(db, [periodeId])).get(periodeId) ?? kosong
}

export async function listDemografi(db: Db, periodeId: string): Promise<HitunganDemografi[]> {
  const rows = await db
    .selectFrom('survei_agregat_demografi')
    .select(['dimensi', 'nilai', 'n', 'jumlah_baris', 'jumlah_kuadrat'])
    .where('periode_id', '=', periodeId)
    .orderBy('dimensi')
    .orderBy('nilai')
    .execute()
  return rows.map((r) => ({
    dimensi: r.dimensi as Dimensi,
    nilai: r.nilai,
    n: Number(r.n),
    jumlahBaris: Number(r.jumlah_baris),
    jumlahKuadrat: Number(r.jumlah_kuadrat),
  }))
}
