import { createHash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import {
  akhiranOf,
  encodeFoto,
  isGambar,
  namaBerkas,
  readUnggahan,
  scanClamd,
  takeUnggahan,
  type JenisBerkas,
} from '../../../platform/files/index.ts'
import { randomToken } from '../../../platform/http/random.ts'
import { lockDisusun, orangOf } from './alas.ts'
import { acaraErrors } from './errors.ts'
import type { JenisBukti } from './rules.ts'
import { BERKAS_TERBANYAK, findBerkas, insertBerkas, listBerkas, markDihapus } from './store-berkas.ts'

/** A file as it will be kept. */
export interface BerkasSiap {
  readonly isi: Uint8Array
  readonly jenis: JenisBerkas
  readonly nama: string
  readonly lebar: number | null
  readonly tinggi: number | null
}
export type SebabBerkas = 'asing' | 'terlalu_rapat' | 'bukan_gambar'

/** Photos become JPEG of a size that fits a document; anything else is kept as what it is, without what the device wrote into it. */
export async function readBerkas(
  jenis: JenisBukti,
  nama: string,
  isi: Uint8Array,
): Promise<BerkasSiap | SebabBerkas> {
  if (jenis !== 'foto') {
    const u = await takeUnggahan(isi)
    if (typeof u === 'string') return u
    return { ...u, nama: namaBerkas(nama, u.jenis, jenis), lebar: null, tinggi: null }
  }
  const u = readUnggahan(isi)
  if (!u) return 'asing'
  if (!isGambar(u.jenis)) return 'bukan_gambar'
  const foto = await encodeFoto(u.isi)
  if (foto === 'rusak') return 'asing'
  if (foto === 'terlalu_rapat') return foto
  return {
    isi: foto.isi,
    jenis: 'image/jpeg',
    nama: namaBerkas(nama, 'image/jpeg', 'foto'),
    lebar: foto.lebar,
    tinggi: foto.tinggi,
  }
}

/** An officer waits for the scanner: a handful of files a year does not need a queue. */
export async function assertBersih({ config }: Pick<Deps, 'config'>, isi: Uint8Array): Promise<void> {
  if (!config.clamd) return
  const hasil = await scanClamd(config.clamd, isi).catch(() => undefined)
  if (!hasil) throw new AppError(acaraErrors.pemindaiDiam)
  if (!hasil.bersih) throw new AppError(acaraErrors.berkasTerinfeksi)
}

type D = Pick<Deps, 'now' | 'files'>

/** Keeps one file of evidence; the same bytes of the same kind are kept once. false: there are too many. */
export async function keepBerkas(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  jenis: JenisBukti,
  siap: BerkasSiap,
  keterangan: string,
): Promise<boolean> {
  await lockDisusun(trx, actor, forumId)
  const sha256 = createHash('sha256').update(siap.isi).digest('hex')
  const ada = await listBerkas(trx, forumId)
  if (ada.some((b) => b.jenis === jenis && b.sha256 === sha256)) return true
  if (ada.length >= BERKAS_TERBANYAK) return false
  const kunci = `${actor.instansiId}/fkp/${forumId}/b${randomToken()}.${akhiranOf(siap.jenis)}`
  await deps.files.put(kunci, siap.isi, siap.jenis)
  const id = newId()
  await insertBerkas(trx, {
    instansi_id: actor.instansiId,
    id,
    forum_id: forumId,
    jenis,
    kunci,
    nama: siap.nama,
    tipe: siap.jenis,
    ukuran: siap.isi.length,
    sha256,
    lebar: siap.lebar,
    tinggi: siap.tinggi,
    keterangan,
    created_by: orangOf(actor),
    created_at: deps.now(),
  })
  await record(trx, actor, 'fkp.berkas.simpan', forumId, { berkasId: id, jenis, sha256 })
  return true
}

/** Takes it off the page. Its bytes stay: a frozen berita acara may show it. */
export async function dropBerkas(
  trx: Trx,
  deps: D,
  actor: Actor,
  forumId: string,
  id: string,
): Promise<void> {
  await lockDisusun(trx, actor, forumId)
  if (!(await findBerkas(trx, forumId, id))) throw new AppError(common.notFound)
  await markDihapus(trx, id, deps.now())
  await record(trx, actor, 'fkp.berkas.hapus', forumId, { berkasId: id })
}
