import { AppError } from '../../kernel/errors.ts'
import { hashSandi } from './argon2.ts'
import { authErrors } from './errors.ts'
import type { MasukDb } from './tables.ts'

/** What one signs in with. Who that is in which instansi, the registry knows. */
export interface Akun {
  readonly id: string
  readonly surel: string
  readonly nama: string
  readonly wajibGanti: boolean
  readonly totp: boolean
}

export interface AkunBaru {
  readonly surel: string
  readonly nama: string
  readonly sandi: string
  /** The password was made for someone else: it opens only the page on which it is replaced. */
  readonly wajibGanti: boolean
}

export const normalSurel = (surel: string): string => surel.trim().toLowerCase()

const columns = ['id', 'email', 'name', 'wajibGanti', 'twoFactorEnabled'] as const
const toAkun = (r: {
  id: string
  email: string
  name: string
  wajibGanti: boolean
  twoFactorEnabled: boolean | null
}): Akun => ({
  id: r.id,
  surel: r.email,
  nama: r.name,
  wajibGanti: r.wajibGanti,
  totp: r.twoFactorEnabled === true,
})

export async function findAkun(db: MasukDb, id: string): Promise<Akun | undefined> {
  const row = await db.selectFrom('masuk.user').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toAkun(row)
}

export async function findAkunBySurel(db: MasukDb, surel: string): Promise<Akun | undefined> {
  const row = await db
    .selectFrom('masuk.user')
    .select(columns)
    .where('email', '=', normalSurel(surel))
    .executeTakeFirst()
  return row && toAkun(row)
}

export async function listAkun(db: MasukDb, ids: readonly string[]): Promise<Akun[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('masuk.user')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(toAkun)
}

export async function insertAkun(db: MasukDb, baru: AkunBaru): Promise<Akun> {
  const password = await hashSandi(baru.sandi)
  return db.transaction().execute(async (trx) => {
    const user = await trx
      .insertInto('masuk.user')
      .values({
        email: normalSurel(baru.surel),
        name: baru.nama,
        emailVerified: true,
        image: null,
        twoFactorEnabled: false,
        wajibGanti: baru.wajibGanti,
      })
      .onConflict((oc) => oc.column('email').doNothing())
      .returning(columns)
      .executeTakeFirst()
    if (!user) throw new AppError(authErrors.surelTerpakai)
    await trx
      .insertInto('masuk.account')
      .values({ accountId: user.id, providerId: 'credential', userId: user.id, password })
      .execute()
    return toAkun(user)
  })
}

export async function removeAkun(db: MasukDb, id: string): Promise<void> {
  await db.deleteFrom('masuk.user').where('id', '=', id).execute()
}

export async function findHash(db: MasukDb, akunId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('masuk.account')
    .select('password')
    .where('userId', '=', akunId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}

/** A new password ends every other session and forgets every device: whoever got in by the old one is out. */
export async function setSandi(
  db: MasukDb,
  akunId: string,
  sandi: string,
  { wajibGanti, keepSesiId }: { wajibGanti: boolean; keepSesiId?: string },
): Promise<void> {
  const password = await hashSandi(sandi)
  const now = new Date()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('masuk.account')
      .values({ accountId: akunId, providerId: 'credential', userId: akunId, password })
      .onConflict((oc) => oc.columns(['providerId', 'accountId']).doUpdateSet({ password, updatedAt: now }))
      .execute()
    await trx.updateTable('masuk.user').set({ wajibGanti, updatedAt: now }).where('id', '=', akunId).execute()
    await trx
      .deleteFrom('masuk.session')
      .where('userId', '=', akunId)
      .$if(keepSesiId !== undefined, (q) => q.where('id', '!=', keepSesiId!))
      .execute()
    await trx.deleteFrom('masuk.perangkat').where('akun_id', '=', akunId).execute()
  })
}
