import type { Pejabat } from '../../kernel/actor.ts'
import type { Sesi } from '../http/env.ts'
import type { MasukDb } from './tables.ts'

export type { Sesi }

/** What one look-up found, kept together so that it is forgotten together. */
export interface SesiDibaca {
  readonly sesi: Sesi | undefined
  actor?: Promise<Pejabat | undefined>
}

/** One sign-in that is still open. */
export interface SesiTerbuka {
  readonly id: string
  readonly mulai: Date
  readonly terakhir: Date
  readonly ip: string
  readonly peramban: string
}

export async function listSesi(db: MasukDb, akunId: string, now: Date): Promise<SesiTerbuka[]> {
  const rows = await db
    .selectFrom('masuk.session')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', akunId)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    mulai: r.createdAt,
    terakhir: r.updatedAt,
    ip: r.ipAddress ?? '',
    peramban: r.userAgent ?? '',
  }))
}

/** Ends one sign-in of this account, or all but one. Returns how many. */
export async function removeSesi(
  db: MasukDb,
  akunId: string,
  which: { readonly id: string } | { readonly allBut: string | undefined },
): Promise<number> {
  let query = db.deleteFrom('masuk.session').where('userId', '=', akunId)
  if ('id' in which) query = query.where('id', '=', which.id)
  else if (which.allBut !== undefined) query = query.where('id', '!=', which.allBut)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

/** A session look-up costs the database a millisecond on every page; for this long its answer is reused. */
export const CACHE_MS = 5_000
const LARGEST = 5_000

/** Answers kept briefly, per process. Ending a session here ends it at once; in another process within CACHE_MS. */
export class BriefCache<T> {
  readonly #entries = new Map<string, { readonly value: T; readonly until: number }>()

  get(key: string, now: number): T | undefined {
    const found = this.#entries.get(key)
    if (found && found.until > now) return found.value
    if (found) this.#entries.delete(key)
    return undefined
  }
  set(key: string, value: T, now: number): void {
    if (this.#entries.size >= LARGEST) this.#entries.clear()
    this.#entries.set(key, { value, until: now + CACHE_MS })
  }
  remove(key: string): void {
    this.#entries.delete(key)
  }
  removeWhere(matches: (value: T) => boolean): void {
    for (const [key, { value }] of this.#entries) if (matches(value)) this.#entries.delete(key)
  }
}
