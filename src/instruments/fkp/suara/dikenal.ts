import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { readPemilih, sidikPemilih, tokenPeserta } from './pemilih.ts'

/** Presence that the organiser saw; a click on one's own link is not seen by anybody. */
const TERLIHAT = ['kertas', 'meja', 'kode'] as const

/**
 * Is this voter somebody the organiser invited or saw in the room? Whoever registered by himself is a stranger until then. Looked up by the
 * key of the house: no table leads from a voter to a participant.
 */
export async function isDikenal(
  db: Db,
  deps: Pick<Deps, 'deriveKey'>,
  forumId: string,
  sidik: string,
): Promise<boolean> {
  const rows = await db
    .selectFrom('fkp_peserta')
    .select('id')
    .where('forum_id', '=', forumId)
    .where((eb) =>
      eb.or([
        eb('sumber', '=', 'undangan'),
        eb.and([eb('status', '=', 'hadir'), eb('hadir_cara', 'in', TERLIHAT)]),
      ]),
    )
    .execute()
  return rows.some((p) => sidikPemilih(deps, forumId, tokenPeserta(deps, forumId, p.id)) === sidik)
}

/** The same of whoever shows this cookie. */
export async function isDikenalKuki(
  db: Db,
  deps: Pick<Deps, 'deriveKey'>,
  forumId: string,
  cookie: string | undefined,
): Promise<boolean> {
  const pemilih = readPemilih(deps, forumId, cookie)
  return (
    pemilih?.terdaftar === true &&
    (await isDikenal(db, deps, forumId, sidikPemilih(deps, forumId, pemilih.token)))
  )
}
