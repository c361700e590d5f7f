import { sql } from 'kysely'
import type { Db } from '../../platform/db/types.ts'
import type { WilayahRow } from '../tables.ts'

const ACEH = '11'

/**
 * Fills registry_wilayah from idn-area-data (provinces to villages, 91,000 rows in about a second), once: an update of
 * the package arrives by calling it with `ulang`. As the owner: the web role may only read. Returns the rows written.
 */
export async function loadWilayah(owner: Db, ulang = false): Promise<number> {
  // Not any area: the demonstration has some of its own.
  const there = await owner
    .selectFrom('registry_wilayah')
    .select('kode')
    .where('kode', '=', ACEH)
    .executeTakeFirst()
  if (there && !ulang) return 0
  const rows = await readAreas()
  await addWilayah(owner, rows)
  return rows.length
}

/** Writes areas over those that have the same code. As the owner. */
export async function addWilayah(owner: Db, rows: readonly WilayahRow[]): Promise<void> {
  const column = (key: keyof WilayahRow): (string | null)[] => rows.map((r) => r[key])
  await sql`
    insert into registry_wilayah (kode, nama, jenis, induk_kode)
    select * from unnest(${column('kode')}::text[], ${column('nama')}::text[], ${column('jenis')}::text[],
                         ${column('induk_kode')}::text[])
    on conflict (kode) do update set nama = excluded.nama, jenis = excluded.jenis, induk_kode = excluded.induk_kode
  `.execute(owner)
}

async function readAreas(): Promise<WilayahRow[]> {
  // Loaded only here: nothing else needs the package, and its tables are large.
  const { getDistricts, getProvinces, getRegencies, getVillages } = await import('idn-area-data')
  const row = (
    jenis: WilayahRow['jenis'],
    kode: string,
    nama: string,
    induk_kode: string | null,
  ): WilayahRow => ({
    kode,
    nama,
    jenis,
    induk_kode,
  })
  return [
    ...(await getProvinces()).map((p) => row('provinsi', p.code, p.name, null)),
    ...(await getRegencies()).map((r) => row('kabupaten', r.code, r.name, r.province_code)),
    ...(await getDistricts()).map((d) => row('kecamatan', d.code, d.name, d.regency_code)),
    ...(await getVillages()).map((v) => row('desa', v.code, v.name, v.district_code)),
  ]
}

/** Shown wherever these names are: the licence of the data asks for it. */
export const ATRIBUSI_WILAYAH = {
  teks: 'Data wilayah: idn-area-data, lisensi ODbL 1.0',
  href: 'https://github.com/fityannugroho/idn-area-data',
} as const
