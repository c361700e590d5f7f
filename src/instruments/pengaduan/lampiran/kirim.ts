import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendBerkas } from '../../../platform/http/berkas.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { pengaduanErrors } from '../errors.ts'
import type { Lampiran } from './store.ts'

/** May it leave the house? Not before it was looked through, and never when something was found. */
export const isTerlayani = (l: Pick<Lampiran, 'pindai'>): boolean =>
  l.pindai === 'bersih' || l.pindai === 'tidak_dipindai'

/** Gives out a file to whoever was found to be allowed the complaint. */
export async function sendLampiran(
  c: Ctx,
  deps: Pick<Deps, 'files'>,
  lampiran: Lampiran | undefined,
): Promise<Response> {
  if (!lampiran || lampiran.pindai === 'terinfeksi') throw new AppError(common.notFound)
  if (!isTerlayani(lampiran)) throw new AppError(pengaduanErrors.sedangDipindai)
  const isi = await deps.files.open(lampiran.kunci)
  if (!isi) throw new AppError(common.notFound)
  return sendBerkas(c, { isi, jenis: lampiran.jenis, nama: lampiran.nama })
}
