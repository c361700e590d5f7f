import './tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { toDampak, toHarapan, type Dampak, type HarapanAksi } from './store.ts'

/** Verdicts that were passed together: one pair of publications, each in one revision. */
export interface Keluarga {
  readonly unitId: string
  readonly periodeId: string
  readonly revisi: number
  readonly acuanPeriodeId: string
  readonly acuanRevisi: number
}

const AWAL = '00000000-0000-0000-0000-000000000000'

/** By key, page by page. */
export async function listKeluarga(
  db: Db,
  sesudah: Keluarga | undefined,
  batas: number,
): Promise<Keluarga[]> {
  const { rows } = await sql<Keluarga>`
    select distinct a.unit_id as "unitId", d.periode_id as "periodeId", d.revisi, h.acuan_periode_id as "acuanPeriodeId",
      d.acuan_revisi as "acuanRevisi"
    from tindak_lanjut_dampak d
    join tindak_lanjut_harapan h on h.instansi_id = d.instansi_id and h.aksi_id = d.aksi_id and h.versi = d.harapan_versi
    join tindak_lanjut_aksi a on a.instansi_id = d.instansi_id and a.id = d.aksi_id
    where (d.periode_id, d.revisi, h.acuan_periode_id, d.acuan_revisi, a.unit_id) > (${sesudah?.periodeId ?? AWAL}::uuid,
      ${sesudah?.revisi ?? 0}::int, ${sesudah?.acuanPeriodeId ?? AWAL}::uuid, ${sesudah?.acuanRevisi ?? 0}::int,
      ${sesudah?.unitId ?? AWAL}::uuid)
    order by 2, 3, 4, 5, 1 limit ${batas}`.execute(db)
  return rows
}

export interface Anggota {
  readonly d: Dampak
  readonly h: HarapanAksi
  readonly tahun: number
  readonly nomor: number
}

/** Every verdict of a family with the expectation it answered. */
export async function listAnggota(db: Db, k: Keluarga): Promise<Anggota[]> {
  const dari = db
    .selectFrom('tindak_lanjut_dampak as d')
    .innerJoin('tindak_lanjut_harapan as h', (j) =>
      j
        .onRef('h.instansi_id', '=', 'd.instansi_id')
        .onRef('h.aksi_id', '=', 'd.aksi_id')
        .onRef('h.versi', '=', 'd.harapan_versi'),
    )
    .innerJoin('tindak_lanjut_aksi as a', (j) =>
      j.onRef('a.instansi_id', '=', 'd.instansi_id').onRef('a.id', '=', 'd.aksi_id'),
    )
    .where('d.periode_id', '=', k.periodeId)
    .where('d.revisi', '=', k.revisi)
    .where('d.acuan_revisi', '=', k.acuanRevisi)
    .where('h.acuan_periode_id', '=', k.acuanPeriodeId)
    .where('a.unit_id', '=', k.unitId)
    .orderBy('d.aksi_id')
  const harapan = (await dari.selectAll('h').execute()).map(toHarapan)
  const dampak = await dari.selectAll('d').select(['a.tahun', 'a.nomor']).execute()
  return dampak.map((r, i) => ({ d: toDampak(r), h: harapan[i]!, tahun: r.tahun, nomor: r.nomor }))
}
