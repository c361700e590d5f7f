import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { canSeeAksi } from './policy.ts'
import { insertPeristiwa, lockAksi, setAksi, type Aksi } from './store.ts'

export const orangOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)

/** The action, held; for whom may not see it there is none. */
export async function lockTerlihat(trx: Trx, actor: Actor, id: string): Promise<Aksi> {
  const a = actor.kind === 'warga' ? undefined : await lockAksi(trx, id)
  if (!a || !canSeeAksi(actor, a)) throw new AppError(common.notFound)
  return a
}

export interface Kejadian {
  readonly jenis: string
  readonly teks?: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** One line of its history, as it stands afterwards. */
export async function catatPeristiwa(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  a: Pick<Aksi, 'id' | 'urutan' | 'status' | 'kemajuan'>,
  k: Kejadian,
): Promise<void> {
  const [urutan, at] = [a.urutan + 1, deps.now()]
  await insertPeristiwa(trx, {
    instansi_id: actor.instansiId,
    aksi_id: a.id,
    urutan,
    jenis: k.jenis,
    ke: a.status,
    kemajuan: a.kemajuan,
    teks: k.teks ?? '',
    data: JSON.stringify(k.data ?? {}),
    orang_id: orangOf(actor),
    at,
  })
  await setAksi(trx, a.id, { urutan }, at)
}
