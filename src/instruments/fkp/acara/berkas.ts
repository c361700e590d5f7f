import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import {
  akhiranOf,
  assertBersih,
  encodeFoto,
  isGambar,
  namaBerkas,
  readUnggahan,
  sha256Of,
  takeBerkas,
  type JenisBerkas,
  type Simpan,
} from '../../../platform/files/index.ts'
import { randomToken } from '../../../platform/http/random.ts'
import { lockDisusun, orangOf } from './alas.ts'
import { acaraErrors } from './errors.ts'
import type { JenisBukti } from './rules.ts'
import { BERKAS_TERBANYAK, findBerkas, insertBerkas, listBerkas, markDihapus } from './store-berkas.ts'

/** A file as it will be kept. */
export interface BerkasSiap {
  readonly isi: Blob
  readonly jenis: JenisBerkas
  readonly nama: string
  readonly lebar: number | null
  readonly tinggi: number | null
}
export type SebabBerkas = 'asing' | 'terlalu_rapat' | 'bukan_gambar'

/** Photos become JPEG of a size that fits a document; anything else is kept as what it is, without what the device wrote into it. */
export async function readBerkas(
  jenis: JenisBukti,
  file: File,
  simpan: Simpan,
): Promise<BerkasSiap | SebabBerkas> {
  if (jenis !== 'foto') {
    const u = await takeBerkas(file, simpan)
    if (typeof u === 'string') return u
    return { ...u, nama: namaBerkas(file.name, u.jenis, jenis), lebar: null, tinggi: null }
  }
  const u = readUnggahan(new Uint8Array(await file.arrayBuffer()))
  if (!u) return 'asing'
  if (!isGambar(u.jenis)) return 'bukan_gambar'
  const foto = await encodeFoto(u.isi)
  if (foto === 'rusak') return 'asing'
  if (foto === 'terlalu_rapat') return foto
  return {
    isi: await simpan(foto.isi),
    jenis: 'image/jpeg',
    nama: namaBerkas(file.name, 'image/jpeg', 'foto'),
    lebar: foto.lebar,
    tinggi: foto.tinggi,
  }
}

/** One that lies in the store, and stands in no table yet. */
export interface BerkasTersimpan extends BerkasSiap {
  readonly kunci: string
  readonly sha256: string
}

/** Looked through and laid away before the forum is locked: a slow store must not stop whoever is typing the minutes. */
export async function storeBerkas(
  { files, config }: Pick<Deps, 'files' | 'config'>,
  instansiId: string,
  forumId: string,
  siap: BerkasSiap,
): Promise<BerkasTersimpan> {
  await assertBersih(config.clamd, siap.isi)
  const kunci = `${instansiId}/fkp/${forumId}/b${randomToken()}.${akhiranOf(siap.jenis)}`
  await files.put(kunci, siap.isi, siap.jenis)
  return { ...siap, kunci, sha256: await sha256Of(siap.isi) }
}

/** Writes down what came with one form, all of it or nothing; the same bytes of the same kind are kept once. The keys that are used. */
export async function recordBerkas(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  forumId: string,
  jenis: JenisBukti,
  list: readonly BerkasTersimpan[],
  keterangan: string,
): Promise<ReadonlySet<string>> {
  await lockDisusun(trx, actor, forumId)
  const ada = await listBerkas(trx, forumId)
  const sudah = new Set(ada.filter((b) => b.jenis === jenis).map((b) => b.sha256))
  const dipakai = new Set<string>()
  for (const b of list) {
    if (sudah.has(b.sha256)) continue
    sudah.add(b.sha256)
    if (ada.length + dipakai.size >= BERKAS_TERBANYAK) throw new AppError(acaraErrors.berkasPenuh)
    const id = newId()
    await insertBerkas(trx, {
      instansi_id: actor.instansiId,
      id,
      forum_id: forumId,
      jenis,
      kunci: b.kunci,
      nama: b.nama,
      tipe: b.jenis,
      ukuran: b.isi.size,
      sha256: b.sha256,
      lebar: b.lebar,
      tinggi: b.tinggi,
      keterangan,
      created_by: orangOf(actor),
      created_at: deps.now(),
    })
    dipakai.add(b.kunci)
    await record(trx, actor, 'fkp.berkas.simpan', forumId, { berkasId: id, jenis, sha256: b.sha256 })
  }
  return dipakai
}

/** Takes it off the page. Its bytes stay: a frozen berita acara may show it. */
export async function dropBerkas(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  forumId: string,
  id: string,
): Promise<void> {
  await lockDisusun(trx, actor, forumId)
  if (!(await findBerkas(trx, forumId, id))) throw new AppError(common.notFound)
  await markDihapus(trx, id, deps.now())
  await record(trx, actor, 'fkp.berkas.hapus', forumId, { berkasId: id })
}
