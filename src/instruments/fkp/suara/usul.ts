import { newId } from '../../../kernel/ids.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockForumBersama } from '../store.ts'
import { ANTREAN_PERNYATAAN, classifyAntrean, countSuaraKurang } from '../antrean.ts'
import { isDikenal } from './dikenal.ts'
import { suaraErrors } from './errors.ts'
import { findMirip } from './pernyataan-teks.ts'
import { classifyTerbuka } from './rules.ts'
import { lockPemungutan } from './store-pemungutan.ts'
import { countMenunggu, insertPernyataan, listPernyataan } from './store-pernyataan.ts'
import { listSuaraSendiri, putPemilih, type PemilihBaru } from './store-suara.ts'

/** `serupa`: one that says the same is there; `nomor` when it is shown and can be voted on. */
export type HasilUsul =
  | { readonly jenis: 'diterima' }
  | { readonly jenis: 'serupa'; readonly nomor: number | null; readonly teks: string | null }

/**
 * A participant proposes a statement; a moderator looks at it before anybody else does. Sent twice it is one. The queue is fair without
 * accounts (antrean.ts): who proposes has voted, and strangers leave room for those the organiser knows.
 */
export async function proposePernyataan(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'>,
  { instansiId, id: forumId }: { readonly instansiId: string; readonly id: string },
  pemilih: PemilihBaru,
  teks: string,
): Promise<HasilUsul> {
  const forum = await lockForumBersama(trx, forumId)
  const p = await lockPemungutan(trx, instansiId, forumId)
  if (!p.usulWarga || !classifyTerbuka(forum.keadaan, p.tahap)) throw new AppError(suaraErrors.usulTutup)
  const semua = await listPernyataan(trx, forumId)
  const serupa = findMirip(teks, semua)
  if (serupa) {
    // What no moderator has let through is shown to nobody, not even to whoever writes the same.
    const tampil = serupa.keadaan === 'tampil'
    return { jenis: 'serupa', nomor: tampil ? serupa.nomor : null, teks: tampil ? serupa.teks : null }
  }
  const tampil = semua.filter((s) => s.keadaan === 'tampil').length
  const sudah = pemilih.terdaftar ? tampil : (await listSuaraSendiri(trx, forumId, pemilih.sidik)).size
  if (countSuaraKurang(tampil, sudah) > 0) throw new AppError(suaraErrors.suaraDahulu)
  const menunggu = await countMenunggu(trx, forumId)
  const dikenal =
    menunggu >= ANTREAN_PERNYATAAN.ramai &&
    pemilih.terdaftar &&
    (await isDikenal(trx, deps, forumId, pemilih.sidik))
  const [orang] = await putPemilih(trx, instansiId, forumId, [pemilih])
  const sendiri = await countMenunggu(trx, forumId, orang!.id)
  const penuh = classifyAntrean(ANTREAN_PERNYATAAN, { dikenal, sendiri, menunggu })
  if (penuh) throw new AppError(penuh === 'sendiri' ? suaraErrors.usulPenuh : suaraErrors.antreanPenuh)
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
