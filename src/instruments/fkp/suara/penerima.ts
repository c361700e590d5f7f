import { createGroupCommit } from '../../../platform/db/kelompok.ts'
import type { Deps } from '../../../platform/deps.ts'
import { recordSuara, type HasilKirim, type KirimanSuara } from './terima.ts'

interface Masuk extends KirimanSuara {
  readonly instansiId: string
  readonly forumId: string
}

export type Penerima = (
  forum: { readonly instansiId: string; readonly id: string },
  kiriman: KirimanSuara,
) => Promise<HasilKirim>

/** A hall that votes at once shares transactions; nobody is answered before his is committed. */
export function createPenerima(deps: Pick<Deps, 'db' | 'enqueue' | 'now'>): Penerima {
  const terima = createGroupCommit<Masuk, HasilKirim>({
    commit: (group) => {
      const [{ instansiId, forumId }] = group as [Masuk]
      return deps.db.write({ instansiId }, (trx) =>
        recordSuara(trx, deps, { instansiId, id: forumId }, group),
      )
    },
  })
  return ({ instansiId, id }, kiriman) => terima(id, { ...kiriman, instansiId, forumId: id })
}
