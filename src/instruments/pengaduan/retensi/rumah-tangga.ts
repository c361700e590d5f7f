import '../tables-luar.ts'
import './tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { hariSebelum, isMungkinYatim } from './rules.ts'

const SEKALI = 500

/** Silent since then, and about nothing that is open or held. */
const percakapanLama = (
  batas: Date,
): RawBuilder<unknown> => sql`select c.kanal, c.sidik from pengaduan_percakapan c
  where c.pesan_at < ${batas} and not exists (select from pengaduan p
    where p.instansi_id = c.instansi_id and p.id = c.pengaduan_id and (p.antrean <> 'selesai' or exists (
      select from pengaduan_tahan t where t.instansi_id = p.instansi_id and t.pengaduan_id = p.id and t.dilepas_at is null)))`

export async function removePercakapan(trx: Trx, batas: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from pengaduan_percakapan
    where (kanal, sidik) in (${percakapanLama(batas)} order by c.pesan_at limit ${SEKALI})`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
export const isPenuh = (n: number): boolean => n === SEKALI

/** Workbooks of LAPOR! that somebody looked at and never took. Returns their files. */
export async function removeUnggahan(trx: Trx, batas: Date): Promise<string[]> {
  const { rows } = await sql<{ kunci: string }>`delete from pengaduan_lapor_impor
    where id in (select id from pengaduan_lapor_impor where diambil_at is null and created_at < ${batas}
      order by created_at limit ${SEKALI}) returning berkas_kunci as kunci`.execute(trx)
  return rows.map((r) => r.kunci)
}

export async function countRumahTangga(
  db: Db,
  batas: { readonly percakapan: Date | null; readonly unggahan: Date; readonly yatim: Date },
  paling: number,
): Promise<{ readonly percakapan: number; readonly unggahan: number; readonly yatim: number }> {
  const hitung = async (q: RawBuilder<unknown>): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::int as n from (${q} limit ${paling}) s`.execute(db)).rows[0]
      ?.n ?? 0
  return {
    percakapan: batas.percakapan ? await hitung(percakapanLama(batas.percakapan)) : 0,
    unggahan: await hitung(
      sql`select from pengaduan_lapor_impor where diambil_at is null and created_at < ${batas.unggahan}`,
    ),
    yatim: await hitung(sql`select from pengaduan_retensi_yatim where sejak < ${batas.yatim}`),
  }
}

/** Of these, the ones that a row names. */
async function listBertuan(trx: Trx, kunci: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ kunci: string }>`
    select kunci from pengaduan_lampiran where kunci = any(${[...kunci]}) and pindai <> 'terinfeksi'
    union all select asli_kunci from pengaduan_surat where asli_kunci = any(${[...kunci]})
    union all select berkas_kunci from pengaduan_lapor_impor where diambil_at is null and berkas_kunci = any(${[...kunci]})
    `.execute(trx)
  return new Set(rows.map((r) => r.kunci))
}

/**
 * Walks the room's files and takes away those that no row has named for `hari` days: left by a transaction that was rolled back, or
 * by a removal that was cut off. A file is always written before its row, so one that is young may still find its owner.
 */
export async function sapuYatim(deps: Deps, instansiId: string, hari: number): Promise<number> {
  const mulai = deps.now()
  const batas = hariSebelum(mulai, hari)
  let n = 0
  const sapu = async (kunci: readonly string[]): Promise<void> => {
    const tua = await deps.db.write({ instansiId }, async (trx) => {
      const bertuan = await listBertuan(trx, kunci)
      const yatim = kunci.filter((k) => !bertuan.has(k))
      if (yatim.length === 0) return []
      const rows = await trx
        .insertInto('pengaduan_retensi_yatim')
        .values(yatim.map((k) => ({ instansi_id: instansiId, kunci: k, sejak: mulai, terlihat_at: mulai })))
        .onConflict((oc) => oc.columns(['instansi_id', 'kunci']).doUpdateSet({ terlihat_at: mulai }))
        .returning(['kunci', 'sejak'])
        .execute()
      return rows.filter((r) => r.sejak < batas).map((r) => r.kunci)
    })
    for (const k of tua) await deps.files.remove(k)
    n += tua.length
    if (tua.length > 0)
      await deps.db.write({ instansiId }, (trx) =>
        trx.deleteFrom('pengaduan_retensi_yatim').where('kunci', 'in', tua).execute(),
      )
  }
  let kunci: string[] = []
  for await (const k of deps.files.list(`${instansiId}/pengaduan/`)) {
    if (!isMungkinYatim(k)) continue
    kunci.push(k)
    if (kunci.length === SEKALI) await sapu(kunci.splice(0))
  }
  if (kunci.length > 0) await sapu(kunci)
  // Found its owner, or is gone by another way.
  await deps.db.write({ instansiId }, (trx) =>
    trx.deleteFrom('pengaduan_retensi_yatim').where('terlihat_at', '<', mulai).execute(),
  )
  return n
}
