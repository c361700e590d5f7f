import '../tables.ts'
import { z } from 'zod'
import type { Db } from '../../../platform/db/types.ts'
import { aturanLampiranAwal, BANYAK_TERBESAR, UKURAN_TERBESAR_MB, type AturanLampiran } from './baca.ts'

/** In `pengaduan_pengaturan.isi`, under `lampiran`. */
export const lampiranSchema = z.object({
  ukuranMaksMb: z.number().int().min(1).max(UKURAN_TERBESAR_MB),
  banyakMaks: z.number().int().min(0).max(BANYAK_TERBESAR),
})

/** What this instansi takes; the house's own measure where it said nothing. */
export async function loadAturanLampiran(db: Db): Promise<AturanLampiran> {
  const row = await db.selectFrom('pengaduan_pengaturan').select('isi').executeTakeFirst()
  const { data } = lampiranSchema.safeParse(row?.isi['lampiran'])
  return data
    ? { ukuranMaks: data.ukuranMaksMb * 1024 * 1024, banyakMaks: data.banyakMaks }
    : aturanLampiranAwal
}
