import { CompiledQuery } from 'kysely'
import { MARK } from '../../../platform/db/pipeline.ts'
import type { OpenDb, Trx } from '../../../platform/db/types.ts'
import { isGarisLurus } from '../integritas.ts'
import type { Instrumen } from '../instrumen.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { arrayText } from '../../../platform/db/array-text.ts'
import { jumlahNilai, kelompokUsia, KOSONG, toNilai } from './rules.ts'
import { rumusOf } from './rumus.ts'
import type { Dimensi, HasilMasuk, JawabanBaru } from './tipe.ts'

/** Where answers go. `versi`: the version of the periode's row that was looked at before; nothing is written into another. */
export interface TujuanJawaban {
  readonly instansiId: string
  readonly periodeId: string
  readonly versi?: string
}

/** Columns of the answers on their way in, with the type each arrives as. */
const KOLOM: readonly (readonly [nama: string, tipe: string, (j: JawabanBaru) => string | number | null])[] =
  [
    ['id', 'uuid', (j) => j.id],
    ['layanan_id', 'uuid', (j) => j.layananId],
    ['saluran', 'text', (j) => j.saluran],
    ['kumpulan_id', 'uuid', (j) => j.kumpulanId],
    ['tanggal', 'date', (j) => j.tanggal],
    ['jenis_kelamin', 'text', (j) => j.responden.jenisKelamin],
    ['usia', 'smallint', (j) => j.responden.usia],
    ['pendidikan', 'text', (j) => j.responden.pendidikan],
    ['pekerjaan', 'text', (j) => j.responden.pekerjaan],
    ['saran', 'text', (j) => j.saran],
    ['tambahan', 'jsonb', (j) => (j.tambahan ? JSON.stringify(j.tambahan) : null)],
    ['kunci_kirim', 'text', (j) => j.kunciKirim],
    ['sidik', 'text', (j) => j.sidik],
    ['tautan_id', 'uuid', (j) => j.tautanId ?? null],
    ['durasi', 'int', (j) => j.durasi ?? null],
    ['created_at', 'timestamptz', (j) => j.createdAt?.toISOString() ?? null],
    ['created_by', 'uuid', (j) => j.createdBy],
  ]

/** Worked out here: answers as stored, r, and the marks of the batch itself. */
const HITUNG = [
  ['teks_nilai', 'text'],
  ['jumlah', 'smallint'],
  ['garis_lurus', 'boolean'],
  ['ulang', 'boolean'],
] as const

const SEMUA = [...KOLOM.map(([nama, tipe]) => [nama, tipe] as const), ...HITUNG]

/** The bands of `kelompokUsia`, as it gives them. */
const KELOMPOK_USIA = `case when usia is null then '${kelompokUsia(null)}' ${Array.from(
  { length: 120 },
  (_, u) => (kelompokUsia(u) === kelompokUsia(u + 1) ? '' : `when usia <= ${u} then '${kelompokUsia(u)}'`),
)
  .filter(Boolean)
  .join(' ')} else '${kelompokUsia(120)}' end`

/** What one respondent counts towards: the same dimensions as the recount's. */
const DIMENSI: readonly (readonly [dimensi: Dimensi, nilai: string])[] = [
  ['jenis_kelamin', `coalesce(jenis_kelamin, '${KOSONG}')`],
  ['usia', KELOMPOK_USIA],
  ['pendidikan', `coalesce(pendidikan, '${KOSONG}')`],
  ['pekerjaan', `coalesce(pekerjaan, '${KOSONG}')`],
  ['saluran', 'saluran'],
  ['tanggal', `to_char(tanggal, 'YYYY-MM-DD')`],
  ['tautan', 'tautan_id::text'],
]
const DIMENSI_LIST = DIMENSI.map(([dimensi], i) => `(${i}, '${dimensi}')`).join(', ')
const DIMENSI_NILAI = `case ke ${DIMENSI.map(([, nilai], i) => `when ${i} then ${nilai}`).join(' ')} end`

/**
 * Whether this device (`u.sidik`) has answered in this periode ($2). Said so that the index of the devices is the only way: where two
 * ways look alike to the planner, it may take the one that reads every answer of the periode.
 */
export const PERANGKAT_LAMA = `(select true from survei_jawaban as j
        where j.sidik = u.sidik and j.periode_id is not distinct from $2 limit 1)`

const tambah = (kolom: string, list: readonly unknown[]): string =>
  `${kolom} = array[${list.map((_, i) => `a.${kolom}[${i + 1}] + excluded.${kolom}[${i + 1}]`).join(', ')}]::bigint[]`

/**
 * Everything that one batch of answers changes, in one statement: it holds the periode's row, looks whether a device has
 * answered before, stores what is new, and adds that (and nothing else) to the aggregates. Says whether the periode is the
 * one that was looked at, and which answers were new. The aggregates are touched in the order of their keys, so two writers
 * never wait for each other in a ring.
 */
function textOf(instrumen: Instrumen): string {
  const { totals, kuadrat } = rumusOf(instrumen)
  return `${MARK} with p as (
    select from survei_periode
    where instansi_id = $1 and id = $2 and ($3::text is null or xmin = $3::text::xid) for share
  ), baru as (
    insert into survei_jawaban (instansi_id, periode_id, id, layanan_id, saluran, kumpulan_id, nilai, jumlah, tanggal,
      jenis_kelamin, usia, pendidikan, pekerjaan, saran, tambahan, kunci_kirim, sidik, tautan_id, durasi, garis_lurus, ganda,
      created_at, created_by)
    select $1, $2, id, layanan_id, saluran, kumpulan_id, teks_nilai::smallint[], jumlah, tanggal,
      jenis_kelamin, usia, pendidikan, pekerjaan, saran, tambahan, kunci_kirim, sidik, tautan_id, durasi, garis_lurus,
      ulang or ${PERANGKAT_LAMA} is not null,
      coalesce(created_at, now()), created_by
    from p cross join unnest(${SEMUA.map(([, tipe], i) => `$${i + 4}::${tipe}[]`).join(', ')})
      as u(${SEMUA.map(([nama]) => nama).join(', ')})
    on conflict (instansi_id, periode_id, kunci_kirim) do nothing
    returning id, layanan_id, nilai, jumlah, jenis_kelamin, usia, pendidikan, pekerjaan, saluran, tanggal, tautan_id,
      garis_lurus, ganda
  ), agregat as (
    insert into survei_agregat as a (instansi_id, periode_id, layanan_id, bertanda, n, total, kuadrat,
      jumlah_baris, jumlah_kuadrat, n_garis_lurus, n_ganda)
    select $1, $2, layanan_id, garis_lurus or ganda, count(*), array[${totals}]::bigint[], array[${kuadrat}]::bigint[],
      sum(jumlah), sum(jumlah::int * jumlah), count(*) filter (where garis_lurus), count(*) filter (where ganda)
    from baru group by 3, 4 order by 3, 4
    on conflict (instansi_id, periode_id, layanan_id, bertanda) do update set
      n = a.n + excluded.n,
      ${tambah('total', instrumen.pertanyaan)},
      ${tambah('kuadrat', instrumen.unsur)},
      jumlah_baris = a.jumlah_baris + excluded.jumlah_baris,
      jumlah_kuadrat = a.jumlah_kuadrat + excluded.jumlah_kuadrat,
      n_garis_lurus = a.n_garis_lurus + excluded.n_garis_lurus,
      n_ganda = a.n_ganda + excluded.n_ganda
  ), demografi as (
    insert into survei_agregat_demografi as a (instansi_id, periode_id, dimensi, nilai, n, jumlah_baris, jumlah_kuadrat)
    select $1, $2, dimensi, nilai, count(*), sum(jumlah), sum(jumlah::int * jumlah)
    from (select dimensi, ${DIMENSI_NILAI} as nilai, jumlah
      from baru cross join (values ${DIMENSI_LIST}) as d(ke, dimensi) offset 0) as x
    where nilai is not null
    group by 3, 4 order by 3, 4
    on conflict (instansi_id, periode_id, dimensi, nilai) do update set
      n = a.n + excluded.n, jumlah_baris = a.jumlah_baris + excluded.jumlah_baris,
      jumlah_kuadrat = a.jumlah_kuadrat + excluded.jumlah_kuadrat
  )
  select (select true from p) as ada, string_agg(id::text, ',') as baru from baru`
}

/** Questionnaires of the same shape have the same text, and so share one plan. */
const texts = new WeakMap<Instrumen, string>()

function textFor(instrumen: Instrumen): string {
  let text = texts.get(instrumen)
  if (text === undefined) texts.set(instrumen, (text = textOf(instrumen)))
  return text
}

function valuesOf(
  { instansiId, periodeId, versi }: TujuanJawaban,
  rows: readonly JawabanBaru[],
  instrumen: Instrumen,
): (string | null)[] {
  const seen = new Set<string>()
  const ulang = rows.map(({ sidik }) => {
    const before = sidik !== null && seen.has(sidik)
    if (sidik !== null) seen.add(sidik)
    return before
  })
  const nilai = rows.map((r) => toNilai(r.jawaban, instrumen))
  return [
    instansiId,
    periodeId,
    versi ?? null,
    ...KOLOM.map(([, , of]) => arrayText(rows.map(of))),
    arrayText(nilai.map((n) => `{${n.join(',')}}`)),
    arrayText(nilai.map((n) => jumlahNilai(n, instrumen))),
    arrayText(rows.map((r) => isGarisLurus(r.jawaban, instrumen))),
    arrayText(ulang),
  ]
}

interface Tertulis {
  readonly ada: true | null
  readonly baru: string | null
}

function toHasil(rows: readonly JawabanBaru[], { baru }: Tertulis): HasilMasuk[] {
  const ids = new Set(baru?.split(','))
  return rows.map(({ id }) => ({ id, baru: ids.has(id) }))
}

/**
 * The only way answers enter, with `insertJawabanLangsung`, which is the same statement. Writes the rows and what they add
 * to the aggregates in the caller's transaction; a sending that arrived before (same kunciKirim) is left alone and reported
 * as not new. Lock the periode first.
 */
export async function insertJawaban(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  rows: readonly JawabanBaru[],
  dipakai?: Instrumen,
): Promise<HasilMasuk[]> {
  if (rows.length === 0) return []
  const instrumen = dipakai ?? (await getInstrumenPeriode(trx, periodeId))
  const values = valuesOf({ instansiId, periodeId }, rows, instrumen)
  const { rows: found } = await trx.executeQuery<Tertulis>(CompiledQuery.raw(textFor(instrumen), values))
  if (!found[0]?.ada) throw new Error(`periode ${periodeId} is out of reach`)
  return toHasil(rows, found[0])
}

/** The same as a transaction of its own; undefined, and nothing written, when the periode has changed since it was looked at. */
export async function insertJawabanLangsung(
  db: OpenDb,
  tujuan: Required<TujuanJawaban>,
  rows: readonly JawabanBaru[],
  instrumen: Instrumen,
): Promise<HasilMasuk[] | undefined> {
  const { instansiId } = tujuan
  const values = valuesOf(tujuan, rows, instrumen)
  const [found] = await db.single<Tertulis>({ instansiId }, textFor(instrumen), values)
  return found?.ada ? toHasil(rows, found) : undefined
}
