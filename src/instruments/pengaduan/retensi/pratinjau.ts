import '../tables.ts'
import './tables.ts'
import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/types.ts'
import { terlihatSql } from '../meja/lingkup.ts'
import { lingkupOf } from '../policy.ts'
import {
  bagianList,
  batasOf,
  hariSebelum,
  type BagianRetensi,
  type ProfilRetensi,
  type Tahan,
} from './rules.ts'
import { countRumahTangga } from './rumah-tangga.ts'
import { listSelesai } from './store.ts'

/** So many are counted, and of complaints so many looked at: a page must not wait for a million. */
export const PALING = 10_000
const CONTOH = 3

export interface BarisPratinjau {
  readonly bagian: BagianRetensi | 'unggahan' | 'yatim'
  /** null: kept for good. `PALING + 1` says "more than that". */
  readonly n: number | null
  /** Only among the oldest `PALING`: there are more. */
  readonly sebagian: boolean
  readonly contoh: readonly { readonly id: string; readonly kode: string }[]
}

/** What the next run would erase by these terms, whether they are switched on or not. Codes only of what this person may see. */
export async function loadPratinjau(
  db: Db,
  actor: Actor,
  profil: ProfilRetensi,
  now: Date,
): Promise<BarisPratinjau[]> {
  const p = { ...profil, aktif: true }
  const percakapan = batasOf(p, 'percakapan', now)
  const rumah = await countRumahTangga(
    db,
    {
      percakapan,
      unggahan: hariSebelum(now, p.unggahanHari),
      yatim: hariSebelum(now, p.yatimHari),
    },
    PALING + 1,
  )
  const tanpaContoh = { sebagian: false, contoh: [] }
  const baris: BarisPratinjau[] = []
  for (const bagian of bagianList) {
    const batas = batasOf(p, bagian, now)
    if (bagian === 'percakapan') baris.push({ bagian, n: batas && rumah.percakapan, ...tanpaContoh })
    else if (!batas) baris.push({ bagian, n: null, ...tanpaContoh })
    else {
      const dilihat = await listSelesai(db, bagian, batas, undefined, PALING)
      const calon = dilihat.filter((d) => d.boleh).map((d) => d.id)
      baris.push({
        bagian,
        n: calon.length,
        sebagian: dilihat.length === PALING,
        contoh: await listKode(db, actor, calon.slice(0, CONTOH)),
      })
    }
  }
  return [
    ...baris,
    { bagian: 'unggahan', n: rumah.unggahan, ...tanpaContoh },
    { bagian: 'yatim', n: rumah.yatim, ...tanpaContoh },
  ]
}

async function listKode(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly kode: string }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('pengaduan as p')
    .select(['p.id', 'p.kode'])
    .where('p.id', 'in', [...ids])
    .where(terlihatSql(lingkupOf(actor)))
    .orderBy('p.urut_at')
    .execute()
}

export interface Ditahan extends Tahan {
  readonly kode: string
}
/** Those held, as far as this person may know of them. */
export async function listDitahan(db: Db, actor: Actor): Promise<Ditahan[]> {
  return db
    .selectFrom('pengaduan_tahan as t')
    .innerJoin('pengaduan as p', (j) =>
      j.onRef('p.instansi_id', '=', 't.instansi_id').onRef('p.id', '=', 't.pengaduan_id'),
    )
    .select([
      't.id',
      't.pengaduan_id as pengaduanId',
      't.jenis',
      't.alasan',
      't.dari',
      't.created_at as createdAt',
    ])
    .select('p.kode')
    .where('t.dilepas_at', 'is', null)
    .where(sql<boolean>`${terlihatSql(lingkupOf(actor))}`)
    .orderBy('t.created_at', 'desc')
    .limit(100)
    .execute()
}
