import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { temaList, type Tema } from './tema-2026-11.ts'

/** Which comments: by words, service, theme, flag. */
export interface SaringanSaran {
  /** As typed, in the manner of search engines: "antre lama" -parkir. */
  readonly cari?: string | undefined
  readonly layananId?: string | undefined
  /** A theme, or `unsur:waktu` for all themes of an unsur, or `lain` for none. */
  readonly tema?: string | undefined
  readonly bertanda?: boolean | undefined
}

export interface SaranTertemu {
  readonly urut: number
  readonly tema: readonly string[]
  /** A person put it there, not the words. */
  readonly olehOrang: boolean
}

const kueri = (t: Tema): RawBuilder<unknown> =>
  sql.join(
    t.kata.map((k) => sql`phraseto_tsquery('indonesian', ${k})`),
    sql` || `,
  )
const vektor = sql`to_tsvector('indonesian', j.saran)`

/** The themes of a comment: a person's if there are any, else by its words. */
const temaDari = sql`coalesce(o.tema, array_remove(array[${sql.join(
  temaList.map((t) => sql`case when v.kata @@ (${kueri(t)}) then ${sql.lit(t.kunci)} end`),
)}]::text[], null))`

const sumber = (instansiId: string, periodeId: string): RawBuilder<unknown> => sql`
  from survei_jawaban j
  left join survei_saran_tema o
    on o.instansi_id = j.instansi_id and o.periode_id = j.periode_id and o.jawaban_urut = j.urut
  cross join lateral (select ${vektor} as kata offset 0) as v
  where j.instansi_id = ${instansiId} and j.periode_id = ${periodeId} and j.saran is not null`

function menurutTema(tema: string | undefined): RawBuilder<unknown> {
  if (tema === undefined) return sql`true`
  if (tema === 'lain') return sql`cardinality(${temaDari}) = 0`
  const unsur = /^unsur:(\w+)$/.exec(tema)?.[1]
  const kunci = unsur ? temaList.filter((t) => t.unsur === unsur).map((t) => t.kunci) : [tema]
  return sql`${temaDari} && ${kunci}::text[]`
}

/** Comments that match, newest first, by key; the text itself is read by `listJawabanUrut`. */
export async function findSaran(
  db: Db,
  instansiId: string,
  periodeId: string,
  s: SaringanSaran,
  {
    sebelum = Number.MAX_SAFE_INTEGER,
    batas,
  }: { readonly sebelum?: number | undefined; readonly batas: number },
): Promise<SaranTertemu[]> {
  const cari = s.cari
    ? sql`j.urut in (select survei_cari_saran(${periodeId}, websearch_to_tsquery('indonesian', ${s.cari})))`
    : sql`true`
  const tanda = sql`(j.garis_lurus or j.ganda or exists (select from survei_tanda t where t.instansi_id = j.instansi_id
    and t.periode_id = j.periode_id and t.jawaban_urut = j.urut))`
  const { rows } = await sql<{ urut: string; tema: string[]; oleh_orang: boolean }>`
    select j.urut, ${temaDari} as tema, o.tema is not null as oleh_orang
    ${sumber(instansiId, periodeId)} and j.urut < ${sebelum} and ${cari} and ${menurutTema(s.tema)}
      and (${s.layananId ?? null}::uuid is null or j.layanan_id = ${s.layananId ?? null})
      and (${s.bertanda ?? null}::boolean is null or ${tanda} = ${s.bertanda ?? null})
    order by j.urut desc limit ${batas}`.execute(db)
  return rows.map((r) => ({ urut: Number(r.urut), tema: r.tema, olehOrang: r.oleh_orang }))
}

/** More than this are not grouped: the newest tell what people speak of. */
export const KELOMPOK_PALING_BANYAK = 2000

export interface KelompokSaran {
  readonly dari: number
  /** By theme; `lain` for those without one. A comment can be in several. */
  readonly tema: ReadonlyMap<string, number>
}

export async function countTema(db: Db, instansiId: string, periodeId: string): Promise<KelompokSaran> {
  const { rows } = await sql<{ tema: string | null; n: string; dari: string }>`
    with terbaru as (
      select ${temaDari} as tema ${sumber(instansiId, periodeId)} order by j.urut desc limit ${KELOMPOK_PALING_BANYAK}
    )
    select t as tema, count(*) as n, (select count(*) from terbaru) as dari
    from terbaru left join lateral unnest(tema) as t on true group by t`.execute(db)
  return {
    dari: Number(rows[0]?.dari ?? 0),
    tema: new Map(rows.map((r) => [r.tema ?? 'lain', Number(r.n)])),
  }
}

/** A person's themes for one comment; false when there is no such comment. */
export async function setTemaSaran(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  urut: number,
  tema: readonly string[],
  olehId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    insert into survei_saran_tema (instansi_id, periode_id, jawaban_urut, tema, created_by)
    select instansi_id, periode_id, urut, ${[...tema]}::text[], ${olehId} from survei_jawaban
    where instansi_id = ${instansiId} and periode_id = ${periodeId} and urut = ${urut} and saran is not null
    on conflict (instansi_id, periode_id, jawaban_urut) do update set tema = excluded.tema,
      created_by = excluded.created_by, created_at = now()
    returning jawaban_urut`.execute(trx)
  return rows.length > 0
}
