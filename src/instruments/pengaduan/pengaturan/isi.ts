import '../tables.ts'
import { z } from 'zod'
import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'

/** How units work here; in `pengaduan_pengaturan.isi` under `meja`. */
const mejaSchema = z.object({
  /** Units whose answers leave only by the head's word. */
  persetujuan: z.array(z.uuid()).max(1000).default([]),
  /** Units in which another than the one who answered must close. */
  periksaTutup: z.array(z.uuid()).max(1000).default([]),
  /** Who is told of what is late for too long, beside pengelola: addresses of the house. */
  eskalasi: z.array(z.email()).max(10).default([]),
})
export type PengaturanMeja = z.infer<typeof mejaSchema>

export async function loadPengaturanMeja(db: Db): Promise<PengaturanMeja> {
  return mejaSchema.parse((await loadIsi(db))['meja'] ?? {})
}

export async function loadIsi(db: Db): Promise<Readonly<Record<string, unknown>>> {
  const row = await db.selectFrom('pengaduan_pengaturan').select('isi').executeTakeFirst()
  return row?.isi ?? {}
}

/** The units of `periksaTutup`, as `uuid[]`. */
export const unitDiperiksaSql = sql`array(select jsonb_array_elements_text(s.isi #> '{meja,periksaTutup}')::uuid
  from pengaduan_pengaturan s)`

/** Sets one part and leaves the others as they are. */
export async function setIsi(trx: Trx, instansiId: string, bagian: string, nilai: unknown): Promise<void> {
  const isi = JSON.stringify({ [bagian]: nilai })
  await trx
    .insertInto('pengaduan_pengaturan')
    .values({ instansi_id: instansiId, isi })
    .onConflict((oc) =>
      oc.column('instansi_id').doUpdateSet({ isi: sql`pengaduan_pengaturan.isi || ${isi}::jsonb` }),
    )
    .execute()
}
