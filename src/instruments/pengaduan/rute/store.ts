import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { Contoh } from './model.ts'

/** Offices of an area are told apart by the place, never by the words. */
export const KEWILAYAHAN = 'kewilayahan'

/** More teach little and cost memory. */
const PALING_BANYAK = 10_000

/** Nobody's business but of the few named, and what is no complaint at all, or no longer one: nothing is learnt from these. */
const BOLEH = sql`not rahasia and klasifikasi is distinct from 'berkadar' and unit_id is not null and status <> 'diblokir' and isi <> ''`

const contohOf = (p: RawBuilder<unknown>): RawBuilder<Contoh> => sql<Contoh>`
  select p.judul || ' ' || p.isi as teks,
    case when u.jenis in ('kecamatan', 'kelurahan') then ${KEWILAYAHAN} else u.id::text end as tujuan,
    coalesce(substring(p.wilayah_kode from '^[0-9]+[.][0-9]+[.][0-9]+'), '') as tempat,
    coalesce(p.kategori_id::text, '') as kategori
  from (${p}) as p
  join registry_unit u on u.instansi_id = p.instansi_id and u.id = p.unit_id and u.aktif
  order by p.diterima_at, p.id`

/** The latest complaints that a unit has: what they said, where they went, the kecamatan and the category. The oldest first. */
export async function listContoh(db: Db): Promise<Contoh[]> {
  const akhir = sql`select * from pengaduan where ${BOLEH} order by diterima_at desc, id desc limit ${PALING_BANYAK}`
  return (await contohOf(akhir).execute(db)).rows
}

export async function findContoh(db: Db, id: string): Promise<Contoh | undefined> {
  return (await contohOf(sql`select * from pengaduan where id = ${id} and ${BOLEH}`).execute(db)).rows[0]
}

/** More in one day teach little, and each costs time whenever the model is read again. */
const SEHARI_PALING_BANYAK = 500

/** What was routed since then, the latest few hundred, each as it lies now. */
export async function listContohSejak(db: Db, sejak: Date): Promise<Contoh[]> {
  const baru = sql`select * from pengaduan where ${BOLEH} and id in (
    select pengaduan_id from pengaduan_peristiwa where aksi = 'disposisi' and at >= ${sejak}
    order by at desc limit ${SEHARI_PALING_BANYAK})`
  return (await contohOf(baru).execute(db)).rows
}
