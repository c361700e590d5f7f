import { tanggalOf, type Tanggal } from '../../../../kernel/clock.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import type { Warga } from '../../../../kernel/actor.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Ctx } from '../../../../platform/http/env.ts'
import { isToken, hashToken } from '../../../../platform/kunci/token.ts'
import { findAlamat, getInstansi, type Instansi } from '../../../../registry/index.ts'
import { findPesertaByHash, type Peserta } from '../../peserta/store.ts'
import { isTerbuka } from '../../rules.ts'
import { findForum, type Forum } from '../../store.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const KODE = /^[a-z0-9]{6}$/

/** A public forum with its house; everything else is "not found". */
export interface ForumPublik {
  readonly forum: Forum
  readonly instansi: Instansi
  readonly hariIni: Tanggal
  readonly warga: Warga
}

async function buka<T>(
  deps: Pick<Deps, 'db' | 'now'>,
  alamat: string,
  run: (db: Db, f: ForumPublik) => Promise<T>,
): Promise<T> {
  const found = await deps.db.read({ instansiId: null }, (db) => findAlamat(db, alamat))
  if (found?.jenis !== 'forum') throw new AppError(common.notFound)
  const { instansiId } = found
  return deps.db.read({ instansiId }, async (db) => {
    const forum = await findForum(db, found.sasaranId)
    if (!forum || !isTerbuka(forum)) throw new AppError(common.notFound)
    const instansi = await getInstansi(db, instansiId)
    const hariIni = tanggalOf(deps.now(), instansi.zona)
    return run(db, { forum, instansi, hariIni, warga: { kind: 'warga', instansiId } })
  })
}

/** The forum of `/forum/{slug}`, for everybody: pages of the room's other parts begin with it, too. */
export function bukaForum<T>(
  c: Ctx,
  deps: Pick<Deps, 'db' | 'now'>,
  run: (db: Db, f: ForumPublik) => Promise<T>,
): Promise<T> {
  const slug = c.req.param('slug') ?? ''
  if (slug.length > 80 || !SLUG.test(slug)) throw new AppError(common.notFound)
  return buka(deps, `forum/${slug}`, run)
}

/** The same of `/forum/k/{kode}`, however the code was written. */
export function bukaKode<T>(
  teks: string,
  deps: Pick<Deps, 'db' | 'now'>,
  run: (db: Db, f: ForumPublik) => Promise<T>,
): Promise<T> {
  const kode = teks.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  if (!KODE.test(kode)) throw new AppError(common.notFound)
  return buka(deps, `forum/k/${kode}`, run)
}

export interface Pemilik extends ForumPublik {
  readonly peserta: Peserta
  readonly token: string
  readonly hash: string
}

/** The forum and the one participant whose secret stands in the address. */
export function bukaPribadi<T>(
  c: Ctx,
  deps: Pick<Deps, 'db' | 'now'>,
  run: (db: Db, p: Pemilik) => Promise<T>,
): Promise<T> {
  const token = c.req.param('token')
  if (!isToken(token)) throw new AppError(common.notFound)
  const hash = hashToken(token)
  return bukaForum(c, deps, async (db, f) => {
    const peserta = await findPesertaByHash(db, f.forum.id, hash)
    if (!peserta) throw new AppError(common.notFound)
    return run(db, { ...f, peserta, token, hash })
  })
}
