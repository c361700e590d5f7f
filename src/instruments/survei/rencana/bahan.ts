import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { skm142017 } from '../instrumen.ts'
import { dikeluarkan } from '../integritas/store-putusan.ts'
import { countTema } from '../saran/store.ts'
import { temaList } from '../saran/tema-2026-11.ts'
import { computeSelangUnsur } from '../selang-unsur.ts'
import { roundSelang } from '../selang.ts'
import type { TerbitanPublik } from '../terbitan/store.ts'

/** What a person should know of a low unsur before writing an action. */
export interface BahanUnsur {
  readonly unsur: string
  readonly nama: { readonly id: string; readonly en?: string }
  readonly nilai: number
  readonly mutu: string
  /** 95 %, two decimals. */
  readonly selang: readonly [number, number] | undefined
  /** Answers in the lower half of the scale, out of how many. */
  readonly rendah: { readonly n: number; readonly dari: number }
  /** What remarks speak of, the most frequent first. */
  readonly tema: readonly { readonly id: string; readonly en: string; readonly n: number }[]
}

/** Beyond so many answers the newest speak for all. */
const PALING_BANYAK = 20_000

/** The lowest unsur of a publication with the unit's own figures, lowest first; for the desk only, remarks are counted and not told. */
export async function listBahanUnsur(db: Db, t: TerbitanPublik): Promise<BahanUnsur[]> {
  const { isi } = t
  const instrumen = isi.instrumen.isi ?? skm142017
  const rendah = await countRendah(db, t)
  const tema = (await countTema(db, isi.instansi.id, t.periodeId)).tema
  return isi.hasil.prioritas.terpilih.map((kunci): BahanUnsur => {
    const u = isi.hasil.unsur.find((x) => x.kunci === kunci)!
    const selang = computeSelangUnsur(isi.agregat, kunci, isi.populasi ?? undefined, instrumen)
    const nomor = instrumen.pertanyaan.flatMap((p, i) => (p.unsur === kunci ? [i + 1] : []))
    return {
      unsur: kunci,
      nama: instrumen.unsur.find((x) => x.kunci === kunci)?.nama ?? { id: kunci },
      nilai: u.nilai,
      mutu: u.mutu,
      selang: selang && roundSelang(selang),
      rendah: {
        n: nomor.reduce((n, i) => n + (rendah.per.get(i) ?? 0), 0),
        dari: rendah.dari * nomor.length,
      },
      tema: temaList
        .flatMap((x) => {
          const n = x.unsur === kunci ? (tema.get(x.kunci) ?? 0) : 0
          return n > 0 ? [{ id: x.nama.id, en: x.nama.en, n }] : []
        })
        .toSorted((a, b) => b.n - a.n)
        .slice(0, 3),
    }
  })
}

async function countRendah(
  db: Db,
  t: TerbitanPublik,
): Promise<{ readonly dari: number; readonly per: ReadonlyMap<number, number> }> {
  const { skala } = t.isi.instrumen.isi ?? skm142017
  const { rows } = await sql<{ i: number; n: number; dari: number }>`
    with terbaru as (
      select nilai from survei_jawaban
      where instansi_id = ${t.isi.instansi.id} and periode_id = ${t.periodeId} and urut <= ${t.isi.sampaiUrut}
        and urut not in (select jawaban_urut from (${dikeluarkan([t.periodeId])}) as d)
      order by urut desc limit ${PALING_BANYAK}
    )
    select u.i::int as i, count(*) filter (where u.v * 2 <= ${skala.min + skala.max})::int as n,
      (select count(*)::int from terbaru) as dari
    from terbaru cross join lateral unnest(nilai) with ordinality as u(v, i) group by u.i`.execute(db)
  return { dari: rows[0]?.dari ?? 0, per: new Map(rows.map((r) => [r.i, r.n])) }
}
