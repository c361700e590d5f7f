import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { putPeserta, readPemilih, sidikPemilih, tokenPeserta } from './pemilih.ts'
import { lockForumBersama } from '../store.ts'
import { lockPemungutan, setPemungutan } from './store-pemungutan.ts'
import { claimPemilih } from './store-suara.ts'

interface TempatForum {
  readonly instansiId: string
  readonly id: string
  readonly slug: string
  readonly keadaan: string
}

/**
 * This browser is that of a participant: it votes as registered from now on, with the votes it gave before. Called where a personal link is
 * opened. Twice is as once. After the berita acara nothing changes: the votes with their marks are what it froze.
 */
export async function adoptPeserta(
  c: Ctx,
  deps: Pick<Deps, 'db' | 'deriveKey' | 'config'>,
  forum: TempatForum,
  pesertaId: string,
): Promise<void> {
  if (forum.keadaan === 'ditetapkan') return
  const lama = readPemilih(deps, forum.id, c.req.header('cookie'))
  const ke = tokenPeserta(deps, forum.id, pesertaId)
  if (lama?.token === ke) return
  putPeserta(c, deps, forum, pesertaId)
  if (!lama || lama.terdaftar) return
  const sidik = (token: string): string => sidikPemilih(deps, forum.id, token)
  await deps.db.write({ instansiId: forum.instansiId }, async (trx) => {
    if ((await lockForumBersama(trx, forum.id)).keadaan === 'ditetapkan') return
    const p = await lockPemungutan(trx, forum.instansiId, forum.id)
    if (await claimPemilih(trx, forum.id, sidik(lama.token), sidik(ke)))
      await setPemungutan(trx, forum.id, { terdaftar: p.terdaftar + 1, versi: p.versi + 1 })
  })
}
