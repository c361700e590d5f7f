import './tables.ts'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import { listPeristiwa } from '../../store.ts'
import type { TerusanRow } from './tables.ts'

export interface Terusan {
  readonly arah: 'keluar' | 'masuk'
  readonly urutan: number
  readonly instansiLain: string
  readonly namaLain: string
  readonly pengaduanLain: string | null
  readonly kodeLain: string | null
  readonly createdAt: Date
}

/** Where a complaint went, and where it came from, within this server. */
export async function listTerusan(db: Db, pengaduanId: string): Promise<Terusan[]> {
  const rows = await db
    .selectFrom('pengaduan_terusan')
    .select(['arah', 'urutan', 'instansi_lain', 'nama_lain', 'pengaduan_lain', 'kode_lain', 'created_at'])
    .where('pengaduan_id', '=', pengaduanId)
    .orderBy('created_at')
    .orderBy('urutan')
    .execute()
  return rows.map((r) => ({
    arah: r.arah,
    urutan: r.urutan,
    instansiLain: r.instansi_lain,
    namaLain: r.nama_lain,
    pengaduanLain: r.pengaduan_lain,
    kodeLain: r.kode_lain,
    createdAt: r.created_at,
  }))
}

export interface Tujuan {
  readonly nama: string
  /** In another house of this server; its `id` is not known before it arrived there. */
  readonly berkas: { readonly instansiId: string; readonly id: string | null } | null
}

/** Where it was passed on to the last time. */
export async function findTujuan(db: Db, id: string): Promise<Tujuan | undefined> {
  const pergi = (await listPeristiwa(db, id)).findLast((e) => e.aksi === 'teruskan')
  if (!pergi) return undefined
  const t = (await listTerusan(db, id)).find((x) => x.arah === 'keluar' && x.urutan === pergi.urutan)
  const { tujuan } = pergi.data
  return {
    nama: t?.namaLain ?? (typeof tujuan === 'string' ? tujuan : ''),
    berkas: t ? { instansiId: t.instansiLain, id: t.pengaduanLain } : null,
  }
}

export async function putTerusan(trx: Trx, row: Omit<TerusanRow, 'created_at'>): Promise<void> {
  await trx
    .insertInto('pengaduan_terusan')
    .values(row)
    .onConflict((oc) =>
      oc
        .columns(['instansi_id', 'pengaduan_id', 'urutan', 'arah'])
        .doUpdateSet({ pengaduan_lain: row.pengaduan_lain, kode_lain: row.kode_lain }),
    )
    .execute()
}
