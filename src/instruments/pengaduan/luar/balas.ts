import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { lockPengaduan } from '../store.ts'
import { nextKedudukan } from '../status/rules.ts'

/** What became of what a reporter wrote by another way than the page. */
export type HasilBalas =
  | { readonly hasil: 'masuk'; readonly tanggapanId: string; readonly aksi: 'balas' | 'lengkapi' }
  /** It is closed: the words are kept, and the reporter is told how to open it again. */
  | { readonly hasil: 'tutup'; readonly tanggapanId: string }
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
  const dulu = await trx
    .selectFrom('pengaduan_tanggapan')
    .select('id')
    .where('id', '=', tanggapanId)
    .executeTakeFirst()
  if (dulu) return { hasil: 'sudah', tanggapanId }
  const kedudukan = { status: kini.status, sebelumnya: kini.statusSebelumnya }
  const aksi = (['lengkapi', 'balas'] as const).find(
    (a) => nextKedudukan(kedudukan, a, 'pelapor') !== undefined,
  )
  await trx
    .insertInto('pengaduan_tanggapan')
    .values({
      instansi_id: p.instansiId,
      id: tanggapanId,
      pengaduan_id: p.id,
      jenis: aksi === 'lengkapi' ? 'kelengkapan' : 'balasan',
      isi,
      created_at: deps.now(),
      terkirim_at: deps.now(),
    })
    .execute()
  if (!aksi) return { hasil: 'tutup', tanggapanId }
  await actOn(trx, deps, { kind: 'warga', instansiId: p.instansiId }, p.id, aksi, { tanggapanId })
  return { hasil: 'masuk', tanggapanId, aksi }
}
