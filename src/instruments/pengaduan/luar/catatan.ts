import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { insertTanggapan } from '../tanggapan/store.ts'

/** What came with a sending and is for the desk alone: it stands in the thread as a note, and on no page of the public. */
export async function noteFromOutside(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  p: { readonly instansiId: string; readonly id: string },
  isi: string,
): Promise<void> {
  const at = deps.now()
  await insertTanggapan(trx, {
    instansi_id: p.instansiId,
    id: newId(),
    pengaduan_id: p.id,
    jenis: 'catatan',
    keadaan: 'terkirim',
    isi,
    created_at: at,
    terkirim_at: at,
  })
}
