import './tables.ts'
import { CompiledQuery, type Insertable } from 'kysely'
import { MARK } from '../../platform/db/pipeline.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Peristiwa } from './store.ts'
import type { PengaduanRow } from './tables.ts'

/** Columns a new complaint fills, with their types; the others begin empty. */
const KOLOM = [
  ['instansi_id', 'uuid'],
  ['id', 'uuid'],
  ['kode', 'text'],
  ['kunci_kirim', 'text'],
  ['jenis', 'text'],
  ['klasifikasi', 'text'],
  ['status', 'text'],
  ['kanal', 'text'],
  ['sumber', 'text'],
  ['judul', 'text'],
  ['isi', 'text'],
  ['tanggal_kejadian', 'date'],
  ['wilayah_kode', 'text'],
  ['lokasi', 'text'],
  ['lintang', 'float8'],
  ['bujur', 'float8'],
  ['layanan_id', 'uuid'],
  ['tujuan_unit_id', 'uuid'],
  ['kategori_id', 'uuid'],
  ['anonim', 'bool'],
  ['rahasia', 'bool'],
  ['bahasa', 'text'],
  ['profil_id', 'uuid'],
  ['induk_id', 'uuid'],
  ['lapor_tracking_id', 'text'],
  ['diterima_at', 'timestamptz'],
  ['urutan', 'int'],
  ['tenggat_verifikasi', 'timestamptz'],
  ['tenggat_selesai', 'timestamptz'],
  ['tenggat_berikut', 'timestamptz'],
] as const satisfies readonly (readonly [keyof PengaduanRow, string])[]

export type BarisTerima = Required<Pick<Insertable<PengaduanRow>, (typeof KOLOM)[number][0]>>
export interface PelaporTersegel {
  readonly data: Buffer
  readonly sidik: readonly string[]
}

const n = KOLOM.length
/**
 * Head, code, first event and reporter in one statement: all of it or, when the key was received before, nothing.
 * $1 and $2 are the instansi and the complaint.
 */
const TEKS = `${MARK} with p as (
    insert into pengaduan (${KOLOM.map(([nama]) => nama).join(', ')})
    values (${KOLOM.map(([, tipe], i) => `$${i + 1}::${tipe}`).join(', ')})
    on conflict (instansi_id, kunci_kirim) do nothing returning instansi_id, id, kode
  ), k as (
    insert into pengaduan_kode (kode, instansi_id, pengaduan_id) select kode, instansi_id, id from p
  ), e as (
    insert into pengaduan_peristiwa (instansi_id, pengaduan_id, urutan, aksi, pelaku, orang_id, at, data)
    select instansi_id, id, 1, $${n + 1}, $${n + 2}, $${n + 3}::uuid, $${n + 4}::timestamptz, $${n + 5}::jsonb from p
  ), l as (
    insert into pengaduan_pelapor (instansi_id, pengaduan_id, data, sidik)
    select instansi_id, id, $${n + 6}::bytea, $${n + 7}::text[] from p where $${n + 6}::bytea is not null
  )
  select id from p`

/** false: it was received before (the same key). */
export async function insertTerima(
  trx: Trx,
  baris: BarisTerima,
  e: Peristiwa,
  pelapor: PelaporTersegel | undefined,
): Promise<boolean> {
  const nilai = [
    ...KOLOM.map(([nama]) => baris[nama] ?? null),
    e.aksi,
    e.pelaku,
    e.orangId,
    e.at,
    JSON.stringify(e.data),
    pelapor?.data ?? null,
    pelapor?.sidik ?? [],
  ]
  const { rows } = await trx.executeQuery(CompiledQuery.raw(TEKS, nilai))
  return rows.length > 0
}
