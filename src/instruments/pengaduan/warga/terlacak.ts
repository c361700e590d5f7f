import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import { parseKode, showKode } from '../kode.ts'
import { findRincian, type Rincian } from '../rincian.ts'
import { findKode } from '../store.ts'
import { readSesi } from './sesi.ts'

export interface Terlacak {
  readonly kode: string
  readonly instansiId: string
  readonly pengaduanId: string
}

/** A code belongs to one complaint for ever. */
const dikenal = new BriefCache<Pick<Terlacak, 'instansiId' | 'pengaduanId'>>(5000, 600_000)

/** Whoever showed the PIN to this browser a while ago; everybody else is sent to the door, whether the code exists or not. */
export async function getTerlacak(c: Ctx, deps: Deps): Promise<Terlacak | undefined> {
  const kode = parseKode(c.req.param('kode') ?? '')
  if (!kode || readSesi(c, deps, 'lacak', kode) === undefined) return undefined
  const found = dikenal.get(kode) ?? (await deps.db.read({ instansiId: null }, (db) => findKode(db, kode)))
  if (found) dikenal.set(kode, found)
  return found && { kode, instansiId: found.instansiId, pengaduanId: found.pengaduanId }
}

export const keMasuk = (c: Ctx): Response => {
  const kode = parseKode(c.req.param('kode') ?? '')
  return c.redirect(`/pengaduan/lacak${kode ? `?kode=${showKode(kode)}` : ''}`, 303)
}

export async function getRincian(db: Db, t: Terlacak, kini: Date): Promise<Rincian> {
  const r = await findRincian(db, t.pengaduanId, kini)
  if (!r) throw new AppError(common.notFound)
  return r
}
