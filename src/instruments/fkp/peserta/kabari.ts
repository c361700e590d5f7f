import type { Actor } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import { record } from '../../../platform/audit/index.ts'
import { listKanalAktif, type Kanal } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { fkpErrors } from '../errors.ts'
import { isMenerimaPeserta } from '../forum/alur.ts'
import { lockUntukSusun } from '../forum/kunci.ts'
import { kirimUndanganForum } from './kirim.ts'

/** Begins a sending to everybody who was not invited by this channel yet; the messages follow by a job. */
export async function sendUndanganForum(
  trx: Trx,
  deps: Pick<Deps, 'enqueue' | 'config'>,
  actor: Actor,
  forumId: string,
  kanal: Kanal,
): Promise<void> {
  const forum = await lockUntukSusun(trx, actor, forumId)
  if (!isMenerimaPeserta(forum.keadaan)) throw new AppError(fkpErrors.tidakMungkin)
  if (!(await listKanalAktif(trx, deps.config)).includes(kanal)) throw new AppError(fkpErrors.kanalMati)
  await deps.enqueue(trx, kirimUndanganForum, {
    instansiId: forum.instansiId,
    forumId,
    jenis: 'undangan',
    kanal,
    urutan: forum.undanganUrutan,
    sesudah: null,
  })
  await record(trx, actor, 'fkp.undangan.kirim', forumId, { kanal })
}
