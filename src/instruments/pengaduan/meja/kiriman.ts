import './tables-kiriman.ts'
import { createHash } from 'node:crypto'
import type { Pejabat } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { RawForm } from '../../../platform/http/form.ts'

/** One form of the desk as it was sent: the key that came with the page, and what stood in it. */
export interface Kiriman {
  readonly kunci: string
  readonly sidik: string
}

/**
 * A form pressed twice or sent again by the browser is told from one that was changed and sent once more: the same key, but other
 * words, is another act. undefined: it came without a key.
 */
export function kirimanOf(pejabat: Pejabat, alamat: string, form: RawForm): Kiriman | undefined {
  const kunci = form.one['kunci']
  if (!isId(kunci)) return undefined
  const berkas = Object.entries(form.semuaFiles).map(([k, list]) => [k, list.map((f) => [f.name, f.size])])
  const isi = JSON.stringify([pejabat.id, alamat, Object.entries(form.many), berkas])
  return { kunci, sidik: createHash('sha256').update(isi).digest('base64url') }
}

/** Was this very form taken before? Asked while its complaint is held, so that two at once come one after the other. */
export async function isTerkirim(db: Db, k: Kiriman | undefined): Promise<boolean> {
  if (!k) return false
  const row = await db
    .selectFrom('pengaduan_kiriman_meja')
    .select('kunci')
    .where('kunci', '=', k.kunci)
    .where('sidik', '=', k.sidik)
    .executeTakeFirst()
  return row !== undefined
}

/** In the transaction that takes it. */
export async function insertKiriman(
  trx: Trx,
  p: { readonly instansiId: string; readonly pengaduanId: string; readonly at: Date },
  k: Kiriman | undefined,
): Promise<void> {
  if (!k) return
  await trx
    .insertInto('pengaduan_kiriman_meja')
    .values({ instansi_id: p.instansiId, pengaduan_id: p.pengaduanId, created_at: p.at, ...k })
    .execute()
}

/** Nobody presses a button again after a week. */
export async function removeKirimanLama(trx: Trx, sebelum: Date): Promise<void> {
  await trx.deleteFrom('pengaduan_kiriman_meja').where('created_at', '<', sebelum).execute()
}
