import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { kelompokStatus, publikSql } from './store.ts'

/** Public reports of one place; `proses`: those not answered yet. */
export interface JumlahTempat {
  readonly kode: string
  readonly nama: string
  readonly jumlah: number
  readonly proses: number
}
/** A kecamatan, all its kelurahan counted in, with those that have any. */
export interface Kecamatan extends JumlahTempat {
  readonly isi: readonly JumlahTempat[]
}
export interface PetaTeks {
  readonly kecamatan: readonly Kecamatan[]
  /** Reports that name no place. */
  readonly tanpa: number
}

interface Baris {
  readonly kode: string | null
  readonly nama: string | null
  readonly induk: string | null
  readonly jumlah: number
  readonly proses: number
}

/** How many public reports each place has since then: the map of those who cannot or do not want to see one. Most first. */
export async function loadPetaTeks(db: Db, sejak: Date): Promise<PetaTeks> {
  const { rows } = await sql<Baris>`
    with n as (
      select p.wilayah_kode as kode, count(*)::int as jumlah,
        count(*) filter (where p.status in (${sql.join(kelompokStatus.proses)}))::int as proses
      from pengaduan p where ${publikSql} and p.diterima_at >= ${sejak}
      group by p.wilayah_kode)
    select n.kode, n.jumlah, n.proses, w.nama, i.nama as induk
    from n
    left join registry_wilayah w on w.kode = n.kode
    left join registry_wilayah i on i.kode = substring(n.kode from '^[0-9]+[.][0-9]+[.][0-9]+')`.execute(db)
  return arrange(rows)
}

export function arrange(rows: readonly Baris[]): PetaTeks {
  const atas = new Map<string, { nama: string; jumlah: number; proses: number; isi: JumlahTempat[] }>()
  let tanpa = 0
  for (const { kode, nama, induk, jumlah, proses } of rows) {
    if (kode === null) {
      tanpa += jumlah
      continue
    }
    const kunci = kode.split('.').slice(0, 3).join('.')
    const ada = atas.get(kunci) ?? { nama: induk ?? kunci, jumlah: 0, proses: 0, isi: [] }
    ada.jumlah += jumlah
    ada.proses += proses
    if (kode !== kunci) ada.isi.push({ kode, nama: nama ?? kode, jumlah, proses })
    atas.set(kunci, ada)
  }
  return {
    kecamatan: [...atas]
      .map(([kode, k]) => ({ kode, ...k, isi: k.isi.toSorted(terbanyak) }))
      .toSorted(terbanyak),
    tanpa,
  }
}

const terbanyak = (a: JumlahTempat, b: JumlahTempat): number =>
  b.jumlah - a.jumlah || (a.nama < b.nama ? -1 : 1)
