import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Forum } from '../store.ts'
import { kirimUndanganForum } from './kirim.ts'

/** Everybody who was told the old date or place, or registered, hears of the change; in the transaction of the change. */
export const tellPeserta = (
  trx: Trx,
  deps: Pick<Deps, 'enqueue'>,
  forum: Forum,
  jenis: 'ubah' | 'batal',
  urutan: number,
): Promise<void> =>
  deps.enqueue(trx, kirimUndanganForum, {
    instansiId: forum.instansiId,
    forumId: forum.id,
    jenis,
    kanal: null,
    urutan,
    sesudah: null,
  })
