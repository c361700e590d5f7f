import { newId } from '../../../kernel/ids.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockForumBersama } from '../store.ts'
import { suaraErrors } from './errors.ts'
import { findMirip } from './pernyataan-teks.ts'
import { classifyTerbuka, USUL_SEFORUM, USUL_SEORANG } from './rules.ts'
import { lockPemungutan } from './store-pemungutan.ts'
import { countMenunggu, insertPernyataan, listPernyataan } from './store-pernyataan.ts'
import { putPemilih, type PemilihBaru } from './store-suara.ts'

/** `serupa`: one that says the same is there; `nomor` when it is shown and can be voted on. */
export type HasilUsul =
  | { readonly jenis: 'diterima' }
  | { readonly jenis: 'serupa'; readonly nomor: number | null; readonly teks: string | null }

/** A participant proposes a statement; a moderator looks at it before anybody else does. Sent twice it is one. */
export async function proposePernyataan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  { instansiId, id: forumId }: { readonly instansiId: string; readonly id: string },
  pemilih: PemilihBaru,
  teks: string,
): Promise<HasilUsul> {
  const forum = await lockForumBersama(trx, forumId)
  const p = await lockPemungutan(trx, instansiId, forumId)
  if (!p.usulWarga || !classifyTerbuka(forum.keadaan, p.tahap)) throw new AppError(suaraErrors.usulTutup)
  const serupa = findMirip(teks, await listPernyataan(trx, forumId))
  if (serupa) {
    // What no moderator has let through is shown to nobody, not even to whoever writes the same.
    const tampil = serupa.keadaan === 'tampil'
    return { jenis: 'serupa', nomor: tampil ? serupa.nomor : null, teks: tampil ? serupa.teks : null }
  }
  if ((await countMenunggu(trx, forumId)) >= USUL_SEFORUM) throw new AppError(suaraErrors.antreanPenuh)
  const [orang] = await putPemilih(trx, instansiId, forumId, [pemilih])
  if ((await countMenunggu(trx, forumId, orang!.id)) >= USUL_SEORANG)
    throw new AppError(suaraErrors.usulPenuh)
  await insertPernyataan(trx, [
    {
      instansi_id: instansiId,
      id: newId(),
      forum_id: forumId,
      nomor: null,
      teks,
      asal: 'peserta',
      agenda_id: null,
      pemilih_id: orang!.id,
      keadaan: 'menunggu',
      created_at: deps.now(),
      created_by: null,
      diputus_at: null,
      diputus_by: null,
    },
  ])
  return { jenis: 'diterima' }
}
