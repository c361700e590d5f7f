import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import type { Media } from './rules.ts'

/** A proof as it was kept. Somebody else made it: it may not run, frame or fetch anything. */
export async function sendBukti(
  c: Ctx,
  deps: Pick<Deps, 'files'>,
  media: Media | undefined,
): Promise<Response> {
  const isi = media?.berkas && (await deps.files.get(media.berkas.kunci))
  if (!media?.berkas || !isi) throw new AppError(common.notFound)
  const akhiran = media.berkas.kunci.split('.').at(-1)
  c.header('content-type', media.berkas.jenis)
  c.header('content-disposition', `inline; filename="bukti-${media.tanggal}.${akhiran}"`)
  c.header('content-security-policy', `default-src 'none'; sandbox`)
  c.header('cache-control', 'private, max-age=3600')
  return c.body(new Uint8Array(isi))
}
