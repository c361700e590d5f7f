import type { Trx } from '../db/types.ts'
import type { Deps } from '../deps.ts'
import { enqueuePesan, type PesanBaru } from './kirim.ts'
import { markGagal, markTerkirim } from './store.ts'

/** A message of the demonstration: in the outbox as if it had left, or had been refused for `gagal`. It reaches nobody. */
export async function insertPesanContoh(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey' | 'now'>,
  instansiId: string,
  pesan: PesanBaru,
  gagal?: string,
): Promise<void> {
  const tanpaJob = { deriveKey: deps.deriveKey, enqueue: async () => undefined }
  const { id } = await enqueuePesan(trx, tanpaJob, instansiId, pesan)
  if (gagal === undefined) await markTerkirim(trx, id, '', deps.now())
  else await markGagal(trx, id, gagal, deps.now())
}
