import '../tables.ts'
import type { Db } from '../../../platform/db/types.ts'

/** A topic, as it is used between two days; `laporId` is its number at LAPOR!. */
export interface Kategori {
  readonly id: string
  readonly indukId: string | null
  readonly nama: string
  readonly laporId: number | null
  readonly mulai: string
  readonly selesai: string | null
}

/** Those in use on a day (all of them without one), main topics with their own below them. */
export async function listKategori(db: Db, tanggal?: string): Promise<Kategori[]> {
  let query = db
    .selectFrom('pengaduan_kategori')
    .select(['id', 'induk_id', 'nama', 'lapor_id', 'mulai', 'selesai'])
  if (tanggal !== undefined)
    query = query
      .where('mulai', '<=', tanggal)
      .where((eb) => eb.or([eb('selesai', 'is', null), eb('selesai', '>=', tanggal)]))
  const rows = await query.orderBy('nama').orderBy('id').limit(5000).execute()
  return rows.map((r) => ({
    id: r.id,
    indukId: r.induk_id,
    nama: r.nama,
    laporId: r.lapor_id,
    mulai: r.mulai,
    selesai: r.selesai,
  }))
}

/** For a list to choose from: `Jalan – Penerangan jalan`, in order. */
export function pilihanKategori(
  list: readonly Pick<Kategori, 'id' | 'indukId' | 'nama'>[],
): { readonly value: string; readonly label: string }[] {
  const nama = new Map(list.map((k) => [k.id, k.nama]))
  return list
    .map((k) => {
      const induk = k.indukId === null ? undefined : nama.get(k.indukId)
      return { value: k.id, label: induk === undefined ? k.nama : `${induk} – ${k.nama}` }
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'id'))
}
