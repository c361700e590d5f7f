import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { bawaBilaDiteruskan } from '../meja/terusan/susulan.ts'
import { mayBukaLagi } from '../status/rules.ts'
import { listPeristiwa, lockPengaduan } from '../store.ts'
import { tulisPelapor } from './tulis.ts'

/** What became of what a reporter wrote by another way than the page. */
export type HasilBalas =
  | { readonly hasil: 'masuk'; readonly tanggapanId: string; readonly aksi: 'balas' | 'lengkapi' }
  /** It is closed: the words are kept, and where he may, the reporter is told how to open it again. */
  | { readonly hasil: 'tutup'; readonly tanggapanId: string; readonly bukaLagi: boolean }
  /** It was passed on: the words are kept, and `dibawa`: follow it to another house of this server. */
  | {
      readonly hasil: 'diteruskan'
      readonly tanggapanId: string
      readonly ke: string
      readonly dibawa: boolean
    }
  /** These words came before, under the same id. */
  | { readonly hasil: 'sudah'; readonly tanggapanId: string }
  | { readonly hasil: 'tidak_ada' }

/**
 * A reporter's further words, from mail, WhatsApp, SMS or another system. Whoever calls has made sure that it is the reporter.
 * A thank-you after the end does not open a complaint again: that is asked for on the page. `tanggapanId`: an id of its own, under
 * which it is taken in once.
 */
export async function replyFromOutside(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue'>,
  p: { readonly instansiId: string; readonly id: string },
  isi: string,
  tanggapanId = newId(),
): Promise<HasilBalas> {
  const kini = await lockPengaduan(trx, p.id)
  if (!kini) return { hasil: 'tidak_ada' }
  const aksi = await tulisPelapor(trx, deps, kini, { id: tanggapanId, isi, at: deps.now() })
  if (aksi === 'sudah') return { hasil: 'sudah', tanggapanId }
  if (aksi) return { hasil: 'masuk', tanggapanId, aksi }
  const tujuan = await bawaBilaDiteruskan(trx, deps, kini, tanggapanId)
  if (tujuan) return { hasil: 'diteruskan', tanggapanId, ...tujuan }
  const bukaLagi = mayBukaLagi(kini.status, await listPeristiwa(trx, p.id))
  return { hasil: 'tutup', tanggapanId, bukaLagi }
}
