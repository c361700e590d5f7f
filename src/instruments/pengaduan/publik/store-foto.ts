import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { alamatFoto } from './foto.ts'
import { publikSql } from './store.ts'

/** Where a picture of an answer is seen by everybody. */
export interface FotoTerbuka {
  readonly pengaduanId: string
  readonly tanggapanId: string
  readonly alamat: string
}

/** Of these complaints the first public picture of each answer, in order: what listFoto shows on their pages. */
export async function listFotoTerbuka(db: Db, ids: readonly string[]): Promise<FotoTerbuka[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ pengaduanId: string; tanggapanId: string; id: string }>`
    select f.* from (
      select distinct on (l.pengaduan_id, l.tanggapan_id)
        l.pengaduan_id as "pengaduanId", l.tanggapan_id as "tanggapanId", l.id, l.created_at
      from pengaduan p
        join pengaduan_lampiran l on l.instansi_id = p.instansi_id and l.pengaduan_id = p.id
        join pengaduan_tanggapan t on t.instansi_id = l.instansi_id and t.id = l.tanggapan_id and t.pengaduan_id = p.id
      where p.id = any(${[...ids]}::uuid[]) and ${publikSql}
        and l.dari = 'pejabat' and l.jenis in ('image/jpeg', 'image/png', 'image/webp')
        and l.pindai in ('bersih', 'tidak_dipindai')
        and t.jenis in ('tanggapan', 'jawaban') and t.keadaan = 'terkirim'
      order by l.pengaduan_id, l.tanggapan_id, l.created_at, l.id) f
    order by f.created_at, f.id`.execute(db)
  return rows.map((r) => ({
    pengaduanId: r.pengaduanId,
    tanggapanId: r.tanggapanId,
    alamat: alamatFoto(r.pengaduanId, r.id),
  }))
}
