import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { getInstrumenPeriode, listInstrumenPeriode } from '../instrumen/periode.ts'
import type { JawabanTambahan } from '../instrumen/tambahan.ts'
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
import type { AgregatPeriode, Dimensi, HitunganDemografi, JawabanTersimpan } from './tipe.ts'

export { insertJawaban, insertJawabanLangsung } from './store-tulis.ts'

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

/** Sums of what was taken out, from the rows: they are few, and equal answers come as one line. */
async function listDikeluarkan(
  db: Db,
  periodeIds: readonly string[],
  instrumen: ReadonlyMap<string, Instrumen>,
): Promise<LayananDikeluarkan[]> {
  const { rows } = await sql<{
    periode_id: string
    layanan_id: string
    nilai: number[]
    n: string
    n_garis_lurus: string
    n_ganda: string
  }>`
    select j.periode_id, j.layanan_id, j.nilai, count(*) as n,
      count(*) filter (where j.garis_lurus) as n_garis_lurus, count(*) filter (where j.ganda) as n_ganda
    from (${dikeluarkan(periodeIds)}) as d
    join survei_jawaban j on j.periode_id = d.periode_id and j.urut = d.jawaban_urut
    group by 1, 2, 3`.execute(db)
  return rows.map((r) => {
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
}

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
  const rows = await db
    .selectFrom('survei_agregat')
    .selectAll()
    .where('periode_id', 'in', [...periodeIds])
    .orderBy('layanan_id')
    .execute()
  const instrumen = await listInstrumenPeriode(db, [...new Set(rows.map((r) => r.periode_id))])
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
  for (const k of await listDikeluarkan(db, periodeIds, instrumen)) {
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

export interface Halaman {
  /** Only answers before this number (newest first); absent = from the newest. */
  readonly sebelum?: number
  readonly batas: number
}

/** Newest comments first, by key: page a thousand costs as much as page one. */
export async function listSaran(
  db: Db,
  periodeId: string,
  { sebelum, batas }: Halaman,
): Promise<JawabanTersimpan[]> {
  let query = db
    .selectFrom('survei_jawaban')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where('saran', 'is not', null)
    .orderBy('urut', 'desc')
    .limit(batas)
  if (sebelum !== undefined) query = query.where(sql<boolean>`urut < ${sebelum}`)
  const instrumen = await getInstrumenPeriode(db, periodeId)
  return (await query.execute()).map((r) => toTersimpan(r, instrumen))
}

/** Answers by their numbers, newest first. */
export async function listJawabanUrut(
  db: Db,
  periodeId: string,
  urut: readonly number[],
): Promise<JawabanTersimpan[]> {
  if (urut.length === 0) return []
  const rows = await db
    .selectFrom('survei_jawaban')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where(sql<boolean>`urut = any(${[...urut]}::bigint[])`)
    .orderBy('urut', 'desc')
    .execute()
  const instrumen = await getInstrumenPeriode(db, periodeId)
  return rows.map((r) => toTersimpan(r, instrumen))
}

/** All answers after one number up to another, in order, in pages of a thousand: flat memory for a million. */
export async function* eachJawaban(
  db: Db,
  instansiId: string,
  periodeId: string,
  sampaiUrut = Number.MAX_SAFE_INTEGER,
  sesudahUrut = 0,
  /** Leaves out what was taken out up to this decision. */
  sampaiPutusan?: number,
): AsyncGenerator<JawabanTersimpan[]> {
  const instrumen = await getInstrumenPeriode(db, periodeId)
  for (let after = sesudahUrut; ;) {
    const rows = await db
      .selectFrom('survei_jawaban')
      .selectAll()
      .where('instansi_id', '=', instansiId)
      .where('periode_id', '=', periodeId)
      .where(sql<boolean>`urut > ${after} and urut <= ${sampaiUrut}`)
      .$if(sampaiPutusan !== undefined && sampaiPutusan > 0, (q) =>
        q.where(
          sql<boolean>`urut not in (select jawaban_urut from (${dikeluarkan([periodeId], sampaiPutusan)}) as d)`,
        ),
      )
      .orderBy('urut')
      .limit(1000)
      .execute()
    if (rows.length === 0) return
    after = Number(rows.at(-1)!.urut)
    yield rows.map((r) => toTersimpan(r, instrumen))
  }
}

interface JawabanHitung {
  readonly urut: string
  readonly id: string
  readonly layanan_id: string
  readonly saluran: JawabanTersimpan['saluran']
  readonly nilai: readonly number[]
  readonly jumlah: number
  readonly tanggal: string
  readonly jenis_kelamin: string | null
  readonly usia: number | null
  readonly pendidikan: string | null
  readonly pekerjaan: string | null
  readonly saran: string | null
  readonly tambahan: JawabanTambahan | null
  readonly garis_lurus: boolean
  readonly ganda: boolean
}

const toTersimpan = (r: JawabanHitung, instrumen: Instrumen): JawabanTersimpan => ({
  urut: Number(r.urut),
  id: r.id,
  layananId: r.layanan_id,
  saluran: r.saluran,
  jawaban: fromNilai(r.nilai, instrumen),
  jumlah: r.jumlah,
  tanggal: r.tanggal,
  responden: {
    jenisKelamin: r.jenis_kelamin,
    usia: r.usia,
    pendidikan: r.pendidikan,
    pekerjaan: r.pekerjaan,
  },
  saran: r.saran,
  tambahan: r.tambahan ?? {},
  garisLurus: r.garis_lurus,
  ganda: r.ganda,
})
