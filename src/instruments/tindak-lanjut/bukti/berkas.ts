import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import {
  akhiranOf,
  assertBersih,
  isGambar,
  namaBerkas,
  sha256Of,
  takeBerkas,
  type JenisBerkas,
} from '../../../platform/files/index.ts'
import { keepDraft } from '../../../platform/http/draf.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import type { BuktiBaru } from './commands.ts'
import type { JenisBukti } from './store.ts'

/** One file with a form. */
export const batasBukti = { ukuranMaks: 20 * 1024 * 1024, banyakMaks: 1 } as const

export interface BerkasBukti {
  readonly isi: Blob
  readonly jenis: JenisBukti
  readonly tipe: JenisBerkas
  readonly nama: string
}

/** What it is by its content; a picture is packed anew from its pixels, without place, time and telephone. */
export async function readBerkasBukti(c: Ctx, file: File): Promise<BerkasBukti | 'asing' | 'terlalu_rapat'> {
  const bersih = await takeBerkas(file, (isi) => keepDraft(c, isi))
  if (typeof bersih === 'string') return bersih
  const { isi, jenis: tipe } = bersih
  return { isi, tipe, jenis: isGambar(tipe) ? 'foto' : 'berkas', nama: namaBerkas(file.name, tipe, 'bukti') }
}

/** Looked through, then laid away; nothing of an infected one is kept. */
export async function keepBerkas(
  deps: Pick<Deps, 'files' | 'config'>,
  instansiId: string,
  b: BerkasBukti,
): Promise<NonNullable<BuktiBaru['berkas']>> {
  await assertBersih(deps.config.clamd, b.isi)
  const kunci = `${instansiId}/tindak-lanjut/${newId()}.${akhiranOf(b.tipe)}`
  await deps.files.put(kunci, b.isi, b.tipe)
  return { kunci, nama: b.nama, tipe: b.tipe, ukuran: b.isi.size, sidik: await sha256Of(b.isi) }
}
