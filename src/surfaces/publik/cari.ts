import { isId } from '../../kernel/ids.ts'
import { tanggalOf, type Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import type { Db, OpenDb } from '../../platform/db/types.ts'
import { BriefCache } from '../../platform/http/frozen.ts'
import type { Ctx } from '../../platform/http/env.ts'
import { findAlamat, getInstansi, listInstansi, type Instansi } from '../../registry/index.ts'
import type { Bingkai } from './bingkai.tsx'
import { pemilikOf } from './bingkai.tsx'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Addresses come from outside: a wrong shape is "not found" before it reaches SQL. */
export const slugOf = (text: string | undefined): string => {
  if (text === undefined || text.length > 80 || !SLUG.test(text)) throw new AppError(common.notFound)
  return text
}
export const idOf = (text: string | undefined): string => {
  if (!isId(text)) throw new AppError(common.notFound)
  return text
}

/** Every instansi of the house; asked by each page of the portal, changed once a year. */
export function createRumah(db: OpenDb): () => Promise<readonly Instansi[]> {
  const kept = new BriefCache<Promise<readonly Instansi[]>>(1, 3000)
  return () => kept.get('') ?? kept.set('', db.read({ instansiId: null }, listInstansi))
}

/** Opens the instansi that an address of the directory belongs to. */
export async function readAlamat<T>(
  db: OpenDb,
  alamat: string,
  run: (db: Db, instansi: Instansi, sasaranId: string) => Promise<T>,
): Promise<T> {
  const found = await db.read({ instansiId: null }, (d) => findAlamat(d, alamat))
  if (!found) throw new AppError(common.notFound)
  return db.read({ instansiId: found.instansiId }, async (d) =>
    run(d, await getInstansi(d, found.instansiId), found.sasaranId),
  )
}

export const bingkaiOf = (c: Ctx, path: string, instansi?: Instansi): Bingkai => ({
  lang: c.var.lang,
  ...(c.var.tampilan ? { tampilan: c.var.tampilan } : {}),
  path,
  ...(instansi ? { instansi: pemilikOf(instansi) } : {}),
})

export const hariIniOf = (now: Date, instansi: Instansi): Tanggal => tanggalOf(now, instansi.zona)
