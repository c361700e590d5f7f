import './tables.ts'
import { CompiledQuery, type Insertable } from 'kysely'
import { arrayText } from '../../platform/db/array-text.ts'
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
  ['jeda', 'text'],
] as const satisfies readonly (readonly [keyof PengaduanRow, string])[]

export type BarisTerima = Required<Pick<Insertable<PengaduanRow>, (typeof KOLOM)[number][0]>>
export interface PelaporTersegel {
  readonly data: Buffer
  readonly sidik: readonly string[]
  /** Of the words of his name; these stay with the letter. */
  readonly namaSidik: readonly string[]
}

/** One complaint with its first event and its reporter, ready to be written. */
export interface SiapTerima {
  readonly baris: BarisTerima
  readonly peristiwa: Peristiwa
  readonly pelapor: PelaporTersegel | undefined
}

/** What each row brings besides its head. */
const IRINGAN = [
  ['aksi', 'text'],
  ['pelaku', 'text'],
  ['orang_id', 'uuid'],
  ['at', 'timestamptz'],
  ['data', 'text'],
  ['segel', 'bytea'],
  ['sidik', 'text'],
  ['nama_sidik', 'text'],
] as const
const SEMUA = [...KOLOM, ...IRINGAN]
const kolom = KOLOM.map(([nama]) => nama).join(', ')

/**
 * Heads, codes, first events and reporters in one statement, for any number of complaints: all of each or, where its key was
 * received before, nothing.
 */
const TEKS = `${MARK} with u as (
    select * from unnest(${SEMUA.map(([, tipe], i) => `$${i + 1}::${tipe}[]`).join(', ')})
      as u(${SEMUA.map(([nama]) => nama).join(', ')})
  ), p as (
    insert into pengaduan (${kolom}, nama_sidik) select ${kolom}, u.nama_sidik::text[] from u
    on conflict (instansi_id, kunci_kirim) do nothing returning instansi_id, id, kode
  ), k as (
    insert into pengaduan_kode (kode, instansi_id, pengaduan_id) select kode, instansi_id, id from p
  ), e as (
    insert into pengaduan_peristiwa (instansi_id, pengaduan_id, urutan, aksi, pelaku, orang_id, at, data)
    select p.instansi_id, p.id, 1, u.aksi, u.pelaku, u.orang_id, u.at, u.data::jsonb from p join u on u.id = p.id
  ), l as (
    insert into pengaduan_pelapor (instansi_id, pengaduan_id, data, sidik)
    select p.instansi_id, p.id, u.segel, u.sidik::text[] from p join u on u.id = p.id where u.segel is not null
  )
  select id from p`

type Nilai = string | number | boolean | null
const toNilai = (x: Nilai | Date | undefined): Nilai => (x instanceof Date ? x.toISOString() : (x ?? null))

/** Which of them were new: the others were received before (the same key). */
export async function insertTerima(trx: Trx, list: readonly SiapTerima[]): Promise<ReadonlySet<string>> {
  const nilai = [
    ...KOLOM.map(([nama]) => arrayText(list.map(({ baris }) => toNilai(baris[nama] as Nilai | Date)))),
    arrayText(list.map(({ peristiwa: e }) => e.aksi)),
    arrayText(list.map(({ peristiwa: e }) => e.pelaku)),
    arrayText(list.map(({ peristiwa: e }) => e.orangId)),
    arrayText(list.map(({ peristiwa: e }) => e.at.toISOString())),
    arrayText(list.map(({ peristiwa: e }) => JSON.stringify(e.data))),
    arrayText(list.map(({ pelapor }) => (pelapor ? `\\x${pelapor.data.toString('hex')}` : null))),
    arrayText(list.map(({ pelapor }) => arrayText(pelapor?.sidik ?? []))),
    arrayText(list.map(({ pelapor }) => arrayText(pelapor?.namaSidik ?? []))),
  ]
  const { rows } = await trx.executeQuery<{ id: string }>(CompiledQuery.raw(TEKS, nilai))
  return new Set(rows.map((r) => r.id))
}
