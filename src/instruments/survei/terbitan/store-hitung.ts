import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import type { Instrumen } from '../instrumen.ts'
import { dikeluarkan } from '../integritas/store-putusan.ts'
import { kelompokUsia, KOSONG } from '../jawaban/rules.ts'
import { rumusOf } from '../jawaban/rumus.ts'
import { listDemografi, toAgregat } from '../jawaban/store-agregat.ts'
import type { Dimensi, HitunganDemografi } from '../jawaban/tipe.ts'
import type { Hitungan, HitunganLayanan } from './hitungan.ts'
import { SidikBaris } from './sidik.ts'

/** Which answers: all of a periode up to a number. */
export interface Rentang {
  readonly instansiId: string
  readonly periodeId: string
  readonly sampaiUrut: number
  /** Reasons to look at an answer known then; absent: all. */
  readonly sampaiTanda?: number | undefined
}

const rentang = (r: Rentang) =>
  sql`instansi_id = ${r.instansiId} and periode_id = ${r.periodeId} and urut <= ${r.sampaiUrut}`

/** From the answers themselves and not from the column that should say the same. */
const rOf = (i: Instrumen): RawBuilder<number> => sql.raw(rumusOf(i).jumlah)

interface BarisHitung {
  readonly layanan_id: string
  readonly bertanda: boolean
  readonly n: string
  readonly total: readonly string[]
  readonly kuadrat: readonly string[]
  readonly jumlah_baris: string
  readonly jumlah_kuadrat: string
  readonly n_garis_lurus: string
  readonly n_ganda: string
  readonly rusak?: string
  readonly rusak_pertama?: string | null
}

export interface Rusak {
  readonly n: number
  /** Number of the first; Infinity when there is none. */
  readonly pertama: number
}

const toHitungan = (r: BarisHitung, instrumen: Instrumen): HitunganLayanan => ({
  layananId: r.layanan_id,
  bertanda: r.bertanda,
  agregat: toAgregat(r, instrumen),
  nGarisLurus: Number(r.n_garis_lurus),
  nGanda: Number(r.n_ganda),
})

/** Number of the newest answer; 0 when there is none. */
export async function getUrutTerakhir(db: Db, periodeId: string): Promise<number> {
  const row = await db
    .selectFrom('survei_jawaban')
    .select((eb) => eb.fn.max('urut').as('urut'))
    .where('periode_id', '=', periodeId)
    .executeTakeFirst()
  return Number(row?.urut ?? 0)
}

const bertanda = (r: Rentang) => sql`(garis_lurus or ganda or urut in (select jawaban_urut from survei_tanda
  where instansi_id = ${r.instansiId} and periode_id = ${r.periodeId}
    and urut <= ${r.sampaiTanda ?? Number.MAX_SAFE_INTEGER}))`

/** Counts the rows themselves, in the database: two scans however many rows there are. */
export const recountJawaban = (db: Db, r: Rentang, samping: Db = db): Promise<Hitungan> =>
  recount(db, r, rentang(r), samping)

/** The same, and the rows that contradict themselves: they are looked at while they pass by to be counted. */
export const recountDanPeriksa = (
  db: Db,
  r: Rentang,
  samping: Db = db,
): Promise<Hitungan & { rusak: Rusak }> => recount(db, r, rentang(r), samping, true)

/** The same of the answers a person had taken out of the figures, up to a decision; few, and found by their number. */
export const recountDikeluarkan = (db: Db, r: Rentang, sampaiPutusan?: number): Promise<Hitungan> =>
  recount(
    db,
    r,
    sql`${rentang(r)} and urut in (select jawaban_urut from (${dikeluarkan([r.periodeId], sampaiPutusan)}) as d)`,
  )

/** And of those that a person took out, or put back, between two decisions. */
export function recountBerubah(db: Db, r: Rentang, dari: number, sampai: number): Promise<Hitungan> {
  const keluar = (putusan: number) =>
    sql`select jawaban_urut from (${dikeluarkan([r.periodeId], putusan)}) as d`
  const salahSatu = (a: number, b: number) => sql`(${keluar(a)} except ${keluar(b)})`
  return recount(
    db,
    r,
    sql`${rentang(r)} and urut in (${salahSatu(dari, sampai)} union all ${salahSatu(sampai, dari)})`,
  )
}

/** A missing answer or one off the scale, or a sum or straight-line mark that does not fit; `x`: the answers one by one. */
function rusakOf({ skala, pertanyaan: { length: k } }: Instrumen, x: readonly string[]): string {
  const lurus = k > 1 ? `(${x.map((name) => `${name} = ${x[0]}`).join(' and ')})` : 'false'
  const skalaSemua = x.map((name) => `${name} between ${skala.min} and ${skala.max}`).join(' and ')
  return `(panjang = ${k} and ${skalaSemua} and jumlah = r and garis_lurus = ${lurus}) is not true`
}

async function recount(
  db: Db,
  r: Rentang,
  mana: RawBuilder<unknown>,
  samping = db,
  periksa = false,
): Promise<Hitungan & { rusak: Rusak }> {
  const instrumen = await getInstrumenPeriode(db, r.periodeId)
  const kolom = (q: number): string => `x${q + 1}`
  const { totals, kuadrat } = rumusOf(instrumen, kolom)
  const satuan = instrumen.pertanyaan.map((_, q) => `nilai[${q + 1}] as ${kolom(q)}`)
  const rusak = sql.raw(
    rusakOf(
      instrumen,
      instrumen.pertanyaan.map((_, q) => kolom(q)),
    ),
  )
  // Each answer is taken out of its list once and not for every sum; `offset 0` keeps PostgreSQL from undoing that.
  const perLayanan = sql<BarisHitung>`
    select layanan_id, bertanda, count(*) as n, array[${sql.raw(totals)}]::text[] as total,
      array[${sql.raw(kuadrat)}]::text[] as kuadrat, sum(r) as jumlah_baris, sum(r * r) as jumlah_kuadrat,
      count(*) filter (where garis_lurus) as n_garis_lurus, count(*) filter (where ganda) as n_ganda
      ${periksa ? sql`, count(*) filter (where ${rusak}) as rusak, min(urut) filter (where ${rusak}) as rusak_pertama` : sql``}
    from (select layanan_id, ${bertanda(r)} as bertanda, garis_lurus, ganda, ${sql.raw(satuan.join(', '))},
        ${rOf(instrumen)} as r ${periksa ? sql`, urut, jumlah, array_length(nilai, 1) as panjang` : sql``}
      from survei_jawaban where ${mana} offset 0) as sekali
    group by 1, 2 order by 1, 2`
  const [layanan, demografi] = await Promise.all([
    perLayanan.execute(db),
    recountDemografi(samping, mana, instrumen),
  ])
  return {
    layanan: layanan.rows.map((x) => toHitungan(x, instrumen)),
    demografi,
    rusak: {
      n: layanan.rows.reduce((n, x) => n + Number(x.rusak ?? 0), 0),
      pertama: Math.min(...layanan.rows.flatMap((x) => (x.rusak_pertama ? [Number(x.rusak_pertama)] : []))),
    },
  }
}

/** What the running aggregates say. */
export async function readHitungan(db: Db, periodeId: string): Promise<Hitungan> {
  const rows = await db
    .selectFrom('survei_agregat')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .orderBy('layanan_id')
    .orderBy('bertanda')
    .execute()
  const instrumen = await getInstrumenPeriode(db, periodeId)
  return {
    layanan: rows.map((x) => toHitungan(x, instrumen)),
    demografi: await listDemografi(db, periodeId),
  }
}

const DIMENSI: readonly Dimensi[] = [
  'jenis_kelamin',
  'usia',
  'pendidikan',
  'pekerjaan',
  'saluran',
  'tanggal',
  'tautan',
]

async function recountDemografi(
  db: Db,
  mana: RawBuilder<unknown>,
  instrumen: Instrumen,
): Promise<HitunganDemografi[]> {
  const columns = DIMENSI.map((d) => sql.ref(d === 'tautan' ? 'tautan_id' : d))
  const found = await sql<{
    g: number
    nilai: string | null
    n: string
    jumlah_baris: string
    jumlah_kuadrat: string
  }>`
    select grouping(${sql.join(columns)}) as g,
      coalesce(jenis_kelamin, usia::text, pendidikan, pekerjaan, saluran, to_char(tanggal, 'YYYY-MM-DD'), tautan_id::text) as nilai,
      count(*) as n, sum(r) as jumlah_baris, sum(r * r) as jumlah_kuadrat
    from (select ${sql.join(columns)}, ${rOf(instrumen)} as r from survei_jawaban where ${mana} offset 0) as sekali
    group by grouping sets (${sql.join(columns.map((c) => sql`(${c})`))})`.execute(db)
  const groups = new Map<string, HitunganDemografi>()
  for (const row of found.rows) {
    // grouping() sets a bit for every column that is *not* grouped by, the last column lowest.
    const dimensi = DIMENSI.find((_, i) => (row.g & (1 << (DIMENSI.length - 1 - i))) === 0)!
    // Paper and files come by no address.
    if (dimensi === 'tautan' && row.nilai === null) continue
    const nilai =
      dimensi === 'usia' ? kelompokUsia(row.nilai === null ? null : Number(row.nilai)) : (row.nilai ?? KOSONG)
    const old = groups.get(`${dimensi}/${nilai}`)
    groups.set(`${dimensi}/${nilai}`, {
      dimensi,
      nilai,
      n: (old?.n ?? 0) + Number(row.n),
      jumlahBaris: (old?.jumlahBaris ?? 0) + Number(row.jumlah_baris),
      jumlahKuadrat: (old?.jumlahKuadrat ?? 0) + Number(row.jumlah_kuadrat),
    })
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

const SEKALI = 5000

/** Fingerprint of the rows, a few thousand at a time: a million rows pass through without being held. */
export async function hashJawaban(db: Db, r: Rentang): Promise<string> {
  const sidik = new SidikBaris()
  for (let after = 0; ;) {
    const { rows } = await sql<{ akhir: string | null; baris: string }>`
      select max(urut) as akhir, string_agg(id || '|' || layanan_id || '|' || array_to_string(nilai, ',') || '|'
        || to_char(tanggal, 'YYYY-MM-DD') || chr(10), '' order by urut) as baris
      from (select urut, id, layanan_id, nilai, tanggal from survei_jawaban
        where ${rentang(r)} and urut > ${after} order by urut limit ${SEKALI}) as sebagian`.execute(db)
    const [page] = rows
    if (!page || page.akhir === null) return sidik.end()
    sidik.add(page.baris)
    after = Number(page.akhir)
  }
}
