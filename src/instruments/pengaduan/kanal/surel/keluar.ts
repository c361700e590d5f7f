import { createHash } from 'node:crypto'
import '../../tables-luar.ts'
import type { Trx } from '../../../../platform/db/types.ts'

export const sidikSurat = (arah: 'masuk' | 'keluar', id: string): string =>
  createHash('sha256').update(`${arah}/${id}`).digest('base64url')

/** Remembers a mail of ours by its number, so that whatever answers it finds its complaint though the subject was changed. */
export async function catatSuratKeluar(
  trx: Trx,
  p: { readonly instansiId: string; readonly pengaduanId: string; readonly pesanId: string },
): Promise<void> {
  await trx
    .insertInto('pengaduan_surat')
    .values({
      instansi_id: p.instansiId,
      sidik: sidikSurat('keluar', p.pesanId),
      pengaduan_id: p.pengaduanId,
      arah: 'keluar',
      hasil: 'dikirim',
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
}
