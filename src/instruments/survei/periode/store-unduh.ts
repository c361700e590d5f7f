import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { skm142017, unsurKunciList } from '../instrumen.ts'
import { csvCell } from './unduh.ts'

const SEKALI = 5000

export interface HalamanCsv {
  /** Number of its last answer: where the next page begins. */
  readonly akhir: number
  readonly baris: string
}

/** A citizen's words as a cell, exactly as `csvCell` writes them (a test compares): guarded against formulas, quoted if need be. */
function cell(column: string): RawBuilder<unknown> {
  const text = sql.ref(`j.${column}`)
  const guarded = sql`case when ${text} ~ ${'^[=+\\-@\\t\\r]'} then '''' || ${text} else ${text} end`
  return sql`case when ${text} is null then '' when ${text} !~ ${'^[=+\\-@\\t\\r]|[";\\r\\n]'} then ${text}
    when ${text} ~ ${'[";\\r\\n]'} then '"' || replace(${guarded}, '"', '""') || '"' else ${guarded} end`
}

/** A choice of the form: nearly always one of its own words, and of those it is known that they stand as they are. */
function choice(column: 'jenis_kelamin' | 'pendidikan' | 'pekerjaan'): RawBuilder<unknown> {
  const known = skm142017.responden.find((f) => f.kunci === column)?.pilihan.map((p) => p.nilai) ?? []
  const plain = known.filter((nilai) => csvCell(nilai) === nilai)
  const text = sql.ref(`j.${column}`)
  return sql`case when ${text} is null then '' when ${text} = any(${plain}::text[]) then ${text} else ${cell(column)} end`
}

/**
 * Some thousand answers as lines of CSV, made where they are: a million rows need not become objects first. In the order of
 * `kolomUnduh`.
 */
export async function findHalamanCsv(
  db: Db,
  instansiId: string,
  periodeId: string,
  sesudah: number,
  layanan: ReadonlyMap<string, string>,
): Promise<HalamanCsv | undefined> {
  const columns = [
    sql`j.tanggal::text`,
    sql`coalesce(l.sel, '')`,
    sql`array_to_string(case when cardinality(j.nilai) = ${sql.lit(unsurKunciList.length)} then j.nilai
      else j.nilai[1:${sql.lit(unsurKunciList.length)}] end, ';')`,
    choice('jenis_kelamin'),
    sql`coalesce(j.usia::text, '')`,
    choice('pendidikan'),
    choice('pekerjaan'),
    cell('saran'),
    sql`j.saluran`,
    sql`case when garis_lurus and ganda then 'garis lurus, ganda' when garis_lurus then 'garis lurus'
      when ganda then 'ganda' else '' end`,
  ]
  const { rows } = await sql<{ akhir: string | null; baris: string }>`
    select max(j.urut) as akhir, string_agg(${sql.join(columns, sql` || ';' || `)} || ${'\r\n'}, '' order by j.urut) as baris
    from (select urut, tanggal, layanan_id, nilai, jenis_kelamin, usia, pendidikan, pekerjaan, saran, saluran,
        garis_lurus, ganda from survei_jawaban where instansi_id = ${instansiId} and periode_id = ${periodeId}
      and urut > ${sesudah} order by urut limit ${SEKALI}) as j
    left join unnest(${[...layanan.keys()]}::uuid[], ${[...layanan.values()].map(csvCell)}::text[]) as l(id, sel)
      on l.id = j.layanan_id`.execute(db)
  const [page] = rows
  return page && page.akhir !== null ? { akhir: Number(page.akhir), baris: page.baris } : undefined
}
