import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { insertTanggapan, type Tanggapan } from '../tanggapan/store.ts'

/** Said by the reporter after the letter, whoever wrote it down. */
export const isKataPelapor = (t: Pick<Tanggapan, 'jenis'>): boolean =>
  t.jenis === 'balasan' || t.jenis === 'kelengkapan'

/** What the reporter said after the letter stands in the file that goes on from it, with the day on which it was said. */
export async function salinSusulan(
  trx: Trx,
  ke: { readonly instansiId: string; readonly pengaduanId: string },
  list: readonly Tanggapan[],
): Promise<void> {
  for (const t of list)
    await insertTanggapan(trx, {
      instansi_id: ke.instansiId,
      id: newId(),
      pengaduan_id: ke.pengaduanId,
      jenis: 'balasan',
      keadaan: 'terkirim',
      isi: t.isi,
      created_at: t.createdAt,
      terkirim_at: t.terkirimAt ?? t.createdAt,
    })
}
