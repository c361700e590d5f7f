import type { Actor } from '../../../kernel/actor.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockForWork } from '../periode/commands.ts'
import { loadDihitung, loadKata } from '../terbitan/bahan.ts'
import type { KunciNaskah } from './naskah.ts'
import { diffNaskah } from './rules.ts'
import { setNaskah } from './store.ts'

/** Keeps what differs from the generated words; what was already published keeps the words it was published with. */
export async function writeNaskah(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
  isian: Partial<Record<KunciNaskah, string>>,
): Promise<void> {
  const periode = await lockForWork(trx, actor, periodeId)
  const { bawaan } = await loadKata(trx, periode, (await loadDihitung(trx, periode)).hitungan, deps.now())
  const naskah = diffNaskah(isian, bawaan)
  await setNaskah(trx, periodeId, naskah)
  await audit.record(trx, actor, 'survei.naskah.ubah', periodeId, { bagian: Object.keys(naskah) })
}
