import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendBerkas } from '../../../platform/http/berkas.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import type { Media } from './rules.ts'

/** A proof as it was kept. */
export async function sendBukti(
  c: Ctx,
  deps: Pick<Deps, 'files'>,
  media: Media | undefined,
): Promise<Response> {
  const isi = media?.berkas && (await deps.files.get(media.berkas.kunci))
  if (!media?.berkas || !isi) throw new AppError(common.notFound)
  const akhiran = media.berkas.kunci.split('.').at(-1)
  return sendBerkas(c, { isi, jenis: media.berkas.jenis, nama: `bukti-${media.tanggal}.${akhiran}` })
}
